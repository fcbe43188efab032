package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The remission times of Freireich and others (1963), weeks. Reference values: lifelines 0.30.3,
/// `KaplanMeierFitter().fit(T, E)` with `confidence_interval_` and
/// `median_survival_times(confidence_interval_)`; statsmodels 0.15.0, `SurvfuncRight(T,
/// E).quantile_ci(0.5, method="cloglog")`, gives the same medians.
final class KaplanMeierTest {
  private static final long[] DRUG = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };
  private static final long[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  @Test
  void curveWithRunningSpellsAgreesWithLifelines() {
    KaplanMeier curve = KaplanMeier.of(spells(DRUG));
    Expect.estimated(
        curve.waitingAfter(6), 0.857142857142857, 0.6197179552659838, 0.9515517476469969, 1e-13);
    Expect.estimated(
        curve.waitingAfter(7), 0.8067226890756299, 0.5631465646222333, 0.9228090192028802, 1e-13);
    Expect.estimated(
        curve.waitingAfter(12), 0.7529411764705878, 0.5031995107999564, 0.8893618351692651, 1e-13);
    Expect.estimated(
        curve.waitingAfter(22), 0.5378151260504199, 0.26777893676713493, 0.7467907176353943, 1e-13);
    Expect.estimated(
        curve.waitingAfter(35),
        0.44817927170868327,
        0.18805200595923233,
        0.6801426284952412,
        1e-13);
  }

  @Test
  void curveWhereEverySpellEndedAgreesWithLifelines() {
    KaplanMeier curve = KaplanMeier.of(spells(PLACEBO));
    Expect.estimated(curve.waitingAfter(8), 0.380952, 0.183067, 0.577789, 1e-6);
    Expect.estimated(curve.median(), 8, 4, 11, 0);
  }

  /// Of 21 at risk at 6, 3 end; of 17 at 7, 1 ends (the one still running at 6 has left).
  @Test
  void stepsCountWhoIsStillWaiting() {
    KaplanMeier curve = KaplanMeier.of(spells(DRUG));
    assertEquals(21, curve.steps().get(0).atRisk());
    assertEquals(3, curve.steps().get(0).ended());
    assertEquals(17, curve.steps().get(1).atRisk());
    assertEquals(7, curve.steps().size());
  }

  @Test
  void medianMayHaveNoUpperEnd() {
    Expect.estimated(KaplanMeier.of(spells(DRUG)).median(), 23, 13, Double.POSITIVE_INFINITY, 0);
  }

  /// Two of four end, 3/4 × 2/3 = 1/2: that is the median although rounding says a little more.
  @Test
  void exactlyHalfIsTheMedian() {
    assertEquals(5.0, Expect.estimated(KaplanMeier.of(spells(3, 5, -9, -9)).median()).value());
  }

  @Test
  void medianNotReachedIsNotEstimable() {
    assertEquals(
        "more than half of 4 spells are still running at the longest, 9",
        Expect.notEstimable(KaplanMeier.of(spells(3, -9, -9, -9)).median()));
  }

  @Test
  void beforeTheFirstAndAfterTheLastThereIsNoInterval() {
    KaplanMeier curve = KaplanMeier.of(spells(3, 5));
    assertEquals(1.0, Expect.valueOnly(curve.waitingAfter(2)).value());
    assertEquals(0.0, Expect.valueOnly(curve.waitingAfter(5)).value());
    assertEquals(0.0, Expect.valueOnly(curve.waitingAfter(500)).value());
  }

  @Test
  void beyondTheLongestSpellNothingIsKnown() {
    assertTrue(
        Expect.notEstimable(KaplanMeier.of(spells(3, -5)).waitingAfter(6))
            .contains("the longest is 5"));
  }

  @Test
  void withoutSpellsThereIsNothing() {
    KaplanMeier none = KaplanMeier.of(List.of());
    assertEquals("there is no spell", Expect.notEstimable(none.median()));
    assertEquals("there is no spell", Expect.notEstimable(none.waitingAfter(1)));
  }

  @Test
  void negativeSpellsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Spell.Running(-1));
    assertThrows(IllegalArgumentException.class, () -> new Spell.Ended(-1, "filed"));
    assertThrows(IllegalArgumentException.class, () -> new Spell.Ended(1, ""));
  }

  /// A negative length means still running.
  private static List<Spell> spells(long... lengths) {
    List<Spell> spells = new ArrayList<>();
    LongStream.of(lengths)
        .forEach(length ->
            spells.add(length < 0 ? new Spell.Running(-length) : new Spell.Ended(length, "ended")));
    return spells;
  }

  @Test
  void countsByLengthGiveTheSameCurveAsSpells() {
    List<Spell> spells = new java.util.ArrayList<>();
    long[] ended = {0, 3, 0, 2, 0, 1};
    long[] running = {1, 0, 4, 1, 0, 2};
    for (int length = 0; length < ended.length; length++) {
      for (int i = 0; i < ended[length]; i++) {
        spells.add(new Spell.Ended(length, "seen again"));
      }
      for (int i = 0; i < running[length]; i++) {
        spells.add(new Spell.Running(length));
      }
    }

    assertEquals(KaplanMeier.of(spells), KaplanMeier.of(ended, running));
    assertEquals(KaplanMeier.of(List.of()), KaplanMeier.of(new long[4], new long[4]));
  }

  @Test
  void endedByIsWhatNoLongerWaits() {
    // 4 spells: one ends at 1, one is last seen at 2, one ends at 3, one is last seen at 5.
    KaplanMeier curve =
        KaplanMeier.of(new long[] {0, 1, 0, 1, 0, 0}, new long[] {0, 0, 1, 0, 0, 1});

    Estimate.Estimated ended = (Estimate.Estimated) curve.endedBy(4);
    Estimate.Estimated waiting = (Estimate.Estimated) curve.waitingAfter(4);
    assertEquals(1 - 3.0 / 4 / 2, ended.value(), 1e-12);
    assertEquals(1 - waiting.interval().high(), ended.interval().low(), 0);
    assertEquals(1 - waiting.interval().low(), ended.interval().high(), 0);
    assertEquals(
        new Estimate.ValueOnly(0, "interval not computable: no spell has ended by then"),
        curve.endedBy(0));
  }
}
