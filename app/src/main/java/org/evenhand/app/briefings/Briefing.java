package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.util.UUID;

/// A unit told about a version of an office's guideline.
///
/// @param unit division or squad; empty where the whole agency was told
/// @param digest of the version's tables, as they stood when this was entered
/// @param givenBy as written
/// @param material what was said or handed out; may be empty
public record Briefing(
    UUID id,
    String office,
    String agency,
    String unit,
    String rulebook,
    String version,
    String digest,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    LocalDate givenOn,
    How how,
    String givenBy,
    String material) {
  /// Whether officers of this unit were told by it.
  public boolean isFor(String ofAgency, String ofUnit) {
    return agency.equals(ofAgency) && (unit.isEmpty() || unit.equals(ofUnit));
  }

  /// The unit in words.
  public String unitWords() {
    return unit.isEmpty() ? "Whole agency" : unit;
  }
}
