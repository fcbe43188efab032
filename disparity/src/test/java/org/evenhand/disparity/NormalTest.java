package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Reference values: SciPy 1.17.1, `scipy.stats.norm.cdf(x)`, `norm.ppf(p)`, `2 * norm.sf(x)`.
final class NormalTest {
  @Test
  void distributionAgreesWithSciPy() {
    assertEquals(6.22096057427174e-16, Normal.cdf(-8), 1e-26);
    assertEquals(0.0013498980316300933, Normal.cdf(-3), 1e-15);
    assertEquals(0.15865525393145707, Normal.cdf(-1), 1e-15);
    assertEquals(0.5, Normal.cdf(0), 0);
    assertEquals(0.6914624612740131, Normal.cdf(0.5), 1e-15);
    assertEquals(0.9986456634662729, Normal.cdf(2.999), 1e-14);
    assertEquals(0.998654527174915, Normal.cdf(3.001), 1e-14);
    assertEquals(0.9999999990134123, Normal.cdf(6), 1e-15);
  }

  @Test
  void farTailsKeepTheirDigits() {
    assertEquals(7.416270108363294e-30, Normal.twoSided(11.35), 1e-42);
    assertEquals(7.416270108363294e-30, Normal.twoSided(-11.35), 1e-42);
  }

  @Test
  void quantileTurnsTheDistributionRound() {
    assertEquals(Normal.Z95, Normal.quantile(0.975), 1e-12);
    assertEquals(-Normal.Z95, Normal.quantile(0.025), 1e-12);
    assertEquals(-6.361340902404056, Normal.quantile(1e-10), 1e-11);
    assertEquals(-0.6744897501960817, Normal.quantile(0.25), 1e-12);
    assertEquals(1.2815515655446004, Normal.quantile(0.9), 1e-12);
    assertEquals(2.3939797998185104, Normal.quantile(0.9916666666666667), 1e-11);
  }

  @Test
  void certaintyHasNoQuantile() {
    assertThrows(IllegalArgumentException.class, () -> Normal.quantile(0));
    assertThrows(IllegalArgumentException.class, () -> Normal.quantile(1));
  }
}
