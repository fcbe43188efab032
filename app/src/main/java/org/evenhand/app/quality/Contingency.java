package org.evenhand.app.quality;

import java.util.Arrays;

/// How many records of each person are in each cluster, without looking at pairs.
final class Contingency {
  private final int[] cluster;
  private final int[] person;

  /// The records counted, cluster by cluster.
  private final int[] ordered;

  /// Receives every cell that is not empty, cluster by cluster.
  interface Cells {
    /// @param record one that is in the cell
    void cell(int record, int cluster, int person, int records);
  }

  /// Of records in the sample whose person is not 0.
  Contingency(int[] cluster, int[] person, boolean[] in) {
    this.cluster = cluster;
    this.person = person;
    int[] start = new int[cluster.length + 1];
    for (int i = 0; i < cluster.length; i++) {
      if (in[i] && person[i] > 0) {
        start[cluster[i] + 1]++;
      }
    }
    Arrays.parallelPrefix(start, Integer::sum);
    ordered = new int[start[cluster.length]];
    for (int i = 0; i < cluster.length; i++) {
      if (in[i] && person[i] > 0) {
        ordered[start[cluster[i]]++] = i;
      }
    }
  }

  void forEach(Cells cells) {
    int[] records = new int[cluster.length + 1];
    int from = 0;
    while (from < ordered.length) {
      int to = from;
      while (to < ordered.length && cluster[ordered[to]] == cluster[ordered[from]]) {
        records[person[ordered[to]]]++;
        to++;
      }
      for (int i = from; i < to; i++) {
        int whose = person[ordered[i]];
        if (records[whose] > 0) {
          cells.cell(ordered[i], cluster[ordered[i]], whose, records[whose]);
          records[whose] = 0;
        }
      }
      from = to;
    }
  }
}
