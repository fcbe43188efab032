package org.evenhand.app.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// The figures that were published, counted again on these data for the year and place they were
/// published for: Jackson County, cases of Kansas City police, drug lead charge.
final class PublishedClaims {
  static final Area JACKSON = new Area("us-mo-095", "Jackson County");

  private static final LocalDate FROM_2017 = LocalDate.of(2017, 1, 1);
  private static final LocalDate SEPTEMBER_2020 = LocalDate.of(2020, 9, 30);

  private final Referrals referrals;
  private final Identity identity;
  private final Defendants defendants;
  private final ReferralFacts facts;
  private final List<Benchmark> benchmarks;
  private final Map<String, Estimate> errorRates;
  private final MeasureSet.Collector out;

  PublishedClaims(
      Referrals referrals,
      Identity identity,
      Defendants defendants,
      ReferralFacts facts,
      List<Benchmark> benchmarks,
      Map<String, Estimate> errorRates,
      MeasureSet.Collector out) {
    this.referrals = referrals;
    this.identity = identity;
    this.defendants = defendants;
    this.facts = facts;
    this.benchmarks = benchmarks;
    this.errorRates = Map.copyOf(errorRates);
    this.out = out;
  }

  void collect() {
    List<Integer> kcpd = cases(this::isKansasCityDrugCase);
    List<Integer> study = kcpd.stream().filter(i -> between(i, FROM_2017, SEPTEMBER_2020)).toList();
    if (!study.isEmpty()) {
      byRace(
          "published-referred-by-race",
          "Of the {of} drug cases Kansas City police referred to Jackson County from 2017 to September"
              + " 2020, {share:B} were against Black and {share:W} against white defendants.",
          study,
          2017,
          2020,
          Benchmarks.nearest(benchmarks, IncidentMeasures.CITY_IN_JACKSON, "published", 2020),
          IncidentMeasures.CITY_IN_JACKSON,
          Optional.empty());
    }
    List<Integer> in2019 = kcpd.stream().filter(i -> inYear(i, 2019)).toList();
    coded2019(in2019);
    nexus2019(in2019);
  }

  private void coded2019(List<Integer> in2019) {
    List<Integer> buyBust =
        in2019.stream().filter(i -> coded(i, "buy-bust").orElse(false)).toList();
    if (!buyBust.isEmpty()) {
      byRace(
          "published-buy-bust-by-race",
          "Of the {of} buy-bust defendants of 2019, {share:B} were Black and {share:W} white.",
          buyBust,
          2019,
          2019,
          Benchmarks.nearest(benchmarks, IncidentMeasures.CITY_IN_JACKSON, "published", 2019),
          IncidentMeasures.CITY_IN_JACKSON,
          Optional.ofNullable(errorRates.get("buy-bust")));
    }
    List<Integer> sample =
        in2019.stream().filter(i -> coded(i, "violence in this incident").isPresent()).toList();
    if (!sample.isEmpty()) {
      long n =
          sample.stream()
              .filter(i ->
                  coded(i, "violence in this incident").orElse(false)
                      || coded(i, "firearm in the case").orElse(false))
              .count();
      yesNo(
          "published-violent-or-firearm",
          "In the coded sample of {of} drug cases of 2019, {count:yes} ({share:yes}) were violent or had"
              + " a firearm.",
          sample.size(),
          n,
          "violent or firearm");
    }
  }

  /// Convicted or charged, within four years before: one of several readings of "nexus within four
  /// years"; the others are in the measures `nexus-…`.
  private void nexus2019(List<Integer> in2019) {
    if (in2019.isEmpty()) {
      return;
    }
    String id = "published-nexus-four-years";
    Nexus.Reading reading = new Nexus.Reading(Proof.CHARGE, 4, Direction.BEFORE);
    Nexus nexus = new Nexus(referrals.list(), identity, Map.of(id, in2019));
    long n = nexus.certain(id, reading);
    withDoubt(id, nexus.withDoubt(id, reading));
    yesNo(
        id,
        "Of the {of} drug cases of 2019, {share:yes} are of a person convicted of or charged with"
            + " violence in another case in the four years before.",
        in2019.size(),
        n,
        "nexus to violence");
    List<Integer> known =
        in2019.stream().filter(i -> coded(i, "nexus to violence").isPresent()).toList();
    if (!known.isEmpty()) {
      yesNo(
          "published-nexus-coded",
          "Of the {of} drug cases of 2019 that were coded, {share:yes} were read as having a nexus to"
              + " violence.",
          known.size(),
          known.stream().filter(i -> coded(i, "nexus to violence").orElse(false)).count(),
          "nexus to violence, as coded");
    }
  }

