package org.evenhand.rulebook;

/// Where a rule or a date is from, so that a reader can look it up.
///
/// @param text the place in the source, in words: "letter to the Board of Police Commissioners,
///   July 2021"
/// @param source a stable reference: an address, a statute section, or an entry of the list of
///   sources
public record Citation(String text, String source) {
  public Citation {
    if (text.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("A citation needs a text and a source");
    }
  }
}
