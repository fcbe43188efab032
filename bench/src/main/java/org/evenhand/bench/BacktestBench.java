package org.evenhand.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.Persons;
import org.evenhand.app.identity.PriorViolence;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.Stage;
import org.evenhand.app.publication.BacktestPublication;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.records.ReferredCharge;
import org.evenhand.app.replay.Backtest;
import org.evenhand.app.replay.Followed;
import org.evenhand.app.replay.Policy;
import org.evenhand.app.replay.ReferralHistory;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedBenchmark;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.disparity.Area;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Version;

/// A million generated referrals, already in memory, under two policies: every figure of a
/// back-test and what may be shown of them. Beside it the determinations alone, one case at a time.
final class BacktestBench {
  private static final int CASES = 1_000_000;
  private static final int ONE_BY_ONE = 5_000;
  private static final double MOST_SECONDS = 5;
  private static final String OFFICE = "us-mo-095";
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final List<String> RACES = List.of("B", "W", "H", "A", "U");
  private static final List<CaseStatus> STATUSES = List.of(CaseStatus.values());
  private static final List<String> GROUNDS =
      List.of(
          "firearm in the case",
          "violence in this incident",
          "nexus to violence",
          "community concern",
          "indication of sale");

  private final Jurisdictions law;
  private final List<Referral> list = new ArrayList<>();
  private final Map<String, Map<String, Fact>> coded = new HashMap<>();
  private final Referrals referrals;
  private final Persons persons;
  private final ReferralFacts facts;

  BacktestBench(Path root) {
    law = Jurisdictions.read(root.resolve("jurisdictions"));
    SplittableRandom random = new SplittableRandom(20210727);
    List<Map<String, Fact>> statements = statements();
    List<List<Charge>> rows = new ArrayList<>();
    List<List<Charge>> byRace = RACES.stream().map(BacktestBench::rows).toList();
    for (int i = 0; i < CASES; i++) {
      boolean violent = random.nextInt(100) < 6;
      String number = "%09d".formatted(i);
      list.add(referral(number, violent, random));
      rows.add(byRace.get(Math.min(RACES.size() - 1, random.nextInt(100) * 5 / 200)));
      if (!violent && random.nextInt(10) > 0) {
        coded.put(number, statements.get(random.nextInt(statements.size())));
      }
    }
    referrals = new Referrals(list, rows, List.of(), List.of(), List.of());
    int[] personOf = random.ints(CASES, 1, 1 + CASES / 3).toArray();
    persons = new Persons(personOf, CASES / 3);
    facts = new ReferralFacts(coded, new PriorViolence(list, Identity.certain(persons)));
  }

  /// Every combination of grounds shown, not shown and unknown.
  private static List<Map<String, Fact>> statements() {
    List<Map<String, Fact>> statements = new ArrayList<>();
    for (int code = 0; code < 243; code++) {
      Map<String, Fact> facts = new TreeMap<>();
      int left = code;
      for (String ground : GROUNDS) {
        facts.put(
            ground,
            left % 3 == 2
                ? new Fact.Unknown("the statement does not tell")
                : new Fact.Known(Value.of(left % 3 == 1), "statement, as coded"));
        left /= 3;
      }
      statements.add(Map.copyOf(facts));
    }
    return statements;
  }

  private static Referral referral(String number, boolean violent, SplittableRandom random) {
    LocalDate day = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    CaseStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
    boolean filed = violent && random.nextInt(3) > 0;
    return new Referral(
        OFFICE,
        number,
        List.of(),
        "2",
        Optional.empty(),
        Optional.of(day),
        filed ? Optional.of(day.plusDays(20)) : Optional.empty(),
        Optional.empty(),
        filed ? Optional.of(day.plusDays(200)) : Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty(),
        List.of(
            new ReferredCharge(
                1,
                "579015",
                violent ? "assault" : "possession",
                Optional.of(violent ? "assault" : "drugs"),
                Optional.of(violent),
                violent ? Optional.empty() : Optional.of("possession"),
                violent
                    ? Optional.empty()
                    : Optional.of(random.nextInt(3) == 0 ? "marijuana" : "other"),
                3)),
        filed,
        filed && random.nextBoolean(),
        0,
        1);
  }

