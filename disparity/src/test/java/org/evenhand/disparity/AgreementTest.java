package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Reference values: statsmodels 0.15.0, `cohens_kappa(table)`: kappa, kappa_low, kappa_upp.
final class AgreementTest {
  /// 35 of 50 agree; chance is 0.5 × 0.6 + 0.5 × 0.4 = 0.5; kappa (0.7 − 0.5)/0.5 = 0.4.
  @Test
  void twoValuesByHand() {
    Agreement agreement = Agreement.of(new long[][] {{20, 5}, {10, 15}});
    assertEquals(new Proportion(35, 50), agreement.agreed());
    Expect.estimated(agreement.kappa(), 0.4, 0.151092290476661, 0.6489077095233389, 1e-12);
  }

  @Test
  void threeValuesAgreeWithStatsmodels() {
    Expect.estimated(
        Agreement.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}).kappa(),
        0.49152542372881347,
        0.3915637020535469,
        0.59148714540408,
        1e-12);
    Expect.estimated(
        Agreement.of(new long[][] {{45, 3}, {2, 50}}).kappa(),
        0.8997594226142742,
        0.8141392966953114,
        0.9853795485332371,
        1e-12);
  }

  /// 18 of 100 disagree: 2 × 0.1 × 0.9 = 0.18, so that each coder errs in one case of ten.
  @Test
  void errorRateTurnsDisagreementRound() {
    Agreement agreement = Agreement.of(new long[][] {{42, 9}, {9, 40}});
    Interval disagreement = new Proportion(18, 100).wilson95();
    Estimate error = agreement.errorRate();
    assertEquals(0.1, Expect.estimated(error).value(), 1e-15);
    Interval ends = Expect.estimated(error).interval();
    assertEquals(disagreement.low(), 2 * ends.low() * (1 - ends.low()), 1e-15);
    assertEquals(disagreement.high(), 2 * ends.high() * (1 - ends.high()), 1e-15);
  }

  @Test
  void fullAgreementStillAllowsSomeError() {
    Interval ends =
        Expect.estimated(Agreement.of(new long[][] {{30, 0}, {0, 20}}).errorRate()).interval();
    assertEquals(0.0, ends.low());
    assertTrue(ends.high() > 0.03, () -> "upper end " + ends.high());
  }

  @Test
  void coinTossersHaveNoErrorRate() {
    assertTrue(
        Expect.notEstimable(Agreement.of(new long[][] {{5, 5}, {5, 5}}).errorRate())
            .contains("10 of 20"));
  }

  @Test
  void errorThatMayBeOneHalfEndsThere() {
    Interval ends =
        Expect.estimated(Agreement.of(new long[][] {{3, 2}, {2, 3}}).errorRate()).interval();
    assertEquals(0.5, ends.high());
  }

  @Test
  void oneValueForAllHasNoKappa() {
    assertTrue(
        Expect.notEstimable(Agreement.of(new long[][] {{30, 0}, {0, 0}}).kappa())
            .contains("same value"));
  }

  @Test
  void tablesThatAreNoneAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Agreement.of(new long[][] {{1, 2, 3}, {4, 5, 6}}));
    assertThrows(IllegalArgumentException.class, () -> Agreement.of(new long[][] {{7}}));
    assertThrows(
        IllegalArgumentException.class, () -> Agreement.of(new long[][] {{1, -2}, {4, 5}}));
    assertThrows(IllegalArgumentException.class, () -> Agreement.of(new long[][] {{0, 0}, {0, 0}}));
  }
}
