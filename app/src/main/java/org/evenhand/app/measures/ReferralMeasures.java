package org.evenhand.app.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.evenhand.app.demographics.AdultAge;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.records.CaseOutcome;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.records.Referral;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Quantiles;

/// Measures on one office's drug referrals of one year: lead-charge cases, one a file number.
final class ReferralMeasures {
  private static final String COHORT =
      "Cohort: the cases received in the year, followed to the last date of the data. A case is one"
          + " file number; a case ever filed is not declined; under review = received − filed −"
          + " declined. Wilson score interval at 95 % (Wilson 1927).";

  private final String office;
  private final Area area;
  private final int year;
  private final List<Integer> cases;
  private final List<Referral> all;
  private final Defendants defendants;
  private final AdultAge adultAge;
  private final List<Benchmark> benchmarks;
  private final MeasureSet.Collector out;
  private final String source;

  /// @param cases indices of the drug referrals of this office received in this year
  ReferralMeasures(
      Area area,
      int year,
      List<Integer> cases,
      List<Referral> all,
      Measures.People people,
      List<Benchmark> benchmarks,
      MeasureSet.Collector out) {
    this.office = area.id();
    this.area = area;
    this.year = year;
    this.cases = cases;
    this.all = all;
    this.defendants = people.defendants();
    this.adultAge = people.adultAge();
    this.benchmarks = benchmarks;
    this.out = out;
    this.source = "export of the case system of the prosecutor of " + area.name();
  }

  void collect() {
    raceByStatus();
    outcomes();
    declineReasons();
    period();
    waiting();
    adultOrJuvenile();
  }

  private String id(String name) {
    return name + "-" + office;
  }

  private String whole() {
    return whole(office);
  }

  /// The cell of all drug referrals of an office and year.
  static String whole(String office) {
    return "referrals/" + office + "/all/all";
  }

  private String cell(String status, String race) {
    return "referrals/" + office + "/" + status + "/" + race;
  }

  private void raceByStatus() {
    Map<CaseStatus, Map<Race, Long>> table = new EnumMap<>(CaseStatus.class);
    SortedMap<Race, Long> races = new TreeMap<>();
    for (int i : cases) {
      Race race = defendants.race(i);
      races.merge(race, 1L, Long::sum);
      table
          .computeIfAbsent(all.get(i).status(), s -> new EnumMap<>(Race.class))
          .merge(race, 1L, Long::sum);
    }
    out.cell(whole(), cases.size());
    races.forEach((race, n) -> out.cell(cell("all", race.name()), n));
    out.sum(whole(), races.keySet().stream().map(r -> cell("all", r.name())).toList());
    for (CaseStatus status : CaseStatus.values()) {
      Map<Race, Long> row = table.getOrDefault(status, Map.of());
      out.cell(cell(status.name(), "all"), row.values().stream().mapToLong(Long::longValue).sum());
      races.keySet().forEach(r -> out.cell(cell(status.name(), r.name()), row.getOrDefault(r, 0L)));
      out.sum(
          cell(status.name(), "all"),
          races.keySet().stream().map(r -> cell(status.name(), r.name())).toList());
    }
    races.keySet().stream().filter(r -> !r.isStated()).forEach(this::openCells);
    out.sum(whole(), statusCells("all"));
    races.keySet().forEach(r -> out.sum(cell("all", r.name()), statusCells(r.name())));

    List<Tally.Row> stages = new ArrayList<>();
    for (CaseStatus status : CaseStatus.values()) {
      stages.add(new Tally.Row(status.name(), status.words(), cell(status.name(), "all")));
    }
    tally(
        "funnel-cohort",
        "Of the {of} drug cases "
            + area.name()
            + " received in "
            + year
            + ", {share:DECLINED} were declined and {share:UNDER_REVIEW} are still under review.",
        stages,
        List.of(),
        COHORT
            + " Disposed cases were filed before; “filed” here means filed and not yet disposed.");
    List<Tally.Row> byRace = new ArrayList<>();
    races
        .keySet()
        .forEach(r -> byRace.add(new Tally.Row(r.code(), r.label(), cell("all", r.name()))));
    tally(
        "referrals-by-race",
        "Of the {of} drug cases "
            + area.name()
            + " received in "
            + year
            + ", {share:B} were against Black defendants.",
        byRace,
        Benchmarks.nearest(benchmarks, area, "acs", year),
        COHORT + " Counts cases, not people: a person referred twice counts twice.");
    declinedByRace(races);
  }

