package org.evenhand.disparity;

/// The standard normal distribution, with the same bits on every machine.
final class Normal {
  /// Φ⁻¹(0.975): SciPy 1.x `scipy.stats.norm.ppf(0.975)`, R `qnorm(0.975)`.
  static final double Z95 = 1.959963984540054;

  private Normal() {}

  /// Φ(x). Series of Abramowitz and Stegun 26.2.11 near the middle, continued fraction 26.2.14 in
  /// the tails.
  static double cdf(double x) {
    if (x < 0) {
      return upper(-x);
    }
    return 1 - upper(x);
  }

  /// The chance of a value at least this far from 0, on either side.
  static double twoSided(double z) {
    return 2 * upper(StrictMath.abs(z));
  }

  /// Φ⁻¹(p) by bisection of [#cdf].
  static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("A probability between 0 and 1 was expected, not " + p);
    }
    if (p > 0.5) {
      return -quantile(1 - p);
    }
    double low = -40;
    double high = 0;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      if (upper(-middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double upper(double x) {
    double density = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    if (x < 3) {
      double term = x;
      double sum = x;
      for (int k = 3; term > sum * 1e-17; k += 2) {
        term *= x * x / k;
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double tail = x;
    for (int k = 200; k >= 1; k--) {
      tail = x + k / tail;
    }
    return density / tail;
  }
}
