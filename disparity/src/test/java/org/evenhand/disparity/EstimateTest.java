package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;
import org.junit.jupiter.api.Test;

final class EstimateTest {
  private static final Interval SOME = new Interval(0.2, 0.4, 0.95);

  @Test
  void valueOutsideItsIntervalIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Estimated(0.5, SOME, "a method"));
    assertThrows(IllegalArgumentException.class, () -> new Estimated(Double.NaN, SOME, "a method"));
  }

  @Test
  void methodAndReasonsMayNotBeEmpty() {
    assertThrows(IllegalArgumentException.class, () -> new Estimated(0.3, SOME, " "));
    assertThrows(IllegalArgumentException.class, () -> new ValueOnly(0.3, ""));
    assertThrows(IllegalArgumentException.class, () -> new ValueOnly(Double.NaN, "why"));
    assertThrows(IllegalArgumentException.class, () -> new NotEstimable(""));
  }
}
