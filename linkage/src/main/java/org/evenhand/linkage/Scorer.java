package org.evenhand.linkage;

import java.util.Arrays;

/// The match weight of two records, without the prior. For one thread.
final class Scorer {
  private final Weights weights;
  private final Comparer[] comparers;
  private final int[] order;
  private final float[] rest;
  private final int width;
  private final float[] kin;

  /// @param comparers of this thread
  Scorer(int width, Weights weights, Comparer[] comparers) {
    this.weights = weights;
    this.comparers = comparers;
    this.width = width;
    kin = new float[weights.kin()];
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
    Arrays.fill(kin, 0);
    int onFirst = 0;
    for (int i = 0; i < order.length; i++) {
      if (sum + rest[i] < least) {
        return Float.NEGATIVE_INFINITY;
      }
      int c = order[i];
      int level = comparers[c].level(left * width, right * width);
      sum += weights.weight(c, level, left);
      for (int k = 0; k < kin.length; k++) {
        kin[k] += weights.kin(k, c, level, left);
      }
      if (level == 1) {
        float shared = together(c, onFirst);
        sum += shared;
        for (int k = 0; k < kin.length; k++) {
          kin[k] += shared;
        }
        onFirst |= 1 << c;
      }
    }
    return sum + (sum < least ? 0 : weights.kinCost(kin));
  }

  /// Bits off where two records differ in what a person keeps for life, and others confirm both.
  float confirmed(Confirmed confirmed, int left, int right) {
    float sum = 0;
    for (int f = 0; f < confirmed.fields().size(); f++) {
      float cost = confirmed.cost(f, left, right);
      if (cost != 0) {
        int c = weights.comparisonOf(confirmed.fields().get(f));
        if (c >= 0 && level(c, left, right) == weights.comparison(c).levels().size()) {
          sum += cost;
        }
      }
    }
    return sum;
  }

  private float together(int c, int onFirst) {
    float shared = 0;
    for (int others = onFirst; others != 0; others &= others - 1) {
      shared += weights.together(c, Integer.numberOfTrailingZeros(others));
    }
    return shared;
  }

  /// The level of one comparison, from 1; 0 for missing.
  int level(int c, int left, int right) {
    return comparers[c].level(left * width, right * width);
  }
}
