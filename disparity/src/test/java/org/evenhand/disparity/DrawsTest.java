package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.evenhand.disparity.Draws.Draw;
import org.junit.jupiter.api.Test;

final class DrawsTest {
  /// Draws 1, 2, 3 with variance 0.25: between 1, total 0.25 + 4/3, degrees of freedom 2 × (1 +
  /// 0.25/(4/3))² = 2.8203125; ends by SciPy 1.17.1 `t.ppf(.975, df) * sqrt(T)`.
  @Test
  void rubinsRulesByHand() {
    Expect.estimated(
        Draws.combine(List.of(new Draw(1, 0.5), new Draw(2, 0.5), new Draw(3, 0.5))),
        2,
        -2.1527665225581565,
        6.1527665225581565,
        1e-9);
  }

  @Test
  void drawsThatAgreeAreOneNormalInterval() {
    Expect.estimated(
        Draws.combine(Collections.nCopies(5, new Draw(0.1, 0.2))),
        0.1,
        0.1 - 0.2 * Normal.Z95,
        0.1 + 0.2 * Normal.Z95,
        1e-12);
  }

  /// Ends by SciPy 1.17.1 `brentq` of (q − p)² = t² p(1 − p)/n (1 + r).
  @Test
  void sharesOfFiveDrawsSolveWilsonsEquation() {
    List<Proportion> draws =
        List.of(
            new Proportion(40, 200),
            new Proportion(44, 200),
            new Proportion(48, 200),
            new Proportion(42, 200),
            new Proportion(46, 200));
    Expect.estimated(Draws.share(draws), 0.22, 0.15977414748927685, 0.2949582377848829, 1e-9);
  }

  @Test
  void sharesThatAgreeAreWilsons() {
    Proportion share = new Proportion(82, 595);
    Interval wilson = share.wilson95();
    Expect.estimated(
        Draws.share(Collections.nCopies(10, share)),
        share.share(),
        wilson.low(),
        wilson.high(),
        1e-15);
    Expect.estimated(
        Draws.share(Collections.nCopies(3, new Proportion(0, 10))),
        0,
        0,
        new Proportion(0, 10).wilson95().high(),
        1e-15);
  }

  @Test
  void noneInOneDrawAndAllInTheOtherSaysNothing() {
    Interval interval =
        Expect.estimated(Draws.share(List.of(new Proportion(0, 4), new Proportion(4, 4))))
            .interval();
    assertEquals(new Interval(0, 1, 0.95), interval);
  }

  @Test
  void spreadBetweenDrawsOnlyWidens() {
    Proportion middle = new Proportion(100, 400);
    Interval same = Expect.estimated(Draws.share(Collections.nCopies(4, middle))).interval();
    Interval spread =
        Expect.estimated(
                Draws.share(
                    List.of(new Proportion(90, 400), middle, middle, new Proportion(110, 400))))
            .interval();
    assertTrue(spread.low() < same.low());
    assertTrue(spread.high() > same.high());
  }

  @Test
  void oneDrawHasNoSpread() {
    assertThrows(IllegalArgumentException.class, () -> Draws.combine(List.of(new Draw(1, 0.5))));
    assertThrows(IllegalArgumentException.class, () -> new Draw(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Draw(1, -1));
  }
}