  private void openCells(Race race) {
    out.open(cell("all", race.name()));
    statusCells(race.name()).forEach(out::open);
  }

  private List<String> statusCells(String race) {
    List<String> cells = new ArrayList<>();
    for (CaseStatus status : CaseStatus.values()) {
      cells.add(cell(status.name(), race));
    }
    return cells;
  }

  /// Of each race's cases, how many were declined: a rate within the group, so no benchmark.
  private void declinedByRace(SortedMap<Race, Long> races) {
    races.forEach((race, n) -> {
      if (race == Race.BLACK || race == Race.WHITE) {
        out.add(
            new Tally(
                id("declined-of-" + race.name().toLowerCase(java.util.Locale.ROOT)),
                "Of the {of} drug cases against "
                    + race.label().replace("White", "white")
                    + " defendants received in "
                    + year
                    + ", {share:DECLINED} were declined.",
                "referrals",
                area,
                year,
                year,
                Integer.toString(year),
                cell("all", race.name()),
                List.of(new Tally.Row("DECLINED", "declined", cell("DECLINED", race.name()))),
                List.of(),
                Optional.empty(),
                COHORT,
                List.of(source),
                List.of("A share within the group; compare it with the same share of another.")));
      }
    });
  }

  private void outcomes() {
    Map<CaseOutcome, Long> counts = new EnumMap<>(CaseOutcome.class);
    for (int i : cases) {
      all.get(i).outcome().ifPresent(o -> counts.merge(o, 1L, Long::sum));
    }
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((o, n) -> rows.add(counted("outcome", o.name(), o.words(), n)));
    if (!rows.isEmpty()) {
      out.sum(cell("DISPOSED", "all"), rows.stream().map(Tally.Row::cell).toList());
      tally(
          "outcomes",
          cell("DISPOSED", "all"),
          "Of the {of} drug cases received in "
              + year
              + " and disposed, {share:GUILTY_PLEA} ended in a guilty plea.",
          rows,
          List.of(),
          COHORT
              + " One outcome a case: trial, plea, drug court, entire dismissal, referral elsewhere, no"
              + " prosecution, other. Guilt at trial is read from the counts that were tried.");
    }
  }

