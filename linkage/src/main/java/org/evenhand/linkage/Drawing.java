package org.evenhand.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws of who is one person. A partition of some records has a chance in proportion to the
/// product of the odds of all pairs that it joins: two records alone are joined exactly as often as
/// their probability says, and A with B and B with C never without A with C.
final class Drawing {
  /// Chains up to this length are drawn from the list of all their partitions.
  private static final int LISTED = 6;

  /// Longer ones by Gibbs sampling: each record in turn finds its group anew. Geman and Geman
  /// (1984), IEEE Transactions on Pattern Analysis and Machine Intelligence 6:721–741.
  private static final int SWEEPS = 30;

  /// Beyond this length a chain keeps the clusters it has.
  private static final int LONGEST = 1500;

  private final PairWeights pairs;
  private final Clusters clusters;
  private final Members members;
  private final int[] chains;

  Drawing(int records, PairWeights pairs, Clusters clusters) {
    this.pairs = pairs;
    this.clusters = clusters;
    Components components = Components.of(records, pairs.links(), Float.NEGATIVE_INFINITY);
    chains = components.labels();
    members = Members.of(chains);
  }

  Clusters draw(long seed) {
    int[] labels = new int[chains.length];
    for (int first = 0; first < labels.length; first++) {
      int size = members.size(first);
      if (size == 0) {
        continue;
      }
      int[] of = members.of(first);
      int[] groups = new int[size];
      if (size > LONGEST) {
        groups = current(of);
      } else if (size > 1) {
        SplittableRandom random =
            new SplittableRandom(LongIndex.mix(seed * 0x9e3779b97f4a7c15L + first));
        groups = draw(of, random);
      }
      for (int i = 0; i < size; i++) {
        labels[of[i]] = of[firstOf(groups, groups[i])];
      }
    }
    return Clusters.numbered(labels);
  }

  private static int firstOf(int[] groups, int group) {
    int i = 0;
    while (groups[i] != group) {
      i++;
    }
    return i;
  }

  private int[] draw(int[] of, SplittableRandom random) {
    float[][] weights = pairs.among(of);
    return of.length <= LISTED ? listed(weights, random) : sampled(weights, current(of), random);
  }

  /// The groups of the clusters, numbered within the chain.
  private int[] current(int[] of) {
    int[] groups = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      int cluster = clusters.of()[of[i]];
      int j = 0;
      while (clusters.of()[of[j]] != cluster) {
        j++;
      }
      groups[i] = j;
    }
    return groups;
  }

  /// All partitions as restricted growth strings: each record joins an earlier group or begins the
  /// next.
  private static int[] listed(float[][] weights, SplittableRandom random) {
    int[] groups = new int[weights.length];
    int[] drawn = groups.clone();
    double top = Double.NEGATIVE_INFINITY;
    double sum = 0;
    // One pass, keeping one partition with the chance it has among those seen.
    do {
      double bits = bits(weights, groups);
      if (bits > top) {
        sum = sum * StrictMath.pow(2, top - bits);
        top = bits;
      }
      double share = StrictMath.pow(2, bits - top);
      sum += share;
      if (random.nextDouble() * sum < share) {
        drawn = groups.clone();
      }
    } while (next(groups));
    return drawn;
  }

  private static double bits(float[][] weights, int[] groups) {
    double bits = 0;
    for (int i = 0; i < groups.length; i++) {
      for (int j = i + 1; j < groups.length; j++) {
        bits += groups[i] == groups[j] ? weights[i][j] : 0;
      }
    }
    return bits;
  }

  private static boolean next(int[] groups) {
    for (int i = groups.length - 1; i > 0; i--) {
      int most = 0;
      for (int j = 0; j < i; j++) {
        most = StrictMath.max(most, groups[j] + 1);
      }
      if (groups[i] < most) {
        groups[i]++;
        for (int j = i + 1; j < groups.length; j++) {
          groups[j] = 0;
        }
        return true;
      }
    }
    return false;
  }

  private static int[] sampled(float[][] weights, int[] start, SplittableRandom random) {
    int[] groups = start;
    int size = groups.length;
    double[] bits = new double[size + 1];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < size; i++) {
        Arrays.fill(bits, 0);
        boolean[] taken = new boolean[size + 1];
        for (int j = 0; j < size; j++) {
          if (j != i) {
            bits[groups[j]] += weights[i][j];
            taken[groups[j]] = true;
          }
        }
        int free = 0;
        while (taken[free]) {
          free++;
        }
        taken[free] = true;
        groups[i] = choose(bits, taken, random);
      }
    }
    return groups;
  }

  private static int choose(double[] bits, boolean[] open, SplittableRandom random) {
    double top = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < bits.length; g++) {
      top = open[g] ? StrictMath.max(top, bits[g]) : top;
    }
    double sum = 0;
    for (int g = 0; g < bits.length; g++) {
      sum += open[g] ? StrictMath.pow(2, bits[g] - top) : 0;
    }
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int g = 0; g < bits.length; g++) {
      if (open[g]) {
        last = g;
        left -= StrictMath.pow(2, bits[g] - top);
        if (left < 0) {
          return g;
        }
      }
    }
    return last;
  }
}
