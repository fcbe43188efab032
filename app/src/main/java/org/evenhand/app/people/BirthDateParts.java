package org.evenhand.app.people;

import java.util.List;
import java.util.Locale;

/// A birth date written in columns of year, month and day as one text: `1967-09-27`. What is
/// missing is left out as in ISO 8601: `1967-09`, `1967`, `--09-27`. What is no number stays as
/// written, and so does an impossible date.
final class BirthDateParts {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private BirthDateParts() {}

  static String yearAndMonth(String year, String month) {
    if (month.isEmpty()) {
      return number(year);
    }
    return (year.isEmpty() ? "-" : number(year)) + "-" + month(month);
  }

  static String withDay(String yearAndMonth, String day) {
    if (day.isEmpty()) {
      return yearAndMonth;
    }
    boolean noMonth = yearAndMonth.indexOf('-') < 0;
    String before = yearAndMonth.isEmpty() ? "--" : noMonth ? yearAndMonth + "-" : yearAndMonth;
    return before + "-" + twoDigits(number(day));
  }

  private static String month(String month) {
    String lower = month.toLowerCase(Locale.ROOT);
    int name = lower.length() < 3 ? -1 : MONTHS.indexOf(lower.substring(0, 3));
    return name < 0 ? twoDigits(number(month)) : twoDigits(Integer.toString(name + 1));
  }

  /// A whole number as spreadsheets write it when a column has blanks: `1967.0`.
  private static String number(String written) {
    return written.matches("\\d+\\.0+") ? written.substring(0, written.indexOf('.')) : written;
  }

  private static String twoDigits(String number) {
    return number.matches("\\d") ? "0" + number : number;
  }
}
