package org.evenhand.app.shell;

import java.util.Optional;

/// One field of a form: its label, what stands in it, and what is wrong with that, in a sentence.
///
/// @param name of the field in the posted form
/// @param label words above it
/// @param value what stands in it; never a password
/// @param hint a sentence under the label; empty if none
/// @param problem why it was not accepted
/// @param kind `text`, `password`, `email`, `date`, `number`, `search` or `area` for several lines
/// @param autocomplete what a browser or password manager may fill in, for instance `username`;
///   `off` if nothing
/// @param required whether it must be filled in; a field that may stay empty says so in its label
public record Field(
    String name,
    String label,
    String value,
    String hint,
    Optional<String> problem,
    String kind,
    String autocomplete,
    boolean required) {

  /// A line of text that must be filled in.
  public static Field text(String name, String label) {
    return new Field(name, label, "", "", Optional.empty(), "text", "off", true);
  }

  /// A password; what was typed is never shown again.
  public static Field password(String name, String label, String autocomplete) {
    return new Field(name, label, "", "", Optional.empty(), "password", autocomplete, true);
  }

  public Field with(String newValue) {
    return new Field(name, label, newValue, hint, problem, kind, autocomplete, required);
  }

  public Field hinted(String words) {
    return new Field(name, label, value, words, problem, kind, autocomplete, required);
  }

  public Field of(String newKind) {
    return new Field(name, label, value, hint, problem, newKind, autocomplete, required);
  }

  public Field filledBy(String what) {
    return new Field(name, label, value, hint, problem, kind, what, required);
  }

  /// It may stay empty, and says so.
  public Field optional() {
    return new Field(name, label + " (optional)", value, hint, problem, kind, autocomplete, false);
  }

  public Field wrong(String sentence) {
    return new Field(name, label, value, hint, Optional.of(sentence), kind, autocomplete, required);
  }

  /// Identifiers of what describes it, for those who listen.
  String describedBy() {
    String hintId = hint.isEmpty() ? "" : name + "-hint";
    return problem.isEmpty() ? hintId : (name + "-problem " + hintId).strip();
  }
}
