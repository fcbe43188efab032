package org.evenhand.app.rulebooks;

/// A word that a prosecutor's rulebook may use, and what it means.
///
/// @param name `meets the guideline`
/// @param says a sentence for the reader
public record Outcome(String name, String says) {
  static Outcome from(Fields fields) {
    fields.knowsOnly("name", "says");
    return new Outcome(fields.text("name"), fields.text("says"));
  }
}
