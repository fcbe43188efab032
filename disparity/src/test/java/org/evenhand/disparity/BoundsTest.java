package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BoundsTest {
  /// 30 known Black, 20 unknown, 100 in all: 30 % to 50 %; 30 of the 80 known are 37.5 %.
  @Test
  void unknownCountsOnceAsNoneAndOnceAsAll() {
    Bounds bounds = new Bounds(30, 20, 100);
    assertEquals(0.30, bounds.lowest());
    assertEquals(0.50, bounds.highest());
    Expect.estimated(
        bounds.estimate(),
        0.375,
        new Proportion(30, 100).wilson95().low(),
        new Proportion(50, 100).wilson95().high(),
        1e-15);
  }

  @Test
  void nobodyUnknownIsPlainWilson() {
    assertEquals(new Proportion(30, 100).wilson95(), new Bounds(30, 0, 100).outer95());
  }

  @Test
  void everybodyUnknownHasNoShare() {
    assertEquals(
        "the group of all 7 is unknown", Expect.notEstimable(new Bounds(0, 7, 7).estimate()));
  }

  @Test
  void moreThanAllAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Bounds(6, 5, 10));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(-1, 0, 10));
  }
}