  /// The same share over draws of who is one person.
  private void withDoubt(String id, Estimate share) {
    if (identity.draws().isEmpty()) {
      return;
    }
    out.add(
        new Derived(
            id + "-with-doubt",
            "With linkage doubt, {share:yes} of the drug cases of 2019 are of a person convicted of or"
                + " charged with violence in another case in the four years before.",
            "referrals",
            JACKSON,
            "2019",
            List.of(
                new Derived.Row(
                    "yes",
                    "nexus to violence, with linkage doubt",
                    Derived.Scale.SHARE,
                    share,
                    List.of(),
                    List.of(id + "/yes", id + "/no", id + "/all"))),
            "Mean of "
                + identity.draws().size()
                + " draws of who is one person, with Wilson interval for draws at 95 % (Lott and Reiter"
                + " 2020), never narrower than with links taken for certain, rounded outward to a tenth"
                + " of a per cent.",
            List.of("export of the case system of the prosecutor of Jackson County"),
            NexusMeasures.notes(identity)));
  }

  private boolean isKansasCityDrugCase(int i) {
    Referral each = referrals.list().get(i);
    return each.office().equals("us-mo-095") && isKansasCityPolice(each) && each.isDrugCase();
  }

  /// Code 2 of the office's agency table, or the name.
  static boolean isKansasCityPolice(Referral referral) {
    String agency = referral.agency().strip().toUpperCase(java.util.Locale.ROOT);
    return agency.equals("2")
        || agency.equals("KCPD")
        || agency.equals("KANSAS CITY POLICE DEPARTMENT");
  }

  private List<Integer> cases(IntPredicate which) {
    return IntStream.range(0, referrals.list().size()).filter(which).boxed().toList();
  }

  private boolean between(int i, LocalDate from, LocalDate to) {
    return referrals
        .list()
        .get(i)
        .received()
        .filter(d -> !d.isBefore(from) && !d.isAfter(to))
        .isPresent();
  }

  private boolean inYear(int i, int year) {
    return referrals.list().get(i).received().filter(d -> d.getYear() == year).isPresent();
  }

  private Optional<Boolean> coded(int i, String fact) {
    return facts
        .findCoded(referrals.list().get(i), fact)
        .flatMap(f ->
            f instanceof Fact.Known(Value.Bool(boolean yes), String source)
                ? Optional.of(yes)
                : Optional.empty());
  }

  private void byRace(
      String id,
      String finding,
      List<Integer> cases,
      int firstYear,
      int lastYear,
      List<Benchmark> against,
      Area area,
      Optional<Estimate> errorRate) {
    Map<Race, Long> counts = new EnumMap<>(Race.class);
    cases.forEach(i -> counts.merge(defendants.race(i), 1L, Long::sum));
    out.cell(id + "/all", cases.size());
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((race, n) -> {
      out.cell(id + "/" + race.name(), n);
      rows.add(new Tally.Row(race.code(), race.label(), id + "/" + race.name()));
    });
    out.sum(id + "/all", rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            id,
            finding,
            "referrals",
            area,
            firstYear,
            lastYear,
            firstYear == lastYear ? "2019" : "2017 to September 2020",
            id + "/all",
            rows,
            against,
            errorRate,
            "Cases of Kansas City police with a drug lead charge; Wilson score interval at 95 % (Wilson"
                + " 1927), widened by the coders' error rate where the facts were coded by hand.",
            List.of("export of the case system of the prosecutor of Jackson County"),
            List.of()));
  }

  private void yesNo(String id, String finding, long of, long yes, String label) {
    out.cell(id + "/all", of);
    out.cell(id + "/yes", yes);
    out.cell(id + "/no", of - yes);
    out.sum(id + "/all", List.of(id + "/yes", id + "/no"));
    out.add(
        new Tally(
            id,
            finding,
            "referrals",
            JACKSON,
            2019,
            2019,
            "2019",
            id + "/all",
            List.of(
                new Tally.Row("yes", label, id + "/yes"),
                new Tally.Row("no", "no " + label, id + "/no")),
            List.of(),
            Optional.empty(),
            "Share with Wilson score interval at 95 % (Wilson 1927).",
            List.of("export of the case system of the prosecutor of Jackson County"),
            List.of()));
  }
}
