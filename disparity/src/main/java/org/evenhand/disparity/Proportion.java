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
      throw new IllegalArgumentException("%d events among %d at risk".formatted(events, atRisk));
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
    double n = atRisk;
    double p = share();
    double z2 = Normal.Z95 * Normal.Z95;
    double centre = p + z2 / (2 * n);
    double half = Normal.Z95 * StrictMath.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double low = events == 0 ? 0 : (centre - half) / (1 + z2 / n);
    double high = events == atRisk ? 1 : (centre + half) / (1 + z2 / n);
    return new Interval(low, high, 0.95);
  }

  /// The share with its interval.
  public Estimate estimate() {
    return new Estimated(share(), wilson95(), WILSON);
  }
}
