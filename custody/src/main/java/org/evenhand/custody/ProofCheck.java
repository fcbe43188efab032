package org.evenhand.custody;

/// Whether a proof holds. A proof comes from others, so whatever is wrong with it is a reason and
/// never an exception.
public sealed interface ProofCheck {
  /// It holds.
  record Proven() implements ProofCheck {}

  /// It does not hold.
  ///
  /// @param why a sentence
  record Refused(String why) implements ProofCheck {}

  /// Refused in this sentence.
  static ProofCheck refused(String format, Object... with) {
    return new Refused(Sentences.say(format, with));
  }
}
