package org.evenhand.disparity;

import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;

/// One figure from many completed data sets: each draw settles what is in doubt, such as which
/// mentions are one person, and the spread between draws widens the interval. Rubin (1987),
/// Multiple Imputation for Nonresponse in Surveys, chapter 3.
public final class Draws {
  private Draws() {}

  /// One draw's number with its own standard error.
  ///
  /// @param value in the unit of the figure, or its logarithm
  /// @param error at least 0
  public record Draw(double value, double error) {
    public Draw {
      if (Double.isNaN(value) || !(error >= 0)) {
        throw new IllegalArgumentException(
            Sentences.say("A draw of %s with standard error %s", value, error));
      }
    }
  }

  /// The mean over draws with Rubin's interval at 95 %, by Student's t.
  ///
  /// @throws IllegalArgumentException for fewer than two draws
  public static Estimate combine(List<Draw> draws) {
    Spread spread = Spread.of(draws);
    double half = spread.t() * StrictMath.sqrt(spread.within() + spread.between());
    return new Estimated(
        spread.mean(),
        new Interval(spread.mean() - half, spread.mean() + half, 0.95),
        Sentences.say("mean of %d draws with Rubin's interval at 95 %% (1987)", draws.size()));
  }

  /// The mean share over draws, with a Wilson interval at 95 % for the sample size that the spread
  /// between draws leaves. Lott and Reiter (2020), The American Statistician 74:109–115. Draws that
  /// all agree give Wilson's own interval.
  public static Estimate share(List<Proportion> draws) {
    Spread spread =
        Spread.of(draws.stream().map(draw -> new Draw(draw.share(), error(draw))).toList());
    double n = draws.stream().mapToLong(Proportion::atRisk).average().orElseThrow();
    double inflation = spread.between() == 0 ? 1 : 1 + spread.between() / spread.within();
    Interval wilson =
        Double.isInfinite(inflation)
            ? new Interval(0, 1, 0.95)
            : Proportion.wilson(spread.mean(), n / inflation, spread.t());
    return new Estimated(
        spread.mean(),
        wilson,
        Sentences.say(
            "share, mean of %d draws, with Wilson interval for draws at 95 %% (Lott and Reiter"
                + " 2020)",
            draws.size()));
  }

  private static double error(Proportion draw) {
    return StrictMath.sqrt(draw.share() * (1 - draw.share()) / draw.atRisk());
  }

  /// @param within mean of the draws' variances
  /// @param between variance between draws, times 1 + 1/m
  /// @param t Student's t at Rubin's degrees of freedom
  private record Spread(double mean, double within, double between, double t) {
    static Spread of(List<Draw> draws) {
      int m = draws.size();
      if (m < 2) {
        throw new IllegalArgumentException(
            Sentences.say("The spread between draws needs at least two, but was given %d", m));
      }
      double first = draws.getFirst().value();
      boolean equal = draws.stream().allMatch(draw -> draw.value() == first);
      double mean = equal ? first : draws.stream().mapToDouble(Draw::value).sum() / m;
      double within = draws.stream().mapToDouble(draw -> draw.error() * draw.error()).sum() / m;
      double squares =
          draws.stream().mapToDouble(draw -> (draw.value() - mean) * (draw.value() - mean)).sum();
      double between = squares / (m - 1) * (1 + 1.0 / m);
      double ratio = 1 + within / between;
      double degrees = between == 0 ? Double.POSITIVE_INFINITY : (m - 1) * ratio * ratio;
      return new Spread(mean, within, between, StudentT.upper975(degrees));
    }
  }
}
