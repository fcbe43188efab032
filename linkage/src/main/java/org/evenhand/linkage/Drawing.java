package org.evenhand.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Who is one person, drawn or weighed over all partitions of a chain of links. A partition has a
/// chance in proportion to the product of the odds of all pairs that it joins: two records alone
/// are joined exactly as often as their own probability says, and A with B and B with C never
/// without A with C. Records as good as certain to be one person count as one.
final class Drawing {
  /// Mean weight from which records count as one.
  private static final float CERTAIN = 12;

  /// Chains of up to so many different records are weighed over the list of all their partitions.
  private static final int LISTED = 6;

  /// Longer ones by Gibbs sampling: each record in turn finds its group anew. Geman and Geman
  /// (1984), IEEE Transactions on Pattern Analysis and Machine Intelligence 6:721–741.
  private static final int SWEEPS = 80;

  /// Longer chains get fewer sweeps, so that each costs about so many steps at most, but not fewer
  /// than a few.
  private static final int MOST_STEPS = 400_000;

  private static final int FEWEST_SWEEPS = 16;
  private static final int FIRST_SWEEPS = 6;

  /// A chance two to this many times smaller than the best is none.
  private static final double NONE = 40;

  /// Beyond this length a chain keeps the clusters it has.
  private static final int LONGEST = 400;

  private final PairWeights pairs;
  private final Clusters clusters;
  private final Members members;
  private final int[] chains;

  Drawing(int records, PairWeights pairs, Clusters clusters) {
    this.pairs = pairs;
    this.clusters = clusters;
    chains = Components.of(records, pairs.links(), Float.NEGATIVE_INFINITY).labels();
    members = Members.of(chains);
  }

  /// One draw.
  Clusters draw(long seed) {
    int[] labels = new int[chains.length];
    for (int first = 0; first < labels.length; first++) {
      int size = members.size(first);
      if (size > 0) {
        int[] of = members.of(first);
        int[] groups = size > LONGEST ? current(of) : draw(of, random(seed, first));
        for (int i = 0; i < size; i++) {
          labels[of[i]] = of[firstOf(groups, groups[i])];
        }
      }
    }
    return Clusters.numbered(labels);
  }

  private static SplittableRandom random(long seed, int chain) {
    return new SplittableRandom(LongIndex.mix(seed * 0x9e3779b97f4a7c15L + chain));
  }

  private static int firstOf(int[] groups, int group) {
    int i = 0;
    while (groups[i] != group) {
      i++;
    }
    return i;
  }

  private int[] draw(int[] of, SplittableRandom random) {
    if (of.length == 1) {
      return new int[1];
    }
    Chain chain = Chain.of(pairs.among(of));
    int[] groups =
        chain.nodes() <= LISTED
            ? listed(chain.weights, random)
            : sampled(chain.weights, random, null);
    int[] ofRecords = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      ofRecords[i] = groups[chain.node[i]];
    }
    return ofRecords;
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

  /// For every pair of the chains how probable it is that the two are one person, in the light of
  /// all other pairs of the chain.
  ///
  /// @param keep pairs less probable than this are left out
  Links inContext(double keep, Parallel parallel) {
    int piece = 1 << 13;
    int pieces = (chains.length + piece - 1) / piece;
    Found[] found = new Found[pieces];
    parallel.each(
        pieces,
        number -> {
          Found ofPiece = new Found();
          int end = StrictMath.min(chains.length, (number + 1) * piece);
          for (int first = number * piece; first < end; first++) {
            if (members.size(first) > 1) {
              weigh(members.of(first), first, keep, ofPiece);
            }
          }
          found[number] = ofPiece;
        });
    return Found.join(found);
  }

  private void weigh(int[] of, int first, double keep, Found found) {
    if (of.length > LONGEST || pairs.areAllLinked(of, CERTAIN)) {
      keepLinks(of, found);
      return;
    }
    float[][] raw = pairs.among(of);
    if (of.length == 2) {
      found.addIf(of[0], of[1], raw[0][1], (float) Links.bits(keep));
      return;
    }
    Chain chain = Chain.of(raw);
    double[][] together = new double[chain.nodes()][chain.nodes()];
    if (chain.nodes() <= LISTED) {
      list(chain.weights, together);
    } else {
      sampled(chain.weights, random(1, first), together);
    }
    for (int i = 0; i < of.length; i++) {
      for (int j = i + 1; j < of.length; j++) {
        boolean one = chain.node[i] == chain.node[j];
        float bits =
            one
                ? StrictMath.max(raw[i][j], CERTAIN)
                : (float) bounded(together[chain.node[i]][chain.node[j]]);
        found.addIf(of[i], of[j], bits, (float) Links.bits(keep));
      }
    }
  }

  private static double bounded(double probability) {
    return StrictMath.max(-MOST, StrictMath.min(MOST, Links.bits(probability)));
  }

