package org.evenhand.app.measures;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demographics.AdultAge;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.places.Places;
import org.evenhand.app.publication.Publication;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedBenchmark;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;

/// Everything measured on files that a test wrote, under the real shelf.
record Measured(
    PoliceReports reports,
    Referrals referrals,
    Map<String, Map<String, Fact>> coded,
    Map<String, Estimate> errorRates,
    Map<String, Workload> workloads,
    Places places,
    int year) {

  static Measured police(Path... files) {
    return new Measured(
        Given.reports(files), Referrals.none(), Map.of(), Map.of(), Map.of(), Given.places(), 2021);
  }

  static Measured referrals(Referrals referrals, int year) {
    return police().with(referrals, year);
  }

  Measured with(Referrals other, int ofYear) {
    return new Measured(reports, other, coded, errorRates, workloads, places, ofYear);
  }

  Measured with(Places other) {
    return new Measured(reports, referrals, coded, errorRates, workloads, other, year);
  }

  Measured withWorkloads(Map<String, Workload> other) {
    return new Measured(reports, referrals, coded, errorRates, other, places, year);
  }

  Measured withCoded(Map<String, Map<String, Fact>> facts, Map<String, Estimate> rates) {
    return new Measured(reports, referrals, facts, rates, workloads, places, year);
  }

  MeasureSet set() {
    SortedMap<String, String> names = new TreeMap<>();
    for (Office each : Given.LAW.offices()) {
      names.put(each.id(), each.name());
    }
    return Measures.of(
        new Measures.Given(
            Incidents.from(reports, Given.LAW, places),
            referrals,
            Exports.identity(referrals),
            new ReferralFacts(coded, Exports.priorViolence(referrals)),
            new Measures.People(
                Arrestees.from(reports),
                Defendants.from(referrals.charges()),
                AdultAge.from(Given.LAW)),
            new PlaceFacts(places),
            errorRates,
            names,
            Given.LAW.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
            workloads,
            year));
  }

  /// Count by code of one measure.
  static SortedMap<String, Long> counts(MeasureSet set, String id) {
    SortedMap<String, Long> counts = new TreeMap<>();
    set.tallies().stream()
        .filter(t -> t.id().equals(id))
        .flatMap(t -> t.rows().stream())
        .forEach(row -> counts.put(row.code(), count(set, row.cell())));
    set.derived().stream()
        .filter(d -> d.id().equals(id))
        .flatMap(d -> d.rows().stream())
        .filter(row -> !row.counted().isEmpty())
        .forEach(row -> counts.put(row.code(), count(set, row.counted().getFirst())));
    return counts;
  }

  static Tally tally(MeasureSet set, String id) {
    return set.tallies().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  static long whole(MeasureSet set, String id) {
    return count(set, tally(set, id).whole());
  }

  static long count(MeasureSet set, String cell) {
    return Optional.ofNullable(set.cells().get(cell)).orElseThrow();
  }

  static List<PublishedReport.Group> published(MeasureSet set, String id) {
    return Publication.of(set).stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow()
        .groups();
  }

  static PublishedReport.Group published(MeasureSet set, String id, String code) {
    return published(set, id).stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow();
  }
}
