package org.evenhand.disparity;

import java.util.Arrays;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// Median and quartiles of completed durations, in the unit of what was given, without assuming any
/// distribution. Durations that are still running belong into a product-limit curve, not here.
public final class Quantiles {
  private final long[] sorted;

  private Quantiles(long[] sorted) {
    this.sorted = sorted;
  }

  /// The quantiles of these values, in any order; the array is not changed.
  public static Quantiles of(long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /// How many values there are.
  public int n() {
    return sorted.length;
  }

  /// Half lie below it. With fewer than 6 values no two of them hold the median with 95 %
  /// certainty, so it comes without interval.
  public Estimate median() {
    return at(0.5, "median");
  }

  /// A quarter lie below it; without interval below 13 values.
  public Estimate lowerQuartile() {
    return at(0.25, "lower quartile");
  }

  /// A quarter lie above it; without interval below 13 values.
  public Estimate upperQuartile() {
    return at(0.75, "upper quartile");
  }

  /// The value is interpolated between neighbours (Hyndman and Fan 1996, The American Statistician
  /// 50:361–365, type 7, as R and NumPy do). The interval runs between the two order statistics
  /// that leave at most 2.5 % on either side by the binomial distribution, exact for continuous
  /// durations and wider for ties (David and Nagaraja 2003, Order Statistics, section 7.1).
  private Estimate at(double p, String name) {
    int n = sorted.length;
    if (n == 0) {
      return new NotEstimable("there is no completed duration");
    }
    double place = (n - 1) * p;
    int below = (int) place;
    int above = StrictMath.min(n - 1, below + 1);
    double value = sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
    int low = Binomial.lowestRank(n, p);
    int high = n + 1 - Binomial.lowestRank(n, 1 - p);
    if (low < 1 || high > n) {
      return new ValueOnly(
          value,
          Sentences.say(
              "interval not computable: %d values are too few for the %s at 95 %%", n, name));
    }
    return new Estimated(
        value,
        new Interval(sorted[low - 1], sorted[high - 1], 0.95),
        Sentences.say(
            "%s of %d values with exact order-statistic interval at 95 %% (David and Nagaraja 2003)",
            name, n));
  }
}
