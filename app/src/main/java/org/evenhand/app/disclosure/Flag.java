package org.evenhand.app.disclosure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A review flag: something about an officer or the police in a case that an attorney must look at,
/// since the defence may be owed it. Attorneys and supervisors of the office alone see it.
///
/// @param actor account or program that raised it
/// @param what it is and whom it concerns
/// @param answer what an attorney made of it; empty while it waits
public record Flag(
    UUID id, Kind kind, Instant at, String actor, String what, Optional<Answer> answer) {

  /// What an attorney made of a flag.
  ///
  /// @param owed why the defence is owed it, or that it is not
  /// @param why in the attorney's words
  public record Answer(Instant at, String actor, Owed owed, String why) {}

  /// What raises a flag.
  public enum Kind {
    SUSTAINED_FINDING("Sustained finding against an officer"),
    MISSING_RECORDING("Recording that should exist and is missing"),
    POLICY_VIOLATION("Violation of a policy");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// As pages write it.
    public String words() {
      return words;
    }

    /// As forms and the database write it.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Kind> find(String key) {
      return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
    }
  }
}
