package org.evenhand.app.replay;

import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.DELIVERY;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.Person.BEN;
import static org.evenhand.app.replay.Replayed.coded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.measures.Assumed;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.rulebook.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jackson's guideline of 2018 asks for every delivery; that of 2021 for those with a ground.
final class BacktestTest {
  private static final String OLD = "us-mo-095/drug-charging@2018-11-13";
  private static final String NEW = "us-mo-095/drug-charging@2021-guideline";
  private static final String CLAY = "us-mo-047/drug-charging@2021-07-14";

  @TempDir Path folder;

  /// Case 1, Ada: no ground. Case 2, Ben: a firearm. Case 3, Ben: nobody coded the statement.
  private Exports three() {
    return new Exports(folder)
        .received("1", ADA, 1, "2021-03-01", DELIVERY)
        .received("2", BEN, 1, "2021-04-01", DELIVERY)
        .received("3", BEN, 1, "2021-05-01", DELIVERY);
  }

  private static Map<String, Map<String, Fact>> statements() {
    return Map.of("1", coded(), "2", coded("firearm in the case"));
  }

  @Test
  void transitionsCountEachCaseOnce() {
    Backtest.Candidate candidate =
        Replayed.referrals(three(), statements(), OLD, NEW).candidates().getFirst();

    assertEquals(
        List.of(
            new Transitions.Transition("meets the guideline", "meets the guideline", 1),
            new Transitions.Transition("meets the guideline", "not shown", 1),
            new Transitions.Transition("meets the guideline", "undetermined", 1)),
        candidate.transitions().table());
    assertEquals(2, candidate.transitions().changed());
    assertEquals(3, candidate.total());
    assertEquals(new Backtest.Range(1, 2), candidate.gone());
    assertEquals(new Backtest.Range(0, 0), candidate.come());
  }

  @Test
  void everyChangeHasItsReasonsBeforeAndAfter() {
    Transitions transitions =
        Replayed.referrals(three(), statements(), OLD, NEW).candidates().getFirst().transitions();
    for (Transitions.Change each : transitions.changes()) {
      assertFalse(each.before().says().isEmpty());
      assertFalse(each.after().citations().isEmpty());
    }
    Transitions.Change undecided =
        transitions.changes().stream()
            .filter(c -> c.after().verdict().equals("undetermined"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            "community concern",
            "firearm in the case",
            "nexus to violence",
            "violence in this incident"),
        undecided.after().wouldSettle());
  }

  @Test
  void theUnknownIsFilledTheBestAndTheWorstWay() {
    Backtest backtest = Replayed.referrals(three(), statements(), OLD, NEW);
    assertEquals(
        new Estimate.Estimated(1, new Interval(1, 2, 1), "bounds"),
        Replayed.estimate(backtest, "candidate-1-bounds", "then"));
    assertEquals(
        new Estimate.Estimated(1, new Interval(1, 2, 1), "bounds"),
        Replayed.estimate(backtest, "candidate-1-bounds", "gone"));
    assertEquals(
        new Estimate.Estimated(-1, new Interval(-2, -1, 1), "bounds"),
        Replayed.estimate(backtest, "candidate-1-bounds", "net"));
    assertTrue(backtest.candidates().getFirst().unreplayable().exact());
    assertEquals(
        Map.of(
            "community concern", 1L,
            "firearm in the case", 1L,
            "nexus to violence", 1L,
            "violence in this incident", 1L),
        backtest.candidates().getFirst().unreplayable().after());
  }

  @Test
  void aNullCandidateChangesEveryFigureByExactlyZero() {
    for (String policy : List.of(OLD, NEW)) {
      Backtest backtest = Replayed.referrals(three(), statements(), policy, policy);
      Backtest.Candidate candidate = backtest.candidates().getFirst();
      assertTrue(candidate.changesNothing());
      assertEquals(0, candidate.transitions().changed());
      for (String code : List.of("gone", "come", "net")) {
        assertEquals(
            new Estimate.Estimated(0, new Interval(0, 0, 1), "bounds"),
            Replayed.estimate(backtest, "candidate-1-bounds", code));
      }
      backtest.measured().derived().stream()
          .filter(d -> d.id().contains("share-change") || d.id().contains("index-ratio"))
          .flatMap(d -> d.rows().stream())
          .forEach(row -> {
            if (row.estimate() instanceof Estimate.Estimated change) {
              double none = change.method().contains("ratio") ? 1 : 0;
              assertEquals(none, change.value());
              assertEquals(new Interval(none, none, 0.95), change.interval());
            }
          });
      for (Sensitivity.Reading each : candidate.readings()) {
        assertEquals(each.askedBefore(), each.askedAfter(), each.words());
        assertEquals(0, each.newlyAskedFor() + each.newlyNotAskedFor(), each.words());
      }
    }
  }

  @Test
  void laterViolenceIsCountedFromTheFirstCaseOfEachPerson() {
    // Ada is charged with an assault 306 days after case 1 and was referred for one 59 days before.
    Exports exports =
        three()
            .received("8", ADA, 1, "2022-01-01", ASSAULT)
            .filed("8", ADA, 1, "2022-01-01", ASSAULT)
            .received("9", ADA, 1, "2021-01-01", ASSAULT);
    Backtest backtest = Replayed.referrals(exports, statements(), OLD, NEW);

    assertEquals(
        new Estimate.ValueOnly(1, "interval not computable: every spell has ended by then"),
        Replayed.estimate(backtest, "candidate-1-violence-after-charge", "GONE-1"));
    assertEquals(
        new Estimate.ValueOnly(0, "interval not computable: no spell has ended by then"),
        Replayed.estimate(backtest, "candidate-1-violence-after-conviction", "GONE-4"));
    assertEquals(
        new Estimate.ValueOnly(1, "interval not computable: every spell has ended by then"),
        Replayed.estimate(backtest, "candidate-1-violence-before-arrest", "GONE-1"));
    assertEquals(
        new Estimate.ValueOnly(0, "interval not computable: no spell has ended by then"),
        Replayed.estimate(backtest, "candidate-1-violence-after-arrest", "BOTH-4"));
    assertEquals(
        new Estimate.NotEstimable("nobody is in this group"),
        Replayed.estimate(backtest, "candidate-1-violence-after-charge", "COME-1"));
  }

