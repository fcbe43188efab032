package org.evenhand.bench;

import java.util.List;
import java.util.Locale;

/// Measurements of one thing: the median and how far they lie apart.
record Spread(double median, double low, double high) {
  /// @param values at least one
  static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }

  /// Of three digits that count: `1.23 (1.01–1.45)`, `0.00091 (0.00088–0.00103)`.
  String printed() {
    return "%s (%s–%s)".formatted(printed(median), printed(low), printed(high));
  }

  private static String printed(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    int digits = size == 0 ? 2 : 2 - (int) Math.floor(Math.log10(size));
    return String.format(Locale.ROOT, "%." + Math.clamp(digits, 0, 6) + "f", value);
  }
}
