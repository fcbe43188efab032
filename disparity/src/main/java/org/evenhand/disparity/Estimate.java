package org.evenhand.disparity;

/// A number with its doubt, or the reason why there is none. There is no fifth case: a number
/// without either does not exist here.
public sealed interface Estimate {
  /// A number with its interval.
  ///
  /// @param value the number, never NaN
  /// @param interval holds `value`, in the same unit
  /// @param method name of the method with its source, as printed beside the figure
  record Estimated(double value, Interval interval, String method) implements Estimate {
    public Estimated {
      if (!interval.contains(value)) {
        throw new IllegalArgumentException(
            Sentences.say(
                "The value %s lies outside its own interval %s to %s",
                value, interval.low(), interval.high()));
      }
      Sentences.required("method", method);
    }
  }

  /// A number whose doubt cannot be computed, for instance a published share whose base was never
  /// published.
  ///
  /// @param value the number, never NaN
  /// @param whyNoInterval a clause that can stand alone: "interval not computable: n was never
  ///   published"
  record ValueOnly(double value, String whyNoInterval) implements Estimate {
    public ValueOnly {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("A value is a number, but was given NaN");
      }
      Sentences.required("whyNoInterval", whyNoInterval);
    }
  }

  /// No number at all.
  ///
  /// @param why a clause that can stand after "not computable:"
  record NotEstimable(String why) implements Estimate {
    public NotEstimable {
      Sentences.required("why", why);
    }
  }

  /// Not shown, to protect people.
  record Withheld(SuppressionRule rule) implements Estimate {}
}
