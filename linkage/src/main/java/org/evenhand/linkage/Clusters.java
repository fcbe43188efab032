package org.evenhand.linkage;

import java.util.Arrays;

/// Which records are one person: for each record the number of its cluster, from 0, in the order of
/// each cluster's first record.
///
/// @param of for each record its cluster
/// @param count of clusters
public record Clusters(int[] of, int count) {
  /// From any labels.
  static Clusters numbered(int[] labels) {
    int[] of = new int[labels.length];
    int[] numbers = new int[labels.length];
    Arrays.fill(numbers, -1);
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (numbers[labels[i]] < 0) {
        numbers[labels[i]] = count++;
      }
      of[i] = numbers[labels[i]];
    }
    return new Clusters(of, count);
  }
}
