package org.evenhand.rulebook;

/// What is known of one input of a case. Unknown is a state of its own, and says why.
public sealed interface Fact {
  /// @param source where the value was read, in words: "firearm flag of the report"
  record Known(Value value, String source) implements Fact {}

  /// Ranges over the whole domain of its input.
  record Unknown(String why) implements Fact {}
}
