package org.evenhand.disparity;

/// A number with its doubt, or the reason why there is none.
public sealed interface Estimate {
  /// @param method name of the method with its source, as printed beside the figure
  record Estimated(double value, Interval interval, String method) implements Estimate {}

  /// @param why a clause that can stand after "not computable:"
  record NotEstimable(String why) implements Estimate {}

  /// Not shown, to protect people.
  record Withheld(SuppressionRule rule) implements Estimate {}
}
