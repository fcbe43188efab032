package org.evenhand.app.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.rulebooks.ShelvedBenchmark;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Version;

/// Back-tests of small histories that a test wrote, under the real shelf.
public final class Replayed {
  static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  private Replayed() {}

  /// @param name for instance `us-mo-095/drug-charging@2021-guideline`
  public static Policy policy(String name) {
    ShelvedRulebook shelved = Given.LAW.rulebook(name.replaceFirst("@.*", ""));
    Version version =
        shelved.rulebook().versions().stream()
            .filter(v -> v.id().id().equals(name.replaceFirst(".*@", "")))
            .findFirst()
            .orElseThrow();
    return new Policy(shelved.rulebook().id(), version, name, "table.dmn", "", "");
  }

  /// No ground of the guideline of 2021, but for those named.
  static Map<String, Fact> coded(String... grounds) {
    Map<String, Fact> facts = new TreeMap<>();
    for (String each :
        List.of(
            "firearm in the case",
            "violence in this incident",
            "nexus to violence",
            "community concern")) {
      facts.put(
          each, new Fact.Known(Value.of(List.of(grounds).contains(each)), "statement, as coded"));
    }
    return facts;
  }

  static Backtest referrals(
      Exports exports, Map<String, Map<String, Fact>> coded, String current, String... candidates) {
    return referrals(exports, coded, Optional.empty(), current, candidates);
  }

  static Backtest referrals(
      Exports exports,
      Map<String, Map<String, Fact>> coded,
      Optional<Workload> workload,
      String current,
      String... candidates) {
    Referrals read = exports.read();
    return Backtest.of(
        new Backtest.Given(
            ReferralHistory.from(
                read,
                Defendants.from(read.charges()),
                new ReferralFacts(coded, Exports.priorViolence(read)),
                new Area("us-mo-095", "Jackson County"),
                OptionalInt.empty()),
            policy(current),
            List.of(candidates).stream().map(Replayed::policy).toList(),
            Optional.of(Followed.of(read.list(), Exports.identity(read).persons(), LAST_DAY)),
            Given.LAW.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
            workload,
            "exports of the test"));
  }

  public static Backtest police(Path file, String current, String... candidates) {
    PoliceReports reports = Given.reports(file);
    return Backtest.of(
        new Backtest.Given(
            PoliceHistory.from(
                Incidents.from(reports, Given.LAW, Given.places()), Arrestees.from(reports)),
            policy(current),
            List.of(candidates).stream().map(Replayed::policy).toList(),
            Optional.empty(),
            Given.LAW.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
            Optional.empty(),
            "police file of the test"));
  }

  /// The estimate of a figure by the ids of its measure and group.
  public static Estimate estimate(Backtest backtest, String measure, String code) {
    return row(backtest, measure, code).estimate();
  }

  static Derived.Row row(Backtest backtest, String measure, String code) {
    return backtest.measured().derived().stream()
        .filter(d -> d.id().equals(measure))
        .flatMap(d -> d.rows().stream())
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
