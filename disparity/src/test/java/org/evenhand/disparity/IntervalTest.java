package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class IntervalTest {
  @Test
  void endsBeforeItStartsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(0.5, 0.4, 0.95));
  }

  @Test
  void notANumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0.4, 0.95));
    assertThrows(IllegalArgumentException.class, () -> new Interval(0.4, Double.NaN, 0.95));
  }

  @Test
  void coverageIsMoreThanNoneAndAtMostCertain() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, 0));
    assertEquals(1, new Interval(0, 1, 1).level());
    assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, 1.01));
    assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, 95));
  }

  @Test
  void endsBelongToIt() {
    Interval interval = new Interval(0.2, 0.4, 0.95);
    assertTrue(interval.contains(0.2));
    assertTrue(interval.contains(0.4));
    assertFalse(interval.contains(0.41));
    assertFalse(interval.contains(Double.NaN));
  }
}
