package org.evenhand.app.quality;

/// What a linkage found.
///
/// @param clusterOfRecord for each record its cluster, from 0 and below the number of records
/// @param pairs the pairs that were scored; all others count as not linked
/// @param threshold pairs of this probability and above count as linked
public record Linked(int[] clusterOfRecord, ScoredPairs pairs, double threshold) {
  public Linked {
    for (int cluster : clusterOfRecord) {
      if (cluster < 0 || cluster >= clusterOfRecord.length) {
        throw new IllegalArgumentException(
            "Clusters are numbered from 0 to below the number of records, but one is " + cluster);
      }
    }
    within(pairs.left(), clusterOfRecord.length);
    within(pairs.right(), clusterOfRecord.length);
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "A threshold lies between 0 and 1, but was given " + threshold);
    }
  }

  int records() {
    return clusterOfRecord.length;
  }

  boolean links(int pair) {
    return pairs.probability()[pair] >= threshold;
  }

  static void within(int[] positions, int records) {
    for (int each : positions) {
      if (each < 0 || each >= records) {
        throw new IllegalArgumentException(
            "There are " + records + " records from 0, but a pair names record " + each + ".");
      }
    }
  }
}
