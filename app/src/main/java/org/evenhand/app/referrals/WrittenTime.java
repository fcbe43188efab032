package org.evenhand.app.referrals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Stated;

/// Dates and times as messages and forms write them: `2026-01-31`, `1/31/2026`, each with a time of
/// day or without, with an offset or without. A year of two digits is unreadable. A time without an
/// offset is read in the office's zone; an hour that the change of clocks skips or repeats is
/// unreadable.
final class WrittenTime {
  static final String EXPECTED_DATE = "a date as 2026-01-31 or 01/31/2026, the year in four digits";
  static final String EXPECTED_TIME =
      "a time as 2026-01-31T18:05:00-06:00, or without offset the local time";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})|(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4}))"
              + "(?:(?:T| +)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?"
              + "(?: ?(?<half>[AaPp])[Mm])? ?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?");

  private WrittenTime() {}

  /// The day meant in the zone: `2026-01-01T04:43:56Z` is 31 December in Kansas City.
  static Stated<LocalDate> date(String text, ZoneId zone) {
    String written = text.strip();
    if (written.isEmpty()) {
      return new Stated.Blank<>();
    }
    try {
      Matcher found = DATE.matcher(written);
      if (!found.matches()) {
        return new Stated.Unreadable<>(written);
      }
      LocalDate day = day(found);
      if (found.group("hour") != null) {
        LocalDateTime at = day.atTime(time(found));
        if (found.group("offset") != null) {
          day = at.toInstant(offset(found)).atZone(zone).toLocalDate();
        }
      }
      return new Stated.Value<>(day, written);
    } catch (DateTimeException noSuchDay) {
      return new Stated.Unreadable<>(written);
    }
  }

  static Stated<Instant> instant(String text, ZoneId zone) {
    String written = text.strip();
    if (written.isEmpty()) {
      return new Stated.Blank<>();
    }
    return find(written, zone)
        .<Stated<Instant>>map(instant -> new Stated.Value<>(instant, written))
        .orElseGet(() -> new Stated.Unreadable<>(written));
  }

  private static Optional<Instant> find(String written, ZoneId zone) {
    try {
      Matcher found = DATE.matcher(written);
      if (!found.matches() || found.group("hour") == null) {
        return Optional.empty();
      }
      LocalDateTime at = day(found).atTime(time(found));
      if (found.group("offset") != null) {
        return Optional.of(at.toInstant(offset(found)));
      }
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
      return offsets.size() == 1 ? Optional.of(at.toInstant(offsets.getFirst())) : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher found) {
    return found.group("year") != null
        ? LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day"))
        : LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d"));
  }

  private static LocalTime time(Matcher found) {
    int hour = number(found, "hour");
    String half = found.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("Hour " + hour + " of a half day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = found.group("second") == null ? 0 : number(found, "second");
    return LocalTime.of(hour, number(found, "minute"), second);
  }

  private static ZoneOffset offset(Matcher found) {
    return ZoneOffset.of(found.group("offset"));
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
