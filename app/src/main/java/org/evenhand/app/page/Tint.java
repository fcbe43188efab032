package org.evenhand.app.page;

/// The five steps of lightness in which maps show a share; the figure stands beside in words.
final class Tint {
  private static final int STEPS = 5;

  private Tint() {}

  /// `t0` to `t4` in equal steps from zero to the largest; `withheld` and `none` otherwise.
  static String of(Reading reading, double value, double largest) {
    return switch (reading) {
      case Reading.Withheld _ -> "withheld";
      case Reading.Measured _, Reading.Unsure _ ->
          "t" + StrictMath.min(STEPS - 1, (int) (value / StrictMath.max(largest, 1e-12) * STEPS));
      case Reading.TooFew _, Reading.Uncomputed _ -> "none";
    };
  }
}
