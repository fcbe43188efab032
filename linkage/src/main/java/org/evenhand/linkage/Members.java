package org.evenhand.linkage;

import java.util.Arrays;

/// Records by label, each list in ascending order.
final class Members {
  private final int[] order;
  private final int[] starts;

  private Members(int[] order, int[] starts) {
    this.order = order;
    this.starts = starts;
  }

  /// @param labels from 0, below their number
  static Members of(int[] labels) {
    int[] starts = new int[labels.length + 1];
    for (int each : labels) {
      starts[each + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    int[] order = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      order[next[labels[i]]++] = i;
    }
    return new Members(order, starts);
  }

  int size(int label) {
    return starts[label + 1] - starts[label];
  }

  int[] of(int label) {
    return Arrays.copyOfRange(order, starts[label], starts[label + 1]);
  }
}
