package org.evenhand.app.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be decided on a referral.
public enum Kind {
  FILE("File charges"),
  DECLINE("Decline"),
  DIVERT("Divert"),
  RETURN("Return to the agency");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  /// As forms and the database write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> find(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }

  /// Whether the decision is what the guideline asks for.
  public enum Agreement {
    AGREES,
    DIFFERS,
    /// The guideline leaves it to individual review, is silent or not in force, or facts are
    /// missing.
    NOT_COMPARABLE
  }

  /// A case that meets the guideline is filed or diverted; one that does not show what it asks for
  /// is declined or sent back. Everything else cannot be compared.
  ///
  /// @param verdict as in [org.evenhand.app.screening.Verdicts]
  public Agreement with(String verdict) {
    boolean goesOn = this == FILE || this == DIVERT;
    return switch (verdict) {
      case "meets the guideline" -> goesOn ? Agreement.AGREES : Agreement.DIFFERS;
      case "not shown" -> goesOn ? Agreement.DIFFERS : Agreement.AGREES;
      default -> Agreement.NOT_COMPARABLE;
    };
  }
}
