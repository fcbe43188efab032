package org.evenhand.rulebook;

/// What is known of one input of a case. Unknown is a state of its own, and says why.
public sealed interface Fact {
  /// Known, be it to be none.
  ///
  /// @param source where the value was read, in words: "firearm flag of the report"
  record Known(Value value, String source) implements Fact {}

  /// Ranges over the whole domain of its input.
  ///
  /// @param why in words: "no officer recorded it"
  record Unknown(String why) implements Fact {}
}
