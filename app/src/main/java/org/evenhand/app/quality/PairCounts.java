package org.evenhand.app.quality;

/// Pairs counted by sampling unit. Counts are whole numbers, held as doubles.
///
/// @param hits pairs that are both true and found
/// @param found pairs that were linked
/// @param truth pairs that are one person
record PairCounts(double[] hits, double[] found, double[] truth) {

  static PairCounts ofUnits(int units) {
    return new PairCounts(new double[units], new double[units], new double[units]);
  }

  /// Pairs among so many records.
  static double among(double records) {
    return records * (records - 1) / 2;
  }

  double allFound() {
    return sum(found);
  }

  double allTrue() {
    return sum(truth);
  }

  /// Half the found and half the true pairs of each unit: what F1 is a share of.
  double[] mean() {
    double[] mean = new double[found.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (found[i] + truth[i]) / 2;
    }
    return mean;
  }

  void add(PairCounts other) {
    add(hits, other.hits, 1);
    add(found, other.found, 1);
    add(truth, other.truth, 1);
  }

  PairCounts without(PairCounts other) {
    PairCounts rest = new PairCounts(hits.clone(), found.clone(), truth.clone());
    add(rest.hits, other.hits, -1);
    add(rest.found, other.found, -1);
    add(rest.truth, other.truth, -1);
    return rest;
  }

  private static void add(double[] to, double[] each, int sign) {
    for (int i = 0; i < to.length; i++) {
      to[i] += sign * each[i];
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double each : values) {
      sum += each;
    }
    return sum;
  }
}
