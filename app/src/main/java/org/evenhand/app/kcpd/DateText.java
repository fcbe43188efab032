package org.evenhand.app.kcpd;

/// Dates as police files write them: `2021-02-04T17:11:00.000`, `2021-02-04`, `02/04/2021`,
/// `2/4/21`, each with or without a time after it. Two-digit years are those of 1950 to 2049.
final class DateText {
  static final int UNREADABLE = Integer.MIN_VALUE;
  static final String EXPECTED = "a date such as 2021-02-04 or 02/04/2021, from 1900 on";

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private DateText() {}

  /// Days since 1970-01-01, or [#UNREADABLE].
  static int epochDay(byte[] bytes, int from, int to) {
    int first = digits(bytes, from, to);
    int second = first < 0 || first == to ? -1 : digits(bytes, first + 1, to);
    int third = second < 0 || second == to ? -1 : digits(bytes, second + 1, to);
    if (third < 0
        || bytes[first] != bytes[second]
        || (third < to && bytes[third] != 'T' && bytes[third] != ' ')) {
      return UNREADABLE;
    }
    int a = number(bytes, from, first);
    int b = number(bytes, first + 1, second);
    int c = number(bytes, second + 1, third);
    boolean yearFirst = first - from == 4;
    if (yearFirst && (bytes[first] == '-' || bytes[first] == '/') && third - second <= 3) {
      return epochDay(a, b, c);
    }
    if (bytes[first] == '/' && first - from <= 2) {
      int length = third - second - 1;
      return length == 4
          ? epochDay(c, a, b)
          : length == 2 ? epochDay(c < 50 ? 2000 + c : 1900 + c, a, b) : UNREADABLE;
    }
    return UNREADABLE;
  }

  private static int epochDay(int year, int month, int day) {
    if (year < 1900 || month < 1 || month > 12 || day < 1) {
      return UNREADABLE;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
      return UNREADABLE;
    }
    return dayOfCivil(year, month, day);
  }

  /// Days since 1970-01-01 of a date of the Gregorian calendar: Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", days_from_civil, for years from 0 on.
  private static int dayOfCivil(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  /// The end of one to four digits, or -1.
  private static int digits(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i > from && i - from <= 4 ? i : -1;
  }

  private static int number(byte[] bytes, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
