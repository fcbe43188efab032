package org.evenhand.app.quality;

import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;
import org.evenhand.disparity.Estimate.Withheld;
import org.jspecify.annotations.Nullable;

/// A share between 0 and 1 with its interval at 95 %.
///
/// @param why says why value or interval are null, and is null where both are there
public record Figure(
    @Nullable Double value, @Nullable Double low, @Nullable Double high, @Nullable String why) {

  static Figure from(Estimate estimate) {
    return switch (estimate) {
      case Estimated sure ->
          new Figure(sure.value(), sure.interval().low(), sure.interval().high(), null);
      case ValueOnly alone -> new Figure(alone.value(), null, null, alone.whyNoInterval());
      case NotEstimable none -> none(none.why());
      case Withheld withheld -> throw new IllegalArgumentException("Nothing is withheld here");
    };
  }

  /// `98.9 % (98.5–99.2 %)`, or why there is no figure.
  public String words() {
    return interval().isEmpty() ? point() : point() + " (" + interval() + ")";
  }

  /// `98.9 %`, or why there is no figure.
  public String point() {
    return value == null
        ? String.valueOf(why)
        : low == null || high == null
            ? Sentence.percent(value)
            : Sentence.points(value, Sentence.places(low, value, high)) + "\u00a0%";
  }

  /// `98.5–99.2 %`; empty where there is none.
  public String interval() {
    if (value == null || low == null || high == null) {
      return "";
    }
    int places = Sentence.places(low, value, high);
    return Sentence.points(low, places) + "–" + Sentence.points(high, places) + "\u00a0%";
  }

  static Figure none(String why) {
    return new Figure(null, null, null, why);
  }
}
