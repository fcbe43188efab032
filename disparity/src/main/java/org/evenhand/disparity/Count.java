package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.NotEstimable;

/// A number of people, reports or cases as it may be printed.
public sealed interface Count {
  /// @param number at least 0
  record Shown(long number) implements Count {
    public Shown {
      if (number < 0) {
        throw new IllegalArgumentException("A count is at least 0, but was given " + number);
      }
    }
  }

  /// Known here, but not shown, to protect people.
  record Hidden(SuppressionRule rule) implements Count {}

  /// Never published by the source the figure is from.
  ///
  /// @param why a clause: "n was never published"
  record Unpublished(String why) implements Count {
    public Unpublished {
      Sentences.required("why", why);
    }
  }

  /// The count, to be shown.
  static Count of(long number) {
    return new Shown(number);
  }

  /// What a figure made from this count may say: the estimate itself where the count is shown,
  /// withheld where it is hidden.
  default Estimate guard(Estimate derived) {
    return switch (this) {
      case Shown(long _), Unpublished(String _) -> derived;
      case Hidden(SuppressionRule rule) ->
          derived instanceof NotEstimable ? derived : new Estimate.Withheld(rule);
    };
  }
}
