package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Reference values: SciPy 1.17.1, `t.ppf(.975, df)`, `beta.cdf(x, a, b)`, `gammainc(a, x)`.
final class DistributionsTest {
  @Test
  void studentsTAgreesWithSciPy() {
    assertEquals(12.706204736174694, StudentT.upper975(1), 1e-9);
    assertEquals(4.302652729749462, StudentT.upper975(2), 1e-10);
    assertEquals(2.5705818356363146, StudentT.upper975(5), 1e-11);
    assertEquals(2.0422724563012378, StudentT.upper975(30), 1e-11);
    assertEquals(1.962337892459348, StudentT.upper975(1000.5), 1e-9);
    assertEquals(1.959966356814107, StudentT.upper975(1e6), 1e-6);
    assertEquals(Normal.Z95, StudentT.upper975(Double.POSITIVE_INFINITY), 0);
  }

  @Test
  void betaAgreesWithSciPy() {
    assertEquals(0.5248, Beta.regularised(2, 3, 0.4), 1e-14);
    assertEquals(0.20483276469913345, Beta.regularised(0.5, 0.5, 0.1), 1e-14);
    assertEquals(0.3173043978741973, Beta.regularised(50, 0.5, 0.99), 1e-13);
    assertEquals(0.15724727426672383, Beta.regularised(1000, 0.5, 0.999), 1e-12);
    assertEquals(0.0, Beta.regularised(2, 3, 0), 0);
    assertEquals(1.0, Beta.regularised(2, 3, 1), 0);
  }

  @Test
  void gammaAgreesWithSciPy() {
    assertEquals(0.34527915398142317, Gamma.regularised(0.5, 0.1), 1e-14);
    assertEquals(0.45618688411667035, Gamma.regularised(3, 2.5), 1e-14);
    assertEquals(0.9937678048936227, Gamma.regularised(3, 9), 1e-14);
    assertEquals(0.15822098918643007, Gamma.regularised(100, 90), 1e-13);
    assertEquals(0.0, Gamma.regularised(3, 0), 0);
  }

  /// Γ(5) = 24, Γ(0.5) = √π, Γ(0.25) = 3.625609908221908 (DLMF 5.4).
  @Test
  void gammaOfKnownPoints() {
    assertEquals(StrictMath.log(24), Beta.logGamma(5), 1e-14);
    assertEquals(StrictMath.log(StrictMath.PI) / 2, Beta.logGamma(0.5), 1e-14);
    assertEquals(StrictMath.log(3.625609908221908), Beta.logGamma(0.25), 1e-14);
  }
}
