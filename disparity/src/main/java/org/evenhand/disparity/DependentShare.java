package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// A share of things that do not fall out independently of each other, such as pairs of records:
/// one person's records make many pairs. Its variance is that of a ratio between independent units
/// (Cochran 1977, Sampling Techniques, chapter 6.3); the interval is Wilson's for the sample size
/// that this variance leaves, with Student's t (Korn and Graubard 1998, Survey Methodology
/// 24:193–201).
///
/// @param share between 0 and 1
/// @param variance of the share, at least 0
/// @param counted how many things; the effective sample size is never more
/// @param alike the effective sample size if all things of a unit fell out alike; taken where the
///   share is 0 or 1, whose variance says nothing
/// @param units how many independent units the things come in
public record DependentShare(
    double share, double variance, double counted, double alike, long units) {
  private static final String METHOD =
      "share with Wilson interval at 95 % for the effective sample size of clustered data (Korn and"
          + " Graubard 1998)";

  public DependentShare {
    Sentences.share("A dependent share", share);
    if (!(variance >= 0) || !(counted > 0) || !(alike > 0) || units < 1) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A share needs something counted in at least one unit, and a variance, but was given"
                  + " %s counted, %s if alike, %d units, variance %s",
              counted, alike, units, variance));
    }
  }

  /// The sum of events over the sum at risk, where each place of the arrays is one independent
  /// unit. Places with nothing at risk do not count as units.
  ///
  /// @param events by unit, at most what is at risk there
  /// @return not estimable where nothing is at risk
  public static Estimate ofUnits(double[] events, double[] atRisk) {
    double hit = sum(events);
    double all = sum(atRisk);
    if (all == 0) {
      return new NotEstimable("nothing at risk");
    }
    double share = StrictMath.min(1, hit / all);
    double squares = 0;
    for (int i = 0; i < atRisk.length; i++) {
      double rest = events[i] - share * atRisk[i];
      squares += rest * rest;
    }
    return ofResiduals(share, squares / all / all, all, atRisk);
  }

  /// The harmonic mean of two shares over the same things: F1 of a precision and a recall.
  ///
  /// @param first events of the one share by unit
  /// @param second events of the other
  /// @param atRisk of both
  /// @return not estimable where nothing is at risk or a share is 0
  public static Estimate harmonicMean(double[] first, double[] second, double[] atRisk) {
    double all = sum(atRisk);
    double one = sum(first) / all;
    double other = sum(second) / all;
    if (!(one > 0 && other > 0)) {
      return new NotEstimable("a harmonic mean needs two shares above 0");
    }
    double mean = StrictMath.min(1, 2 * one * other / (one + other));
    double squares = 0;
    for (int i = 0; i < atRisk.length; i++) {
      double rest =
          (first[i] - one * atRisk[i]) / (one * one)
              + (second[i] - other * atRisk[i]) / (other * other);
      squares += rest * rest;
    }
    double slope = mean * mean / 2 / all;
    return ofResiduals(mean, squares * slope * slope, all, atRisk);
  }

  /// The interval at 95 %. With one unit there is a value without an interval.
  public Estimate estimate() {
    if (units < 2) {
      return new ValueOnly(
          share, "interval not computable: all that is counted hangs together in one unit");
    }
    double size =
        share == 0 || share == 1 ? alike : StrictMath.min(counted, share * (1 - share) / variance);
    return new Estimated(
        share, Proportion.wilson(share, size, StudentT.upper975((double) units - 1)), METHOD);
  }

  private static Estimate ofResiduals(double share, double variance, double all, double[] atRisk) {
    long units = 0;
    double squares = 0;
    for (double each : atRisk) {
      units += each > 0 ? 1 : 0;
      squares += each * each;
    }
    double scaled = units < 2 ? 0 : variance * units / (units - 1);
    return new DependentShare(share, scaled, all, all * all / squares, units).estimate();
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double each : values) {
      sum += each;
    }
    return sum;
  }
}
