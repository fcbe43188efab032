package org.evenhand.linkage;

import java.util.Arrays;

/// Pairs of records that may be one person, ordered by the left record, then the right one.
///
/// @param left the smaller record of each pair
/// @param right the larger one
/// @param weight bits for one person, the prior included
public record Links(int[] left, int[] right, float[] weight) {
  public int size() {
    return left.length;
  }

  /// Probability that the pair is one person.
  public double probability(int pair) {
    return probability((double) weight[pair]);
  }

  static double probability(double bits) {
    return 1 / (1 + StrictMath.pow(2, -bits));
  }

  static double bits(double probability) {
    return StrictMath.log(probability / (1 - probability)) / Level.LN2;
  }

  /// Ordered by the records, from parts in any order.
  static Links sorted(int[] left, int[] right, float[] weight) {
    int n = left.length;
    int most = 0;
    for (int i = 0; i < n; i++) {
      most = StrictMath.max(most, left[i]);
    }
    // By counting over the left record, then each record's few pairs by the right one.
    int[] starts = new int[most + 2];
    for (int each : left) {
      starts[each + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    long[] placed = new long[n];
    for (int i = 0; i < n; i++) {
      placed[next[left[i]]++] = (long) right[i] << 32 | i;
    }
    int[] newLeft = new int[n];
    int[] newRight = new int[n];
    float[] newWeight = new float[n];
    for (int record = 0; record <= most && n > 0; record++) {
      Arrays.sort(placed, starts[record], starts[record + 1]);
      for (int i = starts[record]; i < starts[record + 1]; i++) {
        int from = (int) placed[i];
        newLeft[i] = record;
        newRight[i] = right[from];
        newWeight[i] = weight[from];
      }
    }
    return new Links(newLeft, newRight, newWeight);
  }

  /// With another prior.
  Links shifted(float bits) {
    float[] shifted = weight.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += bits;
    }
    return new Links(left, right, shifted);
  }

  /// These and others, none of them in both.
  Links plus(Links others) {
    int n = size() + others.size();
    int[] newLeft = Arrays.copyOf(left, n);
    int[] newRight = Arrays.copyOf(right, n);
    float[] newWeight = Arrays.copyOf(weight, n);
    System.arraycopy(others.left, 0, newLeft, size(), others.size());
    System.arraycopy(others.right, 0, newRight, size(), others.size());
    System.arraycopy(others.weight, 0, newWeight, size(), others.size());
    return sorted(newLeft, newRight, newWeight);
  }

  /// Those of at least this weight.
  Links atLeast(float bits) {
    int kept = 0;
    for (float each : weight) {
      kept += each >= bits ? 1 : 0;
    }
    int[] newLeft = new int[kept];
    int[] newRight = new int[kept];
    float[] newWeight = new float[kept];
    int at = 0;
    for (int i = 0; i < left.length; i++) {
      if (weight[i] >= bits) {
        newLeft[at] = left[i];
        newRight[at] = right[i];
        newWeight[at++] = weight[i];
      }
    }
    return new Links(newLeft, newRight, newWeight);
  }
}
