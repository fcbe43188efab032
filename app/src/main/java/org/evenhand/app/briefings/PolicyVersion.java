package org.evenhand.app.briefings;

import java.time.LocalDate;
import org.evenhand.app.shell.Times;

/// One version of an office's guideline, as a briefing names it.
///
/// @param office county id, for instance `us-mo-095`
/// @param officeName of the county, as printed
/// @param rulebook for instance `us-mo-095/drug-charging`
/// @param id of the version, for instance `2025-01-14`
/// @param title a few words
/// @param earliest first day on which it may have been in force
/// @param latest first day on which it certainly was
/// @param authority how good the text is, in words
/// @param digest SHA-256 of its tables, 64 hexadecimal digits
public record PolicyVersion(
    String office,
    String officeName,
    String rulebook,
    String id,
    String title,
    LocalDate earliest,
    LocalDate latest,
    String authority,
    String digest) {
  /// For instance `14 January 2025`, or both ends where the day was not published.
  public String effective() {
    return earliest.equals(latest)
        ? Times.day(earliest)
        : "between " + Times.day(earliest) + " and " + Times.day(latest);
  }

  /// Its name in lists.
  public String words() {
    return title + " (" + id + ")";
  }
}
