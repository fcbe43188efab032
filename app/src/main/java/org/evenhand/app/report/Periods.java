package org.evenhand.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.Referrals;

/// The dates a run speaks of. Without `--as-of` it is the data's last date, never today's.
final class Periods {
  private Periods() {}

  static Inputs.Period of(
      Request request, Optional<LocalDate> lastDay, Incidents incidents, Referrals referrals) {
    List<LocalDate> ends = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int r = 0; r < incidents.reports(); r++) {
      int day = incidents.asIfReferredDay(r);
      if (day != Incidents.NO_DAY) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    if (first <= last) {
      ends.add(LocalDate.ofEpochDay(first));
      ends.add(LocalDate.ofEpochDay(last));
    }
    List<LocalDate> events = new ArrayList<>(ends);
    for (Referral each : referrals.list()) {
      each.received().ifPresent(ends::add);
      Stream.of(each.received(), each.filed(), each.declined(), each.disposed())
          .flatMap(Optional::stream)
          .forEach(events::add);
    }
    Optional<LocalDate> from = ends.stream().min(LocalDate::compareTo);
    Optional<LocalDate> to = ends.stream().max(LocalDate::compareTo);
    LocalDate asOf =
        lastDay.or(() -> events.stream().max(LocalDate::compareTo)).orElse(LocalDate.EPOCH);
    return new Inputs.Period(asOf, from, to, request.year().orElseGet(() -> year(referrals, asOf)));
  }

  /// The last calendar year of which the data hold every month; else the last with any referral.
  private static int year(Referrals referrals, LocalDate asOf) {
    TreeMap<Integer, TreeSet<Integer>> months = new TreeMap<>();
    for (Referral each : referrals.list()) {
      each.received()
          .ifPresent(d ->
              months.computeIfAbsent(d.getYear(), y -> new TreeSet<>()).add(d.getMonthValue()));
    }
    for (Map.Entry<Integer, TreeSet<Integer>> year : months.descendingMap().entrySet()) {
      if (year.getValue().size() == 12) {
        return year.getKey();
      }
    }
    return months.isEmpty() ? asOf.getYear() : months.lastKey();
  }
}
