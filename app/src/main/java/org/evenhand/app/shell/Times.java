package org.evenhand.app.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as pages write them, in Missouri's time.
public final class Times {
  /// Where the offices are.
  public static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);

  private Times() {}

  /// For instance `27 July 2021`.
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// For instance `27 July 2021, 14:05`.
  public static String minute(Instant at) {
    return format(MINUTE, at);
  }

  /// For instance `27 July 2021, 14:05:09`.
  public static String second(Instant at) {
    return format(SECOND, at);
  }

  /// For the `datetime` attribute.
  public static String machine(Instant at) {
    return at.toString();
  }

  private static String format(DateTimeFormatter as, Instant at) {
    return as.format(at.atZone(ZONE));
  }

  /// By when something is due: `1 March 2026, 22:00`, or `end of 30 March 2026` where a whole day
  /// counts.
  public static String until(Instant due) {
    ZonedDateTime local = due.atZone(ZONE);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "end of " + day(local.toLocalDate().minusDays(1))
        : minute(due);
  }
}
