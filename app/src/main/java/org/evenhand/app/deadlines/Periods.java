package org.evenhand.app.deadlines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Periods of days, months and years. The day a period is counted from is left out; its clock
/// starts on the day after. A period of months ends with the day before the one that has the number
/// of its first day, or with the month's last day where the month has no such day.
///
/// So a year from 29 February 2020 is 1 March 2020 to 28 February 2021, and a year from 28 February
/// 2019 is 1 March 2019 to 29 February 2020.
final class Periods {
  private Periods() {}

  static LocalDate lastOfDays(LocalDate from, int days) {
    return from.plusDays(days);
  }

  static LocalDate lastOfMonths(LocalDate from, int months) {
    LocalDate first = from.plusDays(1);
    YearMonth end = YearMonth.from(first).plusMonths(months);
    return first.getDayOfMonth() <= end.lengthOfMonth()
        ? end.atDay(first.getDayOfMonth()).minusDays(1)
        : end.atEndOfMonth();
  }

  static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /// How many whole months are over when the day `to` begins: the greatest number whose last day is
  /// before it. The day `to` may not be before `from`.
  static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(from.plusDays(1), to);
  }
}
