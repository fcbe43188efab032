package org.evenhand.disparity;

/// Student's t distribution.
final class StudentT {
  private StudentT() {}

  /// The t that leaves 2.5 % above it; 1.96 for infinitely many degrees of freedom.
  static double upper975(double degrees) {
    if (degrees > 1e7) {
      return Normal.Z95;
    }
    double low = 0;
    double high = 1e7;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      double tail = Beta.regularised(degrees / 2, 0.5, degrees / (degrees + middle * middle)) / 2;
      if (tail > 0.025) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
