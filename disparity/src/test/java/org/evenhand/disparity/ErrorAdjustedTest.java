package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.evenhand.disparity.Estimate.Estimated;
import org.junit.jupiter.api.Test;

final class ErrorAdjustedTest {
  /// Coded 26 %, error 0.1: (0.26 − 0.1)/(1 − 0.2) = 0.2 truly, for 0.2 × 0.9 + 0.8 × 0.1 = 0.26.
  @Test
  void truthByHand() {
    Estimated adjusted =
        Expect.estimated(ErrorAdjusted.of(new Proportion(260, 1000), error(0.1, 0.08, 0.12)));
    assertEquals(0.2, adjusted.value(), 1e-15);
  }

  @Test
  void knownAbsenceOfErrorLeavesWilson() {
    Proportion coded = new Proportion(82, 595);
    Interval adjusted = Expect.estimated(ErrorAdjusted.of(coded, error(0, 0, 0))).interval();
    assertEquals(coded.wilson95().low(), adjusted.low(), 1e-15);
    assertEquals(coded.wilson95().high(), adjusted.high(), 1e-15);
  }

  @Test
  void doubtAboutTheErrorWidensTheInterval() {
    Proportion coded = new Proportion(150, 595);
    Interval known = Expect.estimated(ErrorAdjusted.of(coded, error(0.05, 0.05, 0.05))).interval();
    Interval doubted =
        Expect.estimated(ErrorAdjusted.of(coded, error(0.05, 0.02, 0.09))).interval();
    assertTrue(doubted.low() < known.low());
    assertTrue(doubted.high() > known.high());
  }

  @Test
  void fewerCodedThanErrorsIsClippedToNone() {
    Estimated adjusted =
        Expect.estimated(ErrorAdjusted.of(new Proportion(2, 100), error(0.1, 0.08, 0.12)));
    assertEquals(0.0, adjusted.value());
    assertEquals(0.0, adjusted.interval().low());
  }

  @Test
  void errorThatMayBeOneHalfSaysNothing() {
    Interval all =
        Expect.estimated(ErrorAdjusted.of(new Proportion(30, 100), error(0.3, 0.2, 0.5)))
            .interval();
    assertEquals(new Interval(0, 1, 0.95), all);
    assertTrue(
        Expect.notEstimable(ErrorAdjusted.of(new Proportion(30, 100), error(0.5, 0.4, 0.6)))
            .contains("below 0.5"));
  }

  @Test
  void withoutErrorRateThereIsNoAdjustedShare() {
    Proportion coded = new Proportion(30, 100);
    assertTrue(
        Expect.notEstimable(
                ErrorAdjusted.of(coded, new Estimate.NotEstimable("nobody was coded twice")))
            .endsWith("nobody was coded twice"));
    assertTrue(
        Expect.notEstimable(ErrorAdjusted.of(coded, new Estimate.ValueOnly(0.1, "no n")))
            .contains("no interval"));
    assertTrue(
        Expect.notEstimable(
                ErrorAdjusted.of(coded, new Estimate.Withheld(SuppressionRule.SMALL_CELL)))
            .contains("withheld"));
  }

  /// Truth 25 %, error 8 %, 595 coded and 120 of them twice: of 2,000 seeded worlds the interval
  /// holds the truth in at least 93 %.
  @Test
  void coversTheTruthInSimulatedWorlds() {
    SplittableRandom random = new SplittableRandom(2021);
    int held = 0;
    for (int world = 0; world < 2000; world++) {
      long[][] both = new long[2][2];
      int coded = 0;
      for (int item = 0; item < 595; item++) {
        boolean truth = random.nextDouble() < 0.25;
        boolean first = truth ^ random.nextDouble() < 0.08;
        coded += first ? 1 : 0;
        if (item < 120) {
          boolean second = truth ^ random.nextDouble() < 0.08;
          both[first ? 1 : 0][second ? 1 : 0]++;
        }
      }
      Estimate adjusted =
          ErrorAdjusted.of(new Proportion(coded, 595), Agreement.of(both).errorRate());
      held += Expect.estimated(adjusted).interval().contains(0.25) ? 1 : 0;
    }
    int worlds = held;
    assertTrue(worlds >= 1860, () -> "held the truth in %d of 2000".formatted(worlds));
  }

  private static Estimate error(double value, double low, double high) {
    return new Estimated(value, new Interval(low, high, 0.95), "by hand");
  }
}
