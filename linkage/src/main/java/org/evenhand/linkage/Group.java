package org.evenhand.linkage;

import java.util.Arrays;

/// Some records with the weight of each pair of them, agglomerated: the two groups whose records
/// agree most on average are joined, as long as that average speaks for one person. One wrong pair
/// thus cannot join two families against the evidence of all others.
final class Group {
  private final float[][] sums;
  private final int[] sizes;
  private final int[] into;
  private final int[] best;
  private final int records;

  /// @param weights for each pair bits for one person; symmetric, used up
  Group(float[][] weights) {
    records = weights.length;
    sums = weights;
    sizes = new int[records];
    into = new int[records];
    best = new int[records];
    Arrays.fill(sizes, 1);
    for (int i = 0; i < records; i++) {
      into[i] = i;
    }
    for (int i = 0; i < records; i++) {
      best[i] = findBest(i);
    }
  }

  /// For each record the first record of its group.
  ///
  /// @param least mean weight from which two groups are joined
  int[] agglomerate(float least) {
    for (int joined = 1; joined < records; joined++) {
      int top = -1;
      for (int i = 0; i < records; i++) {
        if (sizes[i] > 0 && best[i] >= 0 && (top < 0 || mean(i, best[i]) > mean(top, best[top]))) {
          top = i;
        }
      }
      if (top < 0 || mean(top, best[top]) < least) {
        break;
      }
      join(StrictMath.min(top, best[top]), StrictMath.max(top, best[top]));
    }
    int[] labels = new int[records];
    for (int i = 0; i < records; i++) {
      int root = i;
      while (into[root] != root) {
        root = into[root];
      }
      labels[i] = root;
    }
    return labels;
  }

  private float mean(int i, int j) {
    return sums[i][j] / ((float) sizes[i] * sizes[j]);
  }

  private int findBest(int i) {
    int found = -1;
    for (int j = 0; j < records; j++) {
      if (j != i && sizes[j] > 0 && (found < 0 || mean(i, j) > mean(i, found))) {
        found = j;
      }
    }
    return found;
  }

  private void join(int kept, int gone) {
    for (int j = 0; j < records; j++) {
      sums[kept][j] += sums[gone][j];
      sums[j][kept] = sums[kept][j];
    }
    sizes[kept] += sizes[gone];
    sizes[gone] = 0;
    into[gone] = kept;
    for (int i = 0; i < records; i++) {
      if (sizes[i] > 0 && (i == kept || best[i] == kept || best[i] == gone)) {
        best[i] = findBest(i);
      } else if (sizes[i] > 0 && best[i] >= 0 && mean(i, kept) > mean(i, best[i])) {
        best[i] = kept;
      }
    }
  }
}
