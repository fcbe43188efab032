package org.evenhand.app.report;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.kcpd.PoliceReports;

/// The data's last day, where none was given: the last day with a report (where its day cannot be
/// read, with its offense) or a referral that is not more than a year after the one before it. A
/// day farther off stands alone and is taken for an error.
final class LastDay {
  private static final int MOST_DAYS_APART = 366;

  private LastDay() {}

  static Optional<LocalDate> of(PoliceReports reports) {
    TreeSet<Integer> days = new TreeSet<>();
    int before = PoliceReports.NO_DAY;
    for (int r = 0; r < reports.size(); r++) {
      int reported = reports.reportedDay(r);
      int day = reported == PoliceReports.NO_DAY ? reports.offenseDay(r) : reported;
      if (day != PoliceReports.NO_DAY && day != before) {
        days.add(day);
        before = day;
      }
    }
    return last(days);
  }

  static Optional<LocalDate> of(KarpelDrop drop) {
    TreeSet<Integer> days = new TreeSet<>();
    for (Charge each : drop.charges()) {
      for (Stated<LocalDate> date :
          java.util.List.of(
              each.dates().referred(), each.dates().received(), each.dates().entered())) {
        if (date instanceof Stated.Value<LocalDate>(LocalDate day, _)) {
          days.add((int) day.toEpochDay());
        }
      }
    }
    return last(days);
  }

  /// Whether any day of a report lies after this one, or of an offense after the next: a report
  /// opened before midnight is of the day before.
  static boolean isExceeded(PoliceReports reports, LocalDate last) {
    int end = (int) last.toEpochDay();
    for (int r = 0; r < reports.size(); r++) {
      if (reports.reportedDay(r) > end || reports.offenseDay(r) > end + 1) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> last(NavigableSet<Integer> days) {
    Integer last = null;
    for (int day : days) {
      if (last != null
          && day - last > MOST_DAYS_APART
          && 2 * days.headSet(day).size() > days.size()) {
        break;
      }
      last = day;
    }
    return Optional.ofNullable(last).map(LocalDate::ofEpochDay);
  }
}
