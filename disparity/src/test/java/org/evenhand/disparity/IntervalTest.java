package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class IntervalTest {
  @Test
  void endsBeforeItStartsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(0.5, 0.4, 0.95));
  }

  @Test
  void notANumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0.4, 0.95));
  }
}
