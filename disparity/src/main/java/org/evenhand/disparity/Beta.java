package org.evenhand.disparity;

/// The regularised incomplete beta function.
final class Beta {
  /// Lanczos's approximation, g = 7, nine terms (Godfrey 2001), good to 15 digits.
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-06,
    1.5056327351493116e-07
  };

  private Beta() {}

  /// I_x(a, b). Continued fraction of DLMF 8.17.22 by Lentz's method; a, b > 0, 0 ≤ x ≤ 1.
  static double regularised(double a, double b, double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - regularised(b, a, 1 - x);
    }
    double front =
        StrictMath.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x));
    return front / a * fraction(a, b, x);
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / notZero(1 + even * d);
      c = notZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / notZero(1 + odd * d);
      c = notZero(1 + odd / c);
      double factor = d * c;
      value *= factor;
      if (StrictMath.abs(factor - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  private static double notZero(double value) {
    return StrictMath.abs(value) < 1e-300 ? 1e-300 : value;
  }

  /// ln Γ(x) for x > 0.
  static double logGamma(double x) {
    if (x < 0.5) {
      return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * x)) - logGamma(1 - x);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return 0.5 * StrictMath.log(2 * StrictMath.PI)
        + (x - 0.5) * StrictMath.log(t)
        - t
        + StrictMath.log(sum);
  }
}
