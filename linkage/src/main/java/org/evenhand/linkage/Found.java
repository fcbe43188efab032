package org.evenhand.linkage;

import java.util.Arrays;

/// Pairs found in one piece of work.
final class Found {
  private int[] left = new int[64];
  private int[] right = new int[64];
  private float[] weight = new float[64];
  private int size;

  /// Pairs looked at to find these.
  long compared;

  void add(int a, int b, float bits) {
    if (size == left.length) {
      left = Arrays.copyOf(left, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    left[size] = StrictMath.min(a, b);
    right[size] = StrictMath.max(a, b);
    weight[size++] = bits;
  }

  void addIf(int a, int b, float bits, float least) {
    if (bits >= least) {
      add(a, b, bits);
    }
  }

  /// All of them, ordered by their records.
  static Links join(Found[] pieces) {
    int size = Arrays.stream(pieces).mapToInt(each -> each.size).sum();
    int[] left = new int[size];
    int[] right = new int[size];
    float[] weight = new float[size];
    int at = 0;
    for (Found each : pieces) {
      System.arraycopy(each.left, 0, left, at, each.size);
      System.arraycopy(each.right, 0, right, at, each.size);
      System.arraycopy(each.weight, 0, weight, at, each.size);
      at += each.size;
    }
    return Links.sorted(left, right, weight);
  }
}