  private static List<Charge> rows(String race) {
    Charge.Address nowhere = new Charge.Address(blank(), blank(), blank(), blank(), blank());
    Charge.Offense offense = new Charge.Offense(blank(), blank(), blank(), blank());
    return List.of(
        new Charge(
            Stage.RECEIVED,
            new Stated.Value<>(OFFICE, OFFICE),
            "generated",
            blank(),
            List.of(),
            blank(),
            new Charge.Dates(blank(), blank(), blank(), blank(), blank(), blank()),
            blank(),
            blank(),
            blank(),
            new Charge.Defendant(
                blank(), blank(), new Stated.Value<>(race, race), blank(), nowhere),
            nowhere,
            offense,
            offense,
            0,
            1));
  }

  private static <T> Stated<T> blank() {
    return new Stated.Blank<>();
  }

  private Policy policy(String version) {
    ShelvedRulebook shelved = law.rulebook(OFFICE + "/drug-charging");
    Version found =
        shelved.rulebook().versions().stream()
            .filter(v -> v.id().id().equals(version))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No version " + version));
    return new Policy(shelved.rulebook().id(), found, version, "table.dmn", "", "");
  }

  /// Times are in seconds for all cases.
  Outcome measure(int repetitions) {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> readings = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Defendants defendants = Defendants.from(referrals.charges());
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      ReferralHistory history = history(defendants);
      readings.add((System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      Backtest backtest = backtest(history, "2018-11-13", "2021-guideline");
      BacktestPublication.Published published = BacktestPublication.of(backtest);
      double our = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      check(backtest, wrong);
      double their = (System.nanoTime() - start) / 1e9 / ONE_BY_ONE * CASES;
      ours.add(our);
      theirs.add(their);
      ratios.add(our / their);
      if (i == 0) {
        notes.add(
            "%,d drug cases; %s"
                .formatted(
                    backtest.candidates().getFirst().total(),
                    published.candidates().getFirst().finding()));
      }
    }
    Spread read = Spread.of(readings);
    notes.add("before that, facts of records to columns: %s s".formatted(read.printed()));
    if (!backtest(history(defendants), "2018-11-13", "2018-11-13")
        .candidates()
        .getFirst()
        .changesNothing()) {
      wrong.add("the policy in force, held against itself, changes something");
    }
    Spread time = Spread.of(ours);
    return new Outcome(
        "backtest-1m",
        "determinations one by one",
        "s a million cases",
        time,
        Spread.of(theirs),
        Spread.of(ratios),
        0,
        0,
        0,
        Map.of(
            "at most 5 s after load", time.median() <= MOST_SECONDS,
            "the same with the facts read into columns",
                time.median() + read.median() <= MOST_SECONDS),
        wrong,
        notes);
  }

  private ReferralHistory history(Defendants defendants) {
    return ReferralHistory.from(
        referrals, defendants, facts, new Area(OFFICE, "Jackson County"), OptionalInt.empty());
  }

  private Backtest backtest(ReferralHistory history, String current, String candidate) {
    return Backtest.of(
        new Backtest.Given(
            history,
            policy(current),
            List.of(policy(candidate)),
            Optional.of(Followed.of(list, persons, LAST)),
            law.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
            Optional.empty(),
            "generated"));
  }

  /// Each of some cases decided alone by the version that was in force on a day of its own.
  private void check(Backtest backtest, List<String> wrong) {
    Rulebook rulebook = law.rulebook(OFFICE + "/drug-charging").rulebook();
    List<FactName> asked = rulebook.inputs().stream().map(Input::name).toList();
    int step = Math.max(1, backtest.history().units() / (ONE_BY_ONE / 2));
    for (int unit = 0; unit < backtest.history().units(); unit += step) {
      Referral referral = backtest.history().findReferral(unit).orElseThrow();
      var answer =
          backtest
              .candidates()
              .getFirst()
              .replay()
              .answers()
              .get(backtest.candidates().getFirst().replay().codes()[unit]);
      Map<FactName, Fact> known = new TreeMap<>();
      asked.forEach(name -> known.put(name, facts.get(referral, name)));
      for (boolean before : new boolean[] {true, false}) {
        known.put(
            rulebook.selectedBy(),
            new Fact.Known(
                Value.of(before ? LocalDate.of(2019, 1, 1) : LocalDate.of(2022, 1, 1)), "check"));
        if (!verdicts(rulebook.determine(Facts.of(known)))
            .equals(verdicts(before ? answer.before() : answer.after()))) {
          wrong.add("case %s differs when it is decided alone".formatted(referral.id()));
          return;
        }
      }
    }
  }

  private static Object verdicts(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> determined.verdict();
      case Determination.Undetermined undetermined -> undetermined.possible();
    };
  }
}
