package org.evenhand.app.kcpd;

import java.time.LocalDate;
import java.util.function.BiConsumer;

/// The two dates of a row that are kept: when the offense began and when it was reported. A date
/// that cannot be is no date: one that is not on the calendar; one after the day the data are from;
/// an offense more than a day after its own report; a report made later than in the year after that
/// of its number.
final class KcpdDates {
  /// A report is opened before midnight and what it is about goes on after it: six rows of 2021 are
  /// so, none is later.
  private static final int MAY_FOLLOW_DAYS = 1;

  private final LocalDate asOf;
  private final int lastDay;
  private final KcpdRow row;
  private final BiConsumer<KcpdColumn, String> rejected;
  private final int[] lastDayOfNumber = new int[200];
  private int offense;
  private int reported;

  /// @param rejected told of a column of the row and why its value cannot be
  KcpdDates(LocalDate asOf, KcpdRow row, BiConsumer<KcpdColumn, String> rejected) {
    this.asOf = asOf;
    this.lastDay = (int) Math.min(Integer.MAX_VALUE, asOf.toEpochDay());
    this.row = row;
    this.rejected = rejected;
    for (int i = 0; i < lastDayOfNumber.length; i++) {
      lastDayOfNumber[i] = (int) LocalDate.of(2000 + i + 1, 12, 31).toEpochDay();
    }
  }

  /// Days since 1970-01-01, or [ReportTable#NONE].
  int offense() {
    return offense;
  }

  /// Days since 1970-01-01, or [ReportTable#NONE].
  int reported() {
    return reported;
  }

  /// Reads both dates of the current row.
  ///
  /// @param year that of the report's number, or -1
  void read(int year) {
    reported = date(KcpdColumn.REPORTED_DATE, year);
    offense = date(KcpdColumn.FROM_DATE, year);
    if (reported != ReportTable.NONE && offense > reported + MAY_FOLLOW_DAYS) {
      rejected.accept(
          KcpdColumn.FROM_DATE,
          "The offense is dated after its own report of %s; expected a date up to the day after it."
              .formatted(LocalDate.ofEpochDay(reported)));
      offense = ReportTable.NONE;
    }
  }

  private int date(KcpdColumn column, int year) {
    if (row.isBlank(column)) {
      return ReportTable.NONE;
    }
    int day = DateText.epochDay(row.bytes(), row.from(column), row.to(column));
    if (day == DateText.UNREADABLE) {
      rejected.accept(column, "Expected " + DateText.EXPECTED + ".");
      return ReportTable.NONE;
    }
    if (day > lastDay) {
      rejected.accept(column, "A date in the future; expected one up to %s.".formatted(asOf));
      return ReportTable.NONE;
    }
    if (year >= 2000 && day > lastDayOfNumber[year - 2000]) {
      rejected.accept(
          column,
          "A date in the future of its report, whose number is of %d; expected one up to %s."
              .formatted(year, LocalDate.ofEpochDay(lastDayOfNumber[year - 2000])));
      return ReportTable.NONE;
    }
    return day;
  }
}
