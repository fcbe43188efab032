package org.evenhand.app.dockets;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A numbered matter. Its entries, people and deadlines are asked of [Dockets].
///
/// @param office that keeps it
/// @param agency that sent it or is concerned; empty if none
/// @param wall that hides it from all but those admitted; empty if none
/// @param referral it is about; empty if none
public record Docket(
    UUID id,
    String office,
    Optional<String> agency,
    Kind kind,
    int year,
    int serial,
    Optional<String> wall,
    Optional<UUID> referral,
    Instant opened) {

  /// What a matter is about.
  public enum Kind {
    REFERRAL("R"),
    DISCLOSURE("D"),
    COMPLAINT("C"),
    FOOTAGE_REQUEST("V"),
    FORCE_REVIEW("F"),
    OUTSIDE_INVESTIGATION("O");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /// As the database and pages write it: `footage request`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Kind of(String word) {
      for (Kind each : values()) {
        if (each.word().equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException("No kind of docket is called " + word);
    }
  }

  /// `R-2026-00017`: kind, year, serial number within office and year.
  public String number() {
    return number(kind, year, serial);
  }

  /// The number of such a docket.
  public static String number(Kind kind, int year, int serial) {
    return String.format(Locale.ROOT, "%s-%d-%05d", kind.letter, year, serial);
  }
}
