package org.evenhand.app.karpel;

/// What a disposition code means.
public sealed interface Disposition {
  /// A code whose activity is one of the office's.
  ///
  /// @param reason as the table writes it; may be empty
  record Known(Activity activity, String reason) implements Disposition {}

  /// A code the table lists with an activity not among [Activity], or with none.
  record Unclassified(String activity, String reason) implements Disposition {}

  /// No table says what the code means, or two say different things.
  record Unknown(String why) implements Disposition {}
}
