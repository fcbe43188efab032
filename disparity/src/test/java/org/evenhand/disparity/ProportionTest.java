package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Reference values: statsmodels 0.15.0, `proportion_confint(k, n, method="wilson")`.
final class ProportionTest {
  @Test
  void wilsonOf82Of595Is1124To1678PerCent() {
    Interval wilson = new Proportion(82, 595).wilson95();
    assertEquals(
        "11.24–16.78 %",
        String.format(Locale.ROOT, "%.2f–%.2f %%", 100 * wilson.low(), 100 * wilson.high()));
    Expect.interval(wilson, 0.11243251670410534, 0.16784443531459156, 1e-14);
  }

  @Test
  void wilsonAgreesWithStatsmodels() {
    Expect.interval(
        new Proportion(1, 10).wilson95(), 0.017876213095072924, 0.40415002679523854, 1e-14);
    Expect.interval(
        new Proportion(465, 1101).wilson95(), 0.39348708701727886, 0.45173957547371324, 1e-14);
    Expect.interval(
        new Proportion(598, 1101).wilson95(), 0.5136194088966096, 0.5723657786083948, 1e-14);
  }

  @Test
  void noneAndAllReachTheEndsExactly() {
    Expect.interval(new Proportion(0, 10).wilson95(), 0, 0.27753279986288926, 1e-14);
    Expect.interval(new Proportion(10, 10).wilson95(), 0.7224672001371106, 1, 1e-14);
    assertEquals(0.0, new Proportion(0, 10).wilson95().low());
    assertEquals(1.0, new Proportion(10, 10).wilson95().high());
  }

  @Test
  void shareAndItsComplementMirrorEachOther() {
    for (long events = 0; events <= 37; events++) {
      Interval with = new Proportion(events, 37).wilson95();
      Interval without = new Proportion(37 - events, 37).wilson95();
      assertEquals(with.low(), 1 - without.high(), 1e-15);
      assertEquals(with.high(), 1 - without.low(), 1e-15);
    }
  }

  @Test
  void billionsDoNotOverflow() {
    Interval wilson = new Proportion(3_000_000_000L, 6_000_000_000L).wilson95();
    assertTrue(wilson.contains(0.5));
    assertTrue(wilson.high() - wilson.low() < 1e-4);
  }

  @Test
  void everyEstimateHoldsItsValue() {
    for (long atRisk = 1; atRisk <= 60; atRisk++) {
      for (long events = 0; events <= atRisk; events++) {
        double value = Expect.estimated(Proportion.estimate(events, atRisk)).value();
        assertEquals((double) events / atRisk, value);
      }
    }
  }

  @Test
  void nobodyAtRiskIsNoProportion() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(0, 0));
    assertEquals("nobody at risk", Expect.notEstimable(Proportion.estimate(0, 0)));
  }

  @Test
  void moreEventsThanPeopleAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> Proportion.estimate(1, 0));
  }
}
