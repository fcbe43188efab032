package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.disparity.Standardised.Band;
import org.junit.jupiter.api.Test;

/// Ends by SciPy 1.17.1: `v / (2 * y) * chi2.ppf(.025, 2 * y * y / v)` and `(v + w * w) / (2 * (y +
/// w)) * chi2.ppf(.975, 2 * (y + w) ** 2 / (v + w * w))`.
final class StandardisedTest {
  /// 0.5 × 5/10,000 + 0.3 × 20/8,000 + 0.2 × 40/3,000 = 0.0036667.
  @Test
  void threeBandsByHand() {
    Expect.estimated(
        Standardised.of(
            List.of(
                new Band("0–19", 5, 10_000, 50_000),
                new Band("20–39", 20, 8_000, 30_000),
                new Band("40 and over", 40, 3_000, 20_000))),
        0.0036666666666666666,
        0.002808356805411235,
        0.004713745198026137,
        1e-12);
  }

  @Test
  void noEventsHaveAnUpperEnd() {
    Expect.estimated(
        Standardised.of(
            List.of(
                new Band("0–19", 0, 10_000, 50_000),
                new Band("20–39", 0, 8_000, 30_000),
                new Band("40 and over", 0, 3_000, 20_000))),
        0,
        0,
        0.000245925296940929,
        1e-13);
  }

  @Test
  void aStandardOfTheSameAgesLeavesTheRateAsItIs() {
    Estimate rate =
        Standardised.of(List.of(new Band("young", 3, 100, 100), new Band("old", 9, 300, 300)));
    assertEquals(12 / 400.0, Expect.estimated(rate).value(), 1e-15);
  }

  @Test
  void anEmptyStandardOrBandIsRefused() {
    assertEquals(
        "the standard population has nobody in these ages",
        Expect.notEstimable(Standardised.of(List.of(new Band("all", 3, 100, 0)))));
    assertThrows(IllegalArgumentException.class, () -> new Band("all", 3, 0, 10));
    assertThrows(IllegalArgumentException.class, () -> new Band("all", -1, 10, 10));
  }
}
