package org.evenhand.linkage;

import java.util.HashMap;
import java.util.Map;

/// Pairs that clusters imply, against the truth.
record Quality(long found, long right, long all) {
  static Quality of(Clusters clusters, Object[] truth) {
    Map<Object, Long> ofTruth = new HashMap<>();
    Map<Object, Long> ofBoth = new HashMap<>();
    Map<Object, Long> ofCluster = new HashMap<>();
    for (int i = 0; i < truth.length; i++) {
      ofTruth.merge(truth[i], 1L, Long::sum);
      ofCluster.merge(clusters.of()[i], 1L, Long::sum);
      ofBoth.merge(truth[i] + " " + clusters.of()[i], 1L, Long::sum);
    }
    return new Quality(pairs(ofCluster), pairs(ofBoth), pairs(ofTruth));
  }

  private static long pairs(Map<Object, Long> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  double precision() {
    return (double) right / found;
  }

  double recall() {
    return (double) right / all;
  }

  double f1() {
    return 2.0 * right / (found + all);
  }
}