  private void declineReasons() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i : cases) {
      all.get(i).declineReason().ifPresent(r -> counts.merge(r, 1L, Long::sum));
    }
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((reason, n) -> rows.add(counted("declined for", reason, reason, n)));
    if (!rows.isEmpty()) {
      out.sum(cell("DECLINED", "all"), rows.stream().map(Tally.Row::cell).toList());
      tally(
          "decline-reasons",
          cell("DECLINED", "all"),
          "Of the {of} drug cases received in "
              + year
              + " and declined, {share:Lack of Evidence} lacked evidence.",
          rows,
          List.of(),
          COHORT + " One reason a case, by the office's order; never one a charge.");
    }
  }

  private Tally.Row counted(String what, String code, String label, long n) {
    String cell = "referrals/" + office + "/" + what + "/" + code;
    out.cell(cell, n);
    return new Tally.Row(code, label, cell);
  }

  /// What happened in the year, whenever the case came in.
  private void period() {
    List<Tally.Row> rows = new ArrayList<>();
    long whole = 0;
    Map<String, ToLongFunction<Referral>> events = new TreeMap<>();
    events.put("received", r -> in(r.received()));
    events.put("filed", r -> in(r.filed()));
    events.put("declined", r -> r.status() == CaseStatus.DECLINED ? in(r.declined()) : 0);
    events.put("disposed", r -> in(r.disposed()));
    for (Map.Entry<String, ToLongFunction<Referral>> each : events.entrySet()) {
      long n =
          all.stream()
              .filter(r -> r.office().equals(office) && r.isDrugCase())
              .mapToLong(each.getValue())
              .sum();
      rows.add(counted("in the year", each.getKey(), each.getKey() + " in " + year, n));
      whole += n;
    }
    String all1 = "referrals/" + office + "/in the year/all";
    out.cell(all1, whole);
    out.sum(all1, rows.stream().map(Tally.Row::cell).toList());
    tally(
        "funnel-period",
        all1,
        area.name()
            + " in "
            + year
            + ": {count:received} drug cases received, {count:filed} filed, {count:declined} declined,"
            + " {count:disposed} disposed.",
        rows,
        List.of(),
        "Period view: events of the calendar year, whenever the case came in; the four are not the"
            + " same cases, so none is a rate of another. Shares are of all events counted.");
  }

  private long in(Optional<LocalDate> day) {
    return day.isPresent() && day.get().getYear() == year ? 1 : 0;
  }

  private void adultOrJuvenile() {
    Map<AdultAge.Standing, Long> counts = new EnumMap<>(AdultAge.Standing.class);
    for (int i : cases) {
      counts.merge(defendants.standing(i, office, all.get(i).received(), adultAge), 1L, Long::sum);
    }
    List<Tally.Row> rows = new ArrayList<>();
    for (AdultAge.Standing each : AdultAge.Standing.values()) {
      rows.add(counted("standing", each.name(), each.label(), counts.getOrDefault(each, 0L)));
    }
    out.sum(whole(), rows.stream().map(Tally.Row::cell).toList());
    tally(
        "referrals-adult-or-juvenile",
        "Of the {of} drug cases "
            + area.name()
            + " received in "
            + year
            + ", {count:JUVENILE} were against juveniles in law.",
        rows,
        List.of(),
        "The adult age in force in the county (rulebook adult-age) on the day of the arrest, or, where"
            + " the export has none, of the receipt, by birth date; exports do not state the day of the"
            + " offense. Juveniles are in every other count of cases. Wilson score interval at 95 %"
            + " (Wilson 1927).");
  }

  private void waiting() {
    List<Long> days = new ArrayList<>();
    long running = 0;
    for (int i : cases) {
      Referral each = all.get(i);
      if (each.received().isPresent() && each.filed().isPresent()) {
        days.add(ChronoUnit.DAYS.between(each.received().get(), each.filed().get()));
      } else if (each.status() == CaseStatus.UNDER_REVIEW) {
        running++;
      }
    }
    out.add(
        new Timing(
            id("days-to-filing"),
            "Half of the {n:filed} drug cases received in "
                + year
                + " and filed were filed within {median:filed} days.",
            "days",
            area,
            Integer.toString(year),
            List.of(
                new Timing.Row(
                    "filed",
                    "received to filed",
                    Quantiles.of(days.stream().mapToLong(Long::longValue).toArray()),
                    running)),
            "Median of the cases filed, with exact order-statistic interval; "
                + running
                + " cases still under review are not in it.",
            List.of(source),
            List.of()));
  }

  private void tally(
      String name, String finding, List<Tally.Row> rows, List<Benchmark> against, String method) {
    tally(name, whole(), finding, rows, against, method);
  }

  private void tally(
      String name,
      String whole,
      String finding,
      List<Tally.Row> rows,
      List<Benchmark> against,
      String method) {
    out.add(
        new Tally(
            id(name),
            finding,
            "referrals",
            area,
            year,
            year,
            Integer.toString(year),
            whole,
            rows,
            against,
            Optional.empty(),
            method,
            against.isEmpty() ? List.of(source) : List.of(source, against.getFirst().source()),
            List.of()));
  }
}
