package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// Unwraps the case of an estimate that a test expects.
final class Expect {
  private Expect() {}

  static Estimated estimated(Estimate estimate) {
    return assertInstanceOf(Estimated.class, estimate);
  }

  static ValueOnly valueOnly(Estimate estimate) {
    return assertInstanceOf(ValueOnly.class, estimate);
  }

  static String notEstimable(Estimate estimate) {
    return assertInstanceOf(NotEstimable.class, estimate).why();
  }

  static void estimated(Estimate estimate, double value, double low, double high, double within) {
    Estimated actual = estimated(estimate);
    assertEquals(value, actual.value(), within);
    interval(actual.interval(), low, high, within);
  }

  static void interval(Interval actual, double low, double high, double within) {
    assertEquals(low, actual.low(), within);
    assertEquals(high, actual.high(), within);
    assertEquals(0.95, actual.level());
  }
}
