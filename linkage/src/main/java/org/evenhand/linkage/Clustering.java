package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Clusters that resist chaining. Within each chain of links all pairs are weighed, also those that
/// no blocking rule met, and groups are joined by their mean.
final class Clustering {
  /// Chains longer than this are first cut at higher weights.
  private static final int LONGEST = 3000;

  private static final float STEP = 3;

  /// No single pair counts for more than this, for or against.
  private static final float MOST = 40;

  private static final float LEAST = -12;

  /// What a person decided.
  static final float DECIDED = 1e6f;

  private final Links links;
  private final float threshold;
  private final Weigher weigher;
  private final Map<Long, Float> decided = new HashMap<>();

  /// Bits for one person of a pair that is not among the links, the prior included.
  interface Weigher {
    float weight(int left, int right);
  }

  private Clustering(Links links, float threshold, List<Decision> decisions, Weigher weigher) {
    this.links = links;
    this.threshold = threshold;
    this.weigher = weigher;
    for (Decision each : decisions) {
      decided.put(
          key(each.left(), each.right()),
          each.finding() == Decision.Finding.SAME_PERSON ? DECIDED : -DECIDED);
    }
  }

  static Clusters of(
      int records, Links links, float threshold, List<Decision> decisions, Weigher weigher) {
    return new Clustering(links, threshold, decisions, weigher).run(records);
  }

  private static long key(int left, int right) {
    return (long) StrictMath.min(left, right) << 32 | StrictMath.max(left, right);
  }

  private Clusters run(int records) {
    int[] labels = Components.of(records, links, threshold).labels();
    Members members = Members.of(labels);
    int[] starts = linkStarts(records);
    for (int first = 0; first < records; first++) {
      int size = members.size(first);
      if (size > 2 || (size == 2 && !decided.isEmpty())) {
        split(members.of(first), threshold, starts, labels);
      }
    }
    return Clusters.numbered(labels);
  }

  private int[] linkStarts(int records) {
    int[] starts = new int[records + 1];
    for (int each : links.left()) {
      starts[each + 1]++;
    }
    for (int i = 1; i <= records; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private void split(int[] members, float least, int[] starts, int[] labels) {
    if (members.length > LONGEST) {
      cut(members, least + STEP, starts, labels);
      return;
    }
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
    int[] groups = new Group(weights).agglomerate(threshold);
    for (int i = 0; i < size; i++) {
      labels[members[i]] = members[groups[i]];
    }
  }

  private void cut(int[] members, float least, int[] starts, int[] labels) {
    Map<Integer, List<Integer>> parts = new HashMap<>();
    Components components = new Components(members.length);
    for (int i = 0; i < members.length; i++) {
      for (int at = starts[members[i]]; at < starts[members[i] + 1]; at++) {
        int j = links.weight()[at] >= least ? Arrays.binarySearch(members, links.right()[at]) : -1;
        if (j >= 0) {
          components.join(i, j);
        }
      }
    }
    for (int i = 0; i < members.length; i++) {
      parts.computeIfAbsent(components.find(i), r -> new ArrayList<>()).add(members[i]);
    }
    for (List<Integer> part : parts.values()) {
      int[] each = part.stream().mapToInt(Integer::intValue).toArray();
      if (each.length > 2) {
        split(each, least, starts, labels);
      } else {
        for (int member : each) {
          labels[member] = each[0];
        }
      }
    }
  }
}
