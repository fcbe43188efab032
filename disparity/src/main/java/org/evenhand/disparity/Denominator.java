package org.evenhand.disparity;

/// What a figure is a share or an average of.
///
/// @param what in the plural, as printed: "reports", "persons arrested"
/// @param count how many
public record Denominator(String what, Count count) {
  public Denominator {
    Sentences.required("what", what);
  }

  /// A denominator that was counted.
  public static Denominator of(String what, long count) {
    return new Denominator(what, Count.of(count));
  }
}
