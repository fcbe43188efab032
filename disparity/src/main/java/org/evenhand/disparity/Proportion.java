package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;

/// How many of those who could have had the event had it.
///
/// @param events how many had it
/// @param atRisk how many could have had it, at least 1
public record Proportion(long events, long atRisk) {
  static final String WILSON = "share with Wilson score interval at 95 % (Wilson 1927)";

  public Proportion {
    if (atRisk < 1) {
      throw new IllegalArgumentException(
          "A proportion needs somebody at risk, but was given " + atRisk);
    }
    if (events < 0 || events > atRisk) {
      throw new IllegalArgumentException(
          Sentences.say("%d events among %d at risk", events, atRisk));
    }
  }

  /// The share of these counts, or why there is none: nobody was at risk.
  public static Estimate estimate(long events, long atRisk) {
    if (events == 0 && atRisk == 0) {
      return new NotEstimable("nobody at risk");
    }
    return new Proportion(events, atRisk).estimate();
  }

  /// Between 0 and 1.
  public double share() {
    return (double) events / atRisk;
  }

  /// Wilson score interval at 95 % coverage, in the unit of [#share()]. Wilson (1927), JASA
  /// 22:209–212.
  public Interval wilson95() {
    return wilson(share(), (double) atRisk, Normal.Z95);
  }

  /// Wilson's interval, meant for 95 %, for a share of so many, which need not be whole.
  static Interval wilson(double share, double n, double z) {
    double z2 = z * z;
    double centre = share + z2 / (2 * n);
    double half = z * StrictMath.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    double low = share == 0 ? 0 : (centre - half) / (1 + z2 / n);
    double high = share == 1 ? 1 : (centre + half) / (1 + z2 / n);
    return new Interval(low, high, 0.95);
  }

  /// The share with its interval.
  public Estimate estimate() {
    return new Estimated(share(), wilson95(), WILSON);
  }
}
