package org.evenhand.linkage.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;

/// A birth date under the clerk's hand. Whatever slips, a date that exists is written.
final class WrittenDate {
  private static final int LAST_YEAR = 2024;
  private static final int TRIES = 40;

  private int year;
  private int month;
  private int day;

  void set(int ofYear, int ofMonth, int ofDay) {
    year = ofYear;
    month = ofMonth;
    day = ofDay;
  }

  boolean canSwap() {
    return day <= 12 && day != month;
  }

  void swapDayAndMonth() {
    int held = day;
    day = month;
    month = held;
  }

  /// A year or ten beside, or the last two digits the wrong way round.
  void slipYear(Draw draw) {
    int slipped =
        switch (draw.below(10)) {
          case 0, 1, 2 -> year - 1;
          case 3, 4, 5 -> year + 1;
          case 6 -> year - 10;
          case 7 -> year + 10;
          default -> year / 100 * 100 + year % 10 * 10 + year / 10 % 10;
        };
    year = slipped == year || slipped > LAST_YEAR ? year - 1 : slipped;
    day = StrictMath.min(day, YearMonth.of(year, month).lengthOfMonth());
  }

  boolean isPlaceholder() {
    return month == 1 && day == 1;
  }

  /// 1 January, mostly of the right year.
  void holdPlace(Draw draw) {
    month = 1;
    day = 1;
    if (draw.below(10) == 0) {
      year = 1900;
    }
  }

  /// One digit of year, month or day beside its own key, such that the date exists.
  void mistype(Draw draw) {
    for (int i = 0; i < TRIES; i++) {
      int step = draw.percent(50) ? 1 : -1;
      int unit = draw.percent(70) ? 1 : 10;
      int which = draw.below(8);
      int newDay = which < 4 ? day + step * unit : day;
      int newMonth = which == 4 || which == 5 ? month + step : month;
      int newYear = which > 5 ? year + step * unit : year;
      if (exists(newYear, newMonth, newDay)) {
        set(newYear, newMonth, newDay);
        return;
      }
    }
  }

  private static boolean exists(int year, int month, int day) {
    return year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  void append(StringBuilder text) {
    text.append(year).append('-');
    two(month, text);
    text.append('-');
    two(day, text);
  }

  private static void two(int number, StringBuilder text) {
    if (number < 10) {
      text.append('0');
    }
    text.append(number);
  }
}
