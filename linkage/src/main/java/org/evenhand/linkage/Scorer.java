package org.evenhand.linkage;

/// The match weight of two records, without the prior. For one thread.
final class Scorer {
  private final Weights weights;
  private final Comparer[] comparers;
  private final int[] order;
  private final float[] rest;
  private final int width;

  Scorer(Rows rows, Weights weights) {
    this.weights = weights;
    comparers = weights.comparers(rows).toArray(Comparer[]::new);
    width = rows.width();
    order = new int[comparers.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    rest = new float[order.length + 1];
    for (int i = order.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + weights.most(order[i]);
    }
  }

  /// Bits for one person; at most some value below `least` where it cannot reach that.
  float weight(int left, int right, float least) {
    float sum = 0;
    for (int i = 0; i < order.length; i++) {
      if (sum + rest[i] < least) {
        return Float.NEGATIVE_INFINITY;
      }
      int c = order[i];
      sum += weights.weight(c, comparers[c].level(left * width, right * width), left);
    }
    return sum;
  }

  /// The level of one comparison, from 1; 0 for missing.
  int level(int c, int left, int right) {
    return comparers[c].level(left * width, right * width);
  }
}
