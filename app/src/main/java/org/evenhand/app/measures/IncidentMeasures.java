package org.evenhand.app.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demographics.AgeBand;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.demographics.Sex;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Tri;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;

/// Measures on police open data: of reports or of arrestees, as labelled, never of rows. An
/// incident is not a referral.
public final class IncidentMeasures {
  public static final Area CITY = new Area("us-mo-kansas-city", "Kansas City, Missouri");
  public static final Area CITY_IN_JACKSON =
      new Area("kansas-city-inside-jackson", "Kansas City inside Jackson County");

  public static final String KCPD =
      "Kansas City Police Department, open crime data (data.kcmo.org)";
  private static final String WILSON =
      "Share of all counted, race not recorded included; Wilson score interval at 95 % (Wilson 1927)."
          + " A person is counted once a report: report, race, sex and age (KCPD publishes no name).";
  private static final String NO_HISPANIC =
      "KCPD has no code for Hispanic: Hispanic people are counted under the race the officer wrote.";

  private final Incidents incidents;
  private final Arrestees arrestees;
  private final List<Benchmark> benchmarks;
  private final MeasureSet.Collector out;
  private final Map<String, Map<Race, Long>> byAreaAndRace = new TreeMap<>();

  private IncidentMeasures(
      Incidents incidents,
      Arrestees arrestees,
      List<Benchmark> benchmarks,
      MeasureSet.Collector out) {
    this.incidents = incidents;
    this.arrestees = arrestees;
    this.benchmarks = benchmarks;
    this.out = out;
  }

  static void collect(
      Incidents incidents,
      Arrestees arrestees,
      List<Benchmark> benchmarks,
      MeasureSet.Collector out) {
    if (incidents.reports() > 0) {
      new IncidentMeasures(incidents, arrestees, benchmarks, out).all();
    }
  }

  private void all() {
    Period period = Period.of(incidents);
    race(period);
    people(period);
    divisions(period);
    firearm(period);
  }

  /// The divisions that lie in Jackson, and the rest. Only the city and Jackson's divisions are
  /// published, so only the rest as a whole can be had by subtraction.
  private String side(int report) {
    return incidents.isDivisionOf("us-mo-095", report) ? "jackson" : "rest";
  }

