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
  private static final int PIECE = 1 << 14;

  private final PairWeights pairs;
  private final float threshold;
  private final int[] labels;

  private Clustering(int records, PairWeights pairs, float threshold) {
    this.pairs = pairs;
    this.threshold = threshold;
    labels = Components.of(records, pairs.links(), threshold).labels();
  }

  static Clusters of(int records, PairWeights pairs, float threshold, Parallel parallel) {
    return new Clustering(records, pairs, threshold).run(parallel);
  }

  private Clusters run(Parallel parallel) {
    Members members = Members.of(labels);
    int least = pairs.hasDecisions() ? 2 : 3;
    parallel.each(
        (labels.length + PIECE - 1) / PIECE,
        piece -> {
          int end = StrictMath.min(labels.length, (piece + 1) * PIECE);
          for (int first = piece * PIECE; first < end; first++) {
            if (members.size(first) >= least) {
              split(members.of(first), threshold);
            }
          }
        });
    return Clusters.numbered(labels);
  }

  private void split(int[] members, float least) {
    if (members.length > LONGEST) {
      cut(members, least + STEP);
      return;
    }
    if (pairs.areAllLinked(members, threshold)) {
      join(members);
      return;
    }
    int[] groups = new Group(pairs.among(members)).agglomerate(threshold);
    for (int i = 0; i < members.length; i++) {
      labels[members[i]] = members[groups[i]];
    }
  }

  private void join(int[] members) {
    for (int member : members) {
      labels[member] = members[0];
    }
  }

  private void cut(int[] members, float least) {
    Components components = new Components(members.length);
    for (int i = 0; i < members.length; i++) {
      for (int at = pairs.start(members[i]); at < pairs.start(members[i] + 1); at++) {
        boolean strong = pairs.links().weight()[at] >= least;
        int j = strong ? Arrays.binarySearch(members, pairs.links().right()[at]) : -1;
        if (j >= 0) {
          components.join(i, j);
        }
      }
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int i = 0; i < members.length; i++) {
      parts.computeIfAbsent(components.find(i), r -> new ArrayList<>()).add(members[i]);
    }
    for (List<Integer> part : parts.values()) {
      split(part.stream().mapToInt(Integer::intValue).toArray(), least);
    }
  }
}
