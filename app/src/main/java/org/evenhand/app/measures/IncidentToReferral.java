package org.evenhand.app.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Referral;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Quantiles;

/// Days from a police incident to its referral: open data and the prosecutor's export, joined by
/// report number.
final class IncidentToReferral {
  private final Map<ReportNumber, Integer> dayOf = new HashMap<>();

  /// @param referrals only their reports are looked up
  IncidentToReferral(Incidents incidents, List<Referral> referrals) {
    Set<ReportNumber> wanted = new HashSet<>();
    referrals.forEach(r -> wanted.addAll(r.reports()));
    for (int r = 0; r < incidents.reports() && !wanted.isEmpty(); r++) {
      int day = incidents.offenseDay(r);
      if (day != Incidents.NO_DAY
          && ReportNumber.parse(incidents.number(r))
              instanceof Stated.Value<ReportNumber>(ReportNumber number, _)
          && wanted.contains(number)) {
        dayOf.merge(number, day, Math::min);
      }
    }
  }

  /// Whether any referral rests on an incident of these files.
  boolean isEmpty() {
    return dayOf.isEmpty();
  }

  /// @param cases the drug referrals of this office received in this year
  void collect(Area area, int year, List<Referral> cases, MeasureSet.Collector out) {
    List<Long> days = new ArrayList<>();
    for (Referral each : cases) {
      findDays(each).ifPresent(days::add);
    }
    long without = (long) cases.size() - days.size();
    out.add(
        new Timing(
            "days-incident-to-referral-" + area.id(),
            "Half of the {n:referred} drug cases received in "
                + year
                + " whose incident is in the police files were received within {median:referred} days"
                + " of it.",
            "days",
            area,
            Integer.toString(year),
            List.of(
                new Timing.Row(
                    "referred",
                    "incident to referral",
                    Quantiles.of(days.stream().mapToLong(Long::longValue).toArray()),
                    without)),
            "From the day of the offense in police open data (the earliest of the case's reports) to the"
                + " day of receipt, joined by report number. Median with exact order-statistic interval."
                + " Cases whose reports are not in the police files, or that were received before the"
                + " offense, are not in it.",
            List.of(
                IncidentMeasures.KCPD,
                "export of the case system of the prosecutor of " + area.name()),
            List.of()));
  }

  /// Empty where no report is in the police files, or the receipt is dated before the offense.
  private Optional<Long> findDays(Referral referral) {
    Optional<LocalDate> received = referral.received();
    return referral.reports().stream()
        .flatMap(n -> Optional.ofNullable(dayOf.get(n)).stream())
        .min(Integer::compare)
        .flatMap(first -> received.map(r -> r.toEpochDay() - first))
        .filter(d -> d >= 0);
  }
}
