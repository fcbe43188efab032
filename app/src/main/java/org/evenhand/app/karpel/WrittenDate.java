package org.evenhand.app.karpel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Stated;

/// Dates as the exports write them: `1/31/2022`, `01/31/2022 06:00:00 PM`, `2022-01-31`,
/// `2022-01-31T18:00:00`. The time of day is not kept. A year of two digits is unreadable: for a
/// birth date it does not tell the century.
final class WrittenDate {
  private static final String TIME =
      "(?:[ T]+(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?: ?[AaPp][Mm])?Z?)?";
  private static final Pattern AMERICAN =
      Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})" + TIME);
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})" + TIME);

  static final String EXPECTED =
      "expected a date as 01/31/2022, 01/31/2022 06:00:00 PM or 2022-01-31, the year in four digits.";

  private WrittenDate() {}

  static Stated<LocalDate> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return new Stated.Blank<>();
    }
    Matcher american = AMERICAN.matcher(trimmed);
    if (american.matches()) {
      return date(american, trimmed);
    }
    Matcher iso = ISO.matcher(trimmed);
    return iso.matches() ? date(iso, trimmed) : new Stated.Unreadable<>(trimmed);
  }

  private static Stated<LocalDate> date(Matcher matcher, String written) {
    try {
      return new Stated.Value<>(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              Integer.parseInt(matcher.group("month")),
              Integer.parseInt(matcher.group("day"))),
          written);
    } catch (DateTimeException noSuchDay) {
      return new Stated.Unreadable<>(written);
    }
  }
}
