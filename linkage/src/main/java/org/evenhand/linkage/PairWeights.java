package org.evenhand.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The weight of every pair among some records: of the links, of what a person decided, and of
/// pairs that no blocking rule met.
final class PairWeights {
  /// No single pair counts for more than this, for or against.
  private static final float MOST = 40;

  private static final float LEAST = -12;

  /// What a person decided stands above any sum of others.
  static final float DECIDED = 1e6f;

  /// Bits for one person of a pair that is not among the links, the prior included.
  interface Weigher {
    float weight(int left, int right);
  }

  private final Links links;
  private final int[] starts;
  private final Weigher weigher;
  private final Map<Long, Float> decided;

  PairWeights(int records, Links links, List<Decision> decisions, Weigher weigher) {
    this.links = links;
    this.weigher = weigher;
    decided = decided(decisions);
    starts = new int[records + 1];
    for (int each : links.left()) {
      starts[each + 1]++;
    }
    for (int i = 1; i <= records; i++) {
      starts[i] += starts[i - 1];
    }
  }

  /// The later of two decisions on one pair stands.
  static Map<Long, Float> decided(List<Decision> decisions) {
    Map<Long, Float> decided = new HashMap<>();
    for (Decision each : decisions) {
      boolean same = each.finding() == Decision.Finding.SAME_PERSON;
      decided.put(key(each.left(), each.right()), same ? DECIDED : -DECIDED);
    }
    return decided;
  }

  static long key(int left, int right) {
    return (long) StrictMath.min(left, right) << 32 | StrictMath.max(left, right);
  }

  Links links() {
    return links;
  }

  boolean hasDecisions() {
    return !decided.isEmpty();
  }

  /// The first of a record's links with later records; they end where the next record's begin.
  int start(int record) {
    return starts[record];
  }

  /// Whether every pair of the records is a link of at least this weight, so that nothing needs to
  /// be weighed.
  boolean areAllLinked(int[] members, float least) {
    long pairs = 0;
    for (int member : members) {
      for (int at = starts[member]; at < starts[member + 1]; at++) {
        pairs += links.weight()[at] >= least ? 1 : 0;
      }
    }
    return pairs == (long) members.length * (members.length - 1) / 2;
  }

  /// @param members in ascending order
  float[][] among(int[] members) {
    int size = members.length;
    float[][] weights = new float[size][size];
    for (float[] row : weights) {
      Arrays.fill(row, Float.NaN);
    }
    for (int i = 0; i < size; i++) {
      for (int at = starts[members[i]]; at < starts[members[i] + 1]; at++) {
        int j = Arrays.binarySearch(members, links.right()[at]);
        if (j >= 0) {
          weights[i][j] = links.weight()[at];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        float bits = weights[i][j];
        if (Float.isNaN(bits)) {
          bits = weigher.weight(members[i], members[j]);
        }
        bits = StrictMath.max(LEAST, StrictMath.min(MOST, bits));
        bits = decided.getOrDefault(key(members[i], members[j]), bits);
        weights[i][j] = bits;
        weights[j][i] = bits;
      }
    }
    return weights;
  }
}