  private void race(Period period) {
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) != Tri.YES) {
        continue;
      }
      String side = side(r);
      for (int s = incidents.firstSubject(r); s < incidents.firstSubject(r + 1); s++) {
        byAreaAndRace
            .computeIfAbsent(side, k -> new EnumMap<>(Race.class))
            .merge(arrestees.race(s), 1L, Long::sum);
      }
    }
    List<Race> races = new ArrayList<>();
    for (Race each : Race.values()) {
      if (byAreaAndRace.values().stream().anyMatch(m -> m.containsKey(each))) {
        races.add(each);
      }
    }
    List<String> sides = List.copyOf(byAreaAndRace.keySet());
    if (sides.isEmpty()) {
      return;
    }
    for (String side : sides) {
      Map<Race, Long> row = byAreaAndRace.getOrDefault(side, Map.of());
      out.cell(cell(side, "all"), row.values().stream().mapToLong(Long::longValue).sum());
      races.forEach(race -> raceCell(side, race, row.getOrDefault(race, 0L)));
      out.sum(cell(side, "all"), races.stream().map(c -> cell(side, c.name())).toList());
    }
    List<String> columns = new ArrayList<>(races.stream().map(Race::name).toList());
    columns.add("all");
    for (String column : columns) {
      out.cell(cell("city", column), sides.stream().mapToLong(s -> count(s, column)).sum());
      out.sum(cell("city", column), sides.stream().map(s -> cell(s, column)).toList());
    }
    races.stream().filter(r -> !r.isStated()).forEach(r -> out.open(cell("city", r.name())));
    out.sum(cell("city", "all"), races.stream().map(c -> cell("city", c.name())).toList());

    raceTally("arrestees-by-race", "city", CITY, races, period, "acs");
    raceTally("arrestees-by-race-voting-age", "city", CITY, races, period, "voting-age");
    if (sides.contains("jackson")) {
      raceTally(
          "arrestees-by-race-jackson-divisions",
          "jackson",
          CITY_IN_JACKSON,
          races,
          period,
          "published");
      raceTally(
          "arrestees-by-race-jackson-divisions-voting-age",
          "jackson",
          CITY_IN_JACKSON,
          races,
          period,
          "voting-age");
    }
  }

  private void raceCell(String side, Race race, long count) {
    out.cell(cell(side, race.name()), count);
    if (!race.isStated()) {
      out.open(cell(side, race.name()));
    }
  }

  private long count(String side, String column) {
    Map<Race, Long> row = byAreaAndRace.getOrDefault(side, Map.of());
    return column.equals("all")
        ? row.values().stream().mapToLong(Long::longValue).sum()
        : row.getOrDefault(Race.valueOf(column), 0L);
  }

  private static String cell(String side, String column) {
    return "drug arrestees/" + side + "/" + column;
  }

  private void raceTally(
      String id, String side, Area area, List<Race> races, Period period, String kind) {
    List<Benchmark> against = Benchmarks.nearest(benchmarks, area, kind, period.lastYear());
    out.add(
        new Tally(
            id,
            "Of the {of} people arrested in drug incidents in %s in %s, {share:B} were Black and {share:W} white."
                .formatted(
                    side.equals("city")
                        ? "Kansas City"
                        : "the Jackson County divisions of Kansas City",
                    period.words()),
            "arrestees",
            area,
            period.firstYear(),
            period.lastYear(),
            period.words(),
            cell(side, "all"),
            races.stream()
                .map(r -> new Tally.Row(r.code(), r.label(), cell(side, r.name())))
                .toList(),
            against,
            Optional.empty(),
            WILSON,
            List.of(
                KCPD,
                against.isEmpty() ? "no benchmark of this area" : against.getFirst().source()),
            List.of(
                NO_HISPANIC,
                "These people would be asked for, or not; whether police sent a case to a prosecutor is"
                    + " not in open data.")));
  }

  private void people(Period period) {
    Map<Sex, Long> sexes = new EnumMap<>(Sex.class);
    Map<AgeBand, Long> ages = new EnumMap<>(AgeBand.class);
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        for (int s = incidents.firstSubject(r); s < incidents.firstSubject(r + 1); s++) {
          sexes.merge(arrestees.sex(s), 1L, Long::sum);
          ages.merge(arrestees.age(s), 1L, Long::sum);
        }
      }
    }
    List<Tally.Row> bySex = new ArrayList<>();
    sexes.forEach((k, n) -> bySex.add(row("drug arrestees/sex/", k.code(), k.label(), n)));
    List<Tally.Row> byAge = new ArrayList<>();
    ages.forEach((k, n) -> byAge.add(row("drug arrestees/age/", k.name(), k.label(), n)));
    tally(
        "arrestees-by-sex",
        "Of the {of} people arrested in drug incidents in %s, {share:F} were women.",
        "arrestees",
        period,
        "drug arrestees/city/all",
        bySex);
    tally(
        "arrestees-by-age",
        "Of the {of} people arrested in drug incidents in %s, {share:FROM_25} were 25 to 34 years old.",
        "arrestees",
        period,
        "drug arrestees/city/all",
        byAge);
  }

  private void divisions(Period period) {
    SortedMap<String, Long> reports = new TreeMap<>();
    SortedMap<String, Long> people = new TreeMap<>();
    SortedMap<String, Long> counties = new TreeMap<>();
    long all = 0;
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        all++;
        reports.merge(incidents.division(r), 1L, Long::sum);
        counties.merge(incidents.county(r).printed(), 1L, Long::sum);
        people.merge(incidents.division(r), (long) incidents.subjectsOf(r), Long::sum);
      }
    }
    out.cell("drug reports/all", all);
    List<Tally.Row> rows = new ArrayList<>();
    reports.forEach((k, n) -> rows.add(row("drug reports/division/", k, Divisions.name(k), n)));
    tally(
        "reports-by-division",
        "Of the {of} drug reports in %s, {share:EPD} came from East and {share:CPD} from Central Patrol.",
        "reports",
        period,
        "drug reports/all",
        rows);
    List<Tally.Row> byPeople = new ArrayList<>();
    people.forEach(
        (k, n) -> byPeople.add(row("drug arrestees/division/", k, Divisions.name(k), n)));
    tally(
        "arrestees-by-division",
        "Of the {of} people arrested in drug incidents in %s, {share:EPD} were arrested in East Patrol.",
        "arrestees",
        period,
        "drug arrestees/city/all",
        byPeople);
    List<Tally.Row> byCounty = new ArrayList<>();
    counties.forEach(
        (k, n) -> byCounty.add(row("drug reports/county/", k, Divisions.county(k), n)));
    tally(
        "reports-by-county",
        "Of the {of} drug reports in %s, {share:us-mo-095} lie in Jackson County for sure.",
        "reports",
        period,
        "drug reports/all",
        byCounty);
  }

  private void firearm(Period period) {
    Map<Tri, Long> counts = new EnumMap<>(Tri.class);
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        counts.merge(incidents.firearm(r), 1L, Long::sum);
      }
    }
    List<Tally.Row> rows = new ArrayList<>();
    for (Tri each : Tri.values()) {
      String label =
          switch (each) {
            case YES -> "Firearm flag set";
            case NO -> "Firearm flag not set";
            case NOT_STATED -> "Flag blank";
          };
      rows.add(row("drug reports/firearm/", each.name(), label, counts.getOrDefault(each, 0L)));
    }
    tally(
        "reports-with-firearm",
        "Of the {of} drug reports in %s, {count:YES} ({share:YES}) carry the firearm flag.",
        "reports",
        period,
        "drug reports/all",
        rows);
  }

  private Tally.Row row(String prefix, String code, String label, long count) {
    out.cell(prefix + code, count);
    return new Tally.Row(code, label, prefix + code);
  }

  private void tally(
      String id, String finding, String unit, Period period, String whole, List<Tally.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.sum(whole, rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            id,
            finding.formatted(period.words()),
            unit,
            CITY,
            period.firstYear(),
            period.lastYear(),
            period.words(),
            whole,
            rows,
            List.of(),
            Optional.empty(),
            WILSON,
            List.of(KCPD),
            List.of()));
  }

  /// The years the incidents lie in, in words: `2021`, `2020 to 2022`.
  record Period(int firstYear, int lastYear) {
    static Period of(Incidents incidents) {
      int first = Integer.MAX_VALUE;
      int last = Integer.MIN_VALUE;
      for (int r = 0; r < incidents.reports(); r++) {
        int day = incidents.asIfReferredDay(r);
        if (day != Incidents.NO_DAY) {
          first = Math.min(first, day);
          last = Math.max(last, day);
        }
      }
      return first > last
          ? new Period(0, 0)
          : new Period(LocalDate.ofEpochDay(first).getYear(), LocalDate.ofEpochDay(last).getYear());
    }

    String words() {
      return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + " to " + lastYear;
    }
  }
}
