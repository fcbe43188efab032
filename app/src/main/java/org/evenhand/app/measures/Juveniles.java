package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.app.demographics.AdultAge;
import org.evenhand.app.demographics.AdultAge.Standing;
import org.evenhand.app.demographics.AgeBand;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.places.CountyAnswer;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Tri;

/// Who of the arrestees was an adult, by the adult age in force in the county on the day of the
/// offense. Juveniles are shown apart here and stay in every other count.
final class Juveniles {
  private static final String PREFIX = "drug arrestees/standing/";
  private static final String NO_AGE = "drug arrestees/age/" + AgeBand.NOT_RECORDED.name();

  private final Incidents incidents;
  private final Arrestees arrestees;
  private final AdultAge line;
  private final Map<CountyAnswer, SortedSet<String>> counties = new HashMap<>();
  private final Map<Standing, Long> under18 = new EnumMap<>(Standing.class);
  private final Map<Standing, Long> from18 = new EnumMap<>(Standing.class);
  private long noAge;

  private Juveniles(Incidents incidents, Arrestees arrestees, AdultAge line) {
    this.incidents = incidents;
    this.arrestees = arrestees;
    this.line = line;
  }

  static void collect(
      Incidents incidents, Arrestees arrestees, AdultAge line, MeasureSet.Collector out) {
    Juveniles juveniles = new Juveniles(incidents, arrestees, line);
    juveniles.count();
    juveniles.write(out);
  }

  private void count() {
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        SortedSet<String> where = counties.computeIfAbsent(incidents.county(r), Juveniles::ids);
        int offense = incidents.offenseDay(r);
        int day = offense == Incidents.NO_DAY ? incidents.asIfReferredDay(r) : offense;
        for (int s = incidents.firstSubject(r); s < incidents.firstSubject(r + 1); s++) {
          count(s, where, day);
        }
      }
    }
  }

  private void count(int subject, SortedSet<String> where, int offenseDay) {
    AgeBand band = arrestees.age(subject);
    if (band == AgeBand.NOT_RECORDED) {
      noAge++;
      return;
    }
    Standing standing = arrestees.standing(subject, where, offenseDay, line);
    (band == AgeBand.UNDER_18 ? under18 : from18).merge(standing, 1L, Long::sum);
  }

  private static SortedSet<String> ids(CountyAnswer answer) {
    return switch (answer) {
      case CountyAnswer.Known known -> new TreeSet<>(List.of(known.county()));
      case CountyAnswer.OneOf oneOf -> oneOf.counties();
      case CountyAnswer.Unknown unknown -> new TreeSet<>();
    };
  }

  /// Cells by standing and side of eighteen: what can be had from the ages by subtraction is
  /// protected with them.
  private void write(MeasureSet.Collector out) {
    if (under18.isEmpty() && from18.isEmpty() && noAge == 0) {
      return;
    }
    List<Tally.Row> rows = new ArrayList<>();
    List<String> young = new ArrayList<>();
    rows.add(row(out, "ADULT", "Adult, 18 or older", from18.getOrDefault(Standing.ADULT, 0L)));
    rows.add(
        row(
            out,
            "ADULT_17",
            "Adult at 17, as the law then was",
            under18.getOrDefault(Standing.ADULT, 0L)));
    rows.add(row(out, "JUVENILE", "Juvenile", under18.getOrDefault(Standing.JUVENILE, 0L)));
    rows.add(
        row(
            out,
            "NOT_KNOWN",
            "Under 18, adult or juvenile: which law applied is not known",
            under18.getOrDefault(Standing.NOT_KNOWN, 0L)));
    rows.subList(1, 4).forEach(r -> young.add(r.cell()));
    if (!under18.isEmpty()) {
      out.sum("drug arrestees/age/" + AgeBand.UNDER_18.name(), young);
    }
    long other = from18.values().stream().mapToLong(Long::longValue).sum();
    other -= from18.getOrDefault(Standing.ADULT, 0L);
    if (other > 0) {
      rows.add(row(out, "NOT_KNOWN_18", "18 or older, day or law not known", other));
    }
    if (noAge > 0) {
      rows.add(new Tally.Row("NO_AGE", "Age not recorded", NO_AGE));
    }
    IncidentMeasures.Period period = IncidentMeasures.Period.of(incidents);
    out.sum("drug arrestees/city/all", rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            "arrestees-adult-or-juvenile",
            "Of the {of} people arrested in drug incidents in %s, {count:JUVENILE} were juveniles in law."
                .formatted(period.words()),
            "arrestees",
            IncidentMeasures.CITY,
            period.firstYear(),
            period.lastYear(),
            period.words(),
            "drug arrestees/city/all",
            rows,
            List.of(),
            Optional.empty(),
            "The adult age in force in the county on the day of the offense (rulebook adult-age), by the"
                + " age police wrote. Where the county is one of several, only what all of them say."
                + " Wilson score interval at 95 % (Wilson 1927).",
            List.of(IncidentMeasures.KCPD),
            List.of(
                under18.isEmpty()
                    ? "Nobody in these files is under 18. That none was arrested does not follow: police"
                        + " may leave juveniles, or their ages, out."
                    : "Police may leave juveniles, or their ages, out of open data.",
                "Juveniles are in every other count of arrestees: open data do not say which court"
                    + " took a case.")));
  }

  private static Tally.Row row(MeasureSet.Collector out, String code, String label, long count) {
    out.cell(PREFIX + code, count);
    return new Tally.Row(code, label, PREFIX + code);
  }
}
