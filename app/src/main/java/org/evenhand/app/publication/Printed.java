package org.evenhand.app.publication;

import java.util.Locale;

/// Numbers as a sentence prints them: `1,101`, `46.1 %`.
final class Printed {
  private Printed() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", share * 100);
  }

  /// A change of a share in percentage points: `3.1 points more`.
  static String points(double change) {
    String size = String.format(Locale.ROOT, "%.1f", Math.abs(change));
    return size.equals("0.0")
        ? "no points more or less"
        : size + (size.equals("1.0") ? " point " : " points ") + (change > 0 ? "more" : "less");
  }

  static String number(double value) {
    return value == StrictMath.rint(value) && Math.abs(value) < 1e15
        ? count((long) value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