  private static final double MOST = 60;

  private void keepLinks(int[] of, Found found) {
    for (int record : of) {
      for (int at = pairs.start(record); at < pairs.start(record + 1); at++) {
        found.add(record, pairs.links().right()[at], pairs.links().weight()[at]);
      }
    }
  }

  /// A chain in which records as good as certain to be one are one node.
  private record Chain(int[] node, float[][] weights) {
    static Chain of(float[][] raw) {
      float[][] copy = new float[raw.length][];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = raw[i].clone();
      }
      int[] groups = new Group(copy).agglomerate(CERTAIN);
      int[] numbers = new int[groups.length];
      int[] node = new int[groups.length];
      int count = 0;
      for (int i = 0; i < groups.length; i++) {
        if (groups[i] == i) {
          numbers[i] = count++;
        }
      }
      for (int i = 0; i < groups.length; i++) {
        node[i] = numbers[groups[i]];
      }
      float[][] weights = new float[count][count];
      for (int i = 0; i < groups.length; i++) {
        for (int j = 0; j < groups.length; j++) {
          if (node[i] != node[j]) {
            weights[node[i]][node[j]] += raw[i][j];
          }
        }
      }
      // Pairs between two nodes share records, so that they say less than as many other pairs
      // would.
      int[] sizes = new int[count];
      for (int each : node) {
        sizes[each]++;
      }
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          weights[i][j] /= (float) StrictMath.sqrt((double) sizes[i] * sizes[j]);
        }
      }
      return new Chain(node, weights);
    }

    int nodes() {
      return weights.length;
    }
  }

  /// All partitions as restricted growth strings: each record joins an earlier group or begins the
  /// next. One of them is kept with the chance it has among those seen so far.
  private static int[] listed(float[][] weights, SplittableRandom random) {
    int[] groups = new int[weights.length];
    int[] drawn = groups.clone();
    double top = Double.NEGATIVE_INFINITY;
    double sum = 0;
    do {
      double bits = bits(weights, groups);
      if (bits > top) {
        sum = top == Double.NEGATIVE_INFINITY ? 0 : sum * StrictMath.pow(2, top - bits);
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

  private static void list(float[][] weights, double[][] together) {
    int[] groups = new int[weights.length];
    double top = Double.NEGATIVE_INFINITY;
    do {
      top = StrictMath.max(top, bits(weights, groups));
    } while (next(groups));
    double sum = 0;
    Arrays.fill(groups, 0);
    do {
      double share = chance(bits(weights, groups) - top);
      sum += share;
      if (share > 0) {
        count(groups, share, together);
      }
    } while (next(groups));
    scale(together, 1 / sum);
  }

  private static void count(int[] groups, double share, double[][] together) {
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        together[i][j] += i != j && groups[i] == groups[j] ? share : 0;
      }
    }
  }

  private static void scale(double[][] values, double by) {
    for (double[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= by;
      }
    }
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

  /// @param together where given, the shares of sweeps in which two are one are put there
  private static int[] sampled(
      float[][] weights, SplittableRandom random, double @Nullable [][] together) {
    int size = weights.length;
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      groups[i] = i;
    }
    int sweeps = StrictMath.max(FEWEST_SWEEPS, StrictMath.min(SWEEPS, MOST_STEPS / (size * size)));
    double[] bits = new double[size + 1];
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = 0; i < size; i++) {
        groups[i] = move(i, groups, weights, bits, random);
      }
      if (together != null && sweep >= FIRST_SWEEPS) {
        count(groups, 1.0 / (sweeps - FIRST_SWEEPS), together);
      }
    }
    return groups;
  }

  private static int move(
      int i, int[] groups, float[][] weights, double[] bits, SplittableRandom random) {
    boolean[] open = new boolean[groups.length + 1];
    Arrays.fill(bits, 0);
    for (int j = 0; j < groups.length; j++) {
      if (j != i) {
        bits[groups[j]] += weights[i][j];
        open[groups[j]] = true;
      }
    }
    int free = 0;
    while (open[free]) {
      free++;
    }
    open[free] = true;
    return choose(bits, open, random);
  }

  private static int choose(double[] bits, boolean[] open, SplittableRandom random) {
    double top = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < bits.length; g++) {
      if (open[g] && bits[g] > top) {
        top = bits[g];
      }
    }
    double sum = 0;
    for (int g = 0; g < bits.length; g++) {
      sum += open[g] ? chance(bits[g] - top) : 0;
    }
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int g = 0; g < bits.length; g++) {
      double chance = open[g] ? chance(bits[g] - top) : 0;
      if (chance > 0) {
        last = g;
        left -= chance;
        if (left < 0) {
          return g;
        }
      }
    }
    return last;
  }

  private static double chance(double bits) {
    return bits < -NONE ? 0 : bits == 0 ? 1 : StrictMath.pow(2, bits);
  }
}
