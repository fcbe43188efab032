package org.evenhand.app.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// What a person found who looked at two sightings; none is changed, the last stands.
///
/// @param actor account of who looked
/// @param why what it rests on, such as a fingerprint card; empty where an order destroyed its key
public record Judgement(
    UUID id, UUID mention, UUID other, Instant at, String actor, Finding finding, String why) {
  /// One person or two.
  public enum Finding {
    SAME_PERSON,
    DIFFERENT_PEOPLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// @throws IllegalArgumentException if there is no such finding
    public static Finding of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }
}
