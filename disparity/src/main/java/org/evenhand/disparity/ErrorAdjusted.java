package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;
import org.evenhand.disparity.Estimate.Withheld;

/// A share that was coded by hand, corrected for how often a coder errs.
public final class ErrorAdjusted {
  private static final String METHOD =
      "coded share corrected for the coders' error rate (Rogan and Gladen 1978), with the doubt of"
          + " both squared and added from Wilson's ends at 95 % (Zou and Donner 2008)";

  private ErrorAdjusted() {}

  /// The share that was truly there, (q − e)/(1 − 2e), between 0 and 1, where q was coded and e is
  /// the chance of an error whatever the truth. Rogan and Gladen (1978), American Journal of
  /// Epidemiology 107:71–76, with sensitivity and specificity 1 − e.
  ///
  /// The interval carries both doubts: the distance each alone can move the share is squared and
  /// added (Zou and Donner 2008, Statistics in Medicine 27:1693–1702). Value and ends are clipped
  /// to 0 and 1. It is 0 to 1 where the error rate may be one half, since then nothing is known.
  ///
  /// @param errorRate as from [Agreement#errorRate()]
  public static Estimate of(Proportion coded, Estimate errorRate) {
    return switch (errorRate) {
      case Estimated(double error, Interval ends, String _) -> adjusted(coded, error, ends);
      case ValueOnly(double _, String why) ->
          new NotEstimable("the coders' error rate has no interval (" + why + ")");
      case NotEstimable(String why) ->
          new NotEstimable("the coders' error rate is not computable: " + why);
      case Withheld(SuppressionRule _) -> new NotEstimable("the coders' error rate is withheld");
    };
  }

  private static Estimate adjusted(Proportion coded, double error, Interval ends) {
    if (error < 0 || error >= 0.5) {
      return new NotEstimable(
          Sentences.say(
              "an error rate of %s says nothing about the truth; it must be at least 0 and below 0.5",
              error));
    }
    double share = coded.share();
    double value = truth(share, error);
    if (ends.high() >= 0.5) {
      return new Estimated(clip(value), new Interval(0, 1, 0.95), METHOD);
    }
    Interval wilson = coded.wilson95();
    double lessError = truth(share, StrictMath.max(0, ends.low()));
    double moreError = truth(share, ends.high());
    double down =
        StrictMath.hypot(
            value - truth(wilson.low(), error), value - StrictMath.min(lessError, moreError));
    double up =
        StrictMath.hypot(
            truth(wilson.high(), error) - value, StrictMath.max(lessError, moreError) - value);
    return new Estimated(
        clip(value), new Interval(clip(value - down), clip(value + up), 0.95), METHOD);
  }

  private static double truth(double coded, double error) {
    return (coded - error) / (1 - 2 * error);
  }

  private static double clip(double share) {
    return StrictMath.max(0, StrictMath.min(1, share));
  }
}
