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

  /// `1.23 (1.01–1.45)`.
  String printed() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, low, high);
  }
}
