package org.evenhand.disparity;

/// The regularised incomplete gamma function and what follows from it.
final class Gamma {
  private Gamma() {}

  /// P(a, x), the chance that a gamma variable of shape a is at most x. Series of DLMF 8.7.1 below,
  /// continued fraction 8.9.2 by Lentz's method above.
  static double regularised(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    double front = StrictMath.exp(a * StrictMath.log(x) - x - Beta.logGamma(a));
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (int n = 1; term > sum * 1e-17; n++) {
        term *= x / (a + n);
        sum += term;
      }
      return front * sum;
    }
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n <= 10_000; n++) {
      double an = -n * (n - a);
      b += 2;
      d = 1 / (an * d + b);
      c = b + an / c;
      double factor = d * c;
      value *= factor;
      if (StrictMath.abs(factor - 1) < 1e-16) {
        break;
      }
    }
    return 1 - front * value;
  }

  /// The value below which a gamma variable of this mean and variance lies with chance p.
  static double quantile(double p, double mean, double variance) {
    double shape = mean * mean / variance;
    double low = 0;
    double high = StrictMath.max(1, shape) * 100;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      if (regularised(shape, middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2 * variance / mean;
  }
}
