package org.evenhand.disparity;

/// An interval for a share that stays between 0 and 1: normal for log(−log(share)). Kalbfleisch and
/// Prentice (1980), The Statistical Analysis of Failure Time Data, section 1.3.
final class LogLog {
  private LogLog() {}

  /// @param error standard error of the share
  static Interval interval(double share, double error) {
    if (share <= 0 || share >= 1) {
      return new Interval(share, share, 0.95);
    }
    double log = StrictMath.log(share);
    double width = StrictMath.exp(StrictMath.abs(Normal.Z95 * error / (share * log)));
    return new Interval(
        StrictMath.min(share, StrictMath.pow(share, width)),
        StrictMath.max(share, StrictMath.pow(share, 1 / width)),
        0.95);
  }
}