  @Test
  void readingsOfTheNexusMoveCasesBetweenAskedForAndNot() {
    Exports exports = three().received("9", ADA, 1, "2019-06-01", ASSAULT);
    List<Sensitivity.Reading> readings =
        Replayed.referrals(exports, statements(), OLD, NEW).candidates().getFirst().readings();
    Sensitivity.Reading oneYear = reading(readings, "referred", "1 year before");
    Sensitivity.Reading twoYears = reading(readings, "referred", "2 years before");
    // Ada's assault lies 21 months before case 1: a nexus within two years, none within one.
    assertEquals(1, oneYear.newlyNotAskedFor());
    assertEquals(0, twoYears.newlyNotAskedFor());
    assertEquals(2, twoYears.askedAfter());
    assertEquals(20, readings.size());
  }

  @Test
  void violenceOnTheDayOfTheCaseIsANexusAsInTheReport() {
    Exports exports = three().received("9", ADA, 1, "2021-03-01", ASSAULT);
    List<Sensitivity.Reading> readings =
        Replayed.referrals(exports, statements(), OLD, NEW).candidates().getFirst().readings();
    assertEquals(0, reading(readings, "referred", "1 year before").newlyNotAskedFor());
    assertEquals(0, reading(readings, "referred", "1 year before or after").newlyNotAskedFor());
  }

  private static Sensitivity.Reading reading(
      List<Sensitivity.Reading> readings, String proof, String window) {
    return readings.stream()
        .filter(r -> r.words().contains(proof) && r.words().endsWith(window))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hoursFreedAreCasesTimesHoursAndBreakevenIsTheirIntroduction() {
    Workload.Range five = new Workload.Range(4, 5, 10, "time study of the test");
    Workload.Range forty = new Workload.Range(40, 40, 40, "training plan of the test");
    Workload workload =
        new Workload(
            Map.of(
                Workload.Activity.OFFICER_REFERRAL, five,
                Workload.Activity.LABORATORY_CASE, five,
                Workload.Activity.ATTORNEY_REVIEW, five,
                Workload.Activity.ATTORNEY_FILED, five),
            Map.of(
                Workload.Rate.OFFICER,
                new Workload.Range(50, 50, 60, "budget of the test"),
                Workload.Rate.INTRODUCTION,
                forty));
    Exports exports = three().filed("1", ADA, 1, "2021-03-10", DELIVERY);
    Backtest backtest = Replayed.referrals(exports, statements(), Optional.of(workload), OLD, NEW);

    assertEquals(
        new Assumed.Row.Amount(
            "officer hours per referral", 5, 4, 10, "1/newly not asked for, REFERRED"),
        amounts(backtest, "candidate-1-hours").get(2));
    assertEquals(
        new Assumed.Row.Amount(
            "officer hours per referral, in dollars",
            250,
            200,
            600,
            "1/newly not asked for, REFERRED"),
        amounts(backtest, "candidate-1-cost").get(2));
    // 20 hours freed a case (16 to 40): 40 hours come back after 2 cases (1 to 2.5).
    assertEquals(
        new Assumed.Row.Amount(
            "cases newly not asked for until the hours of introducing it have come back",
            2,
            1,
            2.5,
            "1/newly not asked for"),
        amounts(backtest, "candidate-1-breakeven").getFirst());
  }

  private static List<Assumed.Row> amounts(Backtest backtest, String id) {
    return backtest.measured().assumed().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  @Test
  void withoutInputsHoursAreNotGuessed() {
    Backtest backtest = Replayed.referrals(three(), statements(), OLD, NEW);
    assertTrue(
        amounts(backtest, "candidate-1-hours").stream()
            .allMatch(r -> r instanceof Assumed.Row.NoInput));
  }

  @Test
  void policeDataNameNobodySoNobodyIsFollowed() {
    Path file =
        Given.policeFile(
            folder,
            "KC21000001 2021-03-04 EPD ARR B M 35 True",
            "KC21000002 2021-03-04 EPD ARR W M 36");
    Backtest backtest = Replayed.police(file, NEW, CLAY);
    Backtest.Candidate candidate = backtest.candidates().getFirst();

    assertEquals(2, candidate.total());
    assertEquals(0, backtest.history().outOfScope());
    assertTrue(backtest.measured().derived().stream().noneMatch(d -> d.id().contains("violence")));
    assertEquals(
        new Estimate.Estimated(0, new Interval(0, 1, 1), "bounds"),
        Replayed.estimate(backtest, "candidate-1-bounds", "come"));
    assertEquals(
        new Estimate.Estimated(2, new Interval(2, 2, 1), "bounds"),
        Replayed.estimate(backtest, "candidate-1-bounds", "then"));
  }

  @Test
  void candidatesStandInTheOrderGiven() {
    Backtest backtest = Replayed.referrals(three(), statements(), OLD, CLAY, NEW);
    assertEquals(
        List.of(CLAY, NEW), backtest.candidates().stream().map(c -> c.policy().name()).toList());
  }
}
