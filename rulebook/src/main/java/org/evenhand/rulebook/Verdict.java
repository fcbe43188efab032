package org.evenhand.rulebook;

/// What a rulebook says of a case. It never says "declined": only a person declines.
public sealed interface Verdict {
  /// The output of the table: what the office asked for.
  record Outcome(Value value) implements Verdict {}

  /// No rule speaks, or the text is open.
  record Silent() implements Verdict {}

  /// Rules speak against each other and the table's hit policy does not allow it.
  record Conflict() implements Verdict {}

  /// No version was in force on the selecting date.
  record NotInForce() implements Verdict {}

  /// An outcome that is a text.
  static Verdict outcome(String text) {
    return new Outcome(Value.of(text));
  }
}
