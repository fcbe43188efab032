package org.evenhand.app.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A scale from zero to a round number, with its ticks.
///
/// @param max right end, in the unit of the figures
/// @param steps intervals between ticks
record Axis(double max, int steps, boolean shares) {
  /// Scales for shares, so that cards of one size of share can be compared by eye.
  private static final List<Double> SHARE_ENDS = List.of(0.05, 0.1, 0.2, 0.4, 1.0);

  record Tick(String at, String label, String anchor) {}

  static Axis ofShares(double largest) {
    double end = SHARE_ENDS.stream().filter(e -> e >= largest).findFirst().orElse(1.0);
    return new Axis(end, end == 0.05 ? 5 : 4, true);
  }

  /// The smallest of 1, 2, 4, 5, 8 or 10 times a power of ten that holds the largest value.
  static Axis ofAmounts(double largest) {
    double power = 1;
    while (power * 10 < largest) {
      power *= 10;
    }
    while (power > largest && largest > 0) {
      power /= 10;
    }
    for (int times : new int[] {1, 2, 4, 5, 8, 10}) {
      if (power * times >= largest) {
        return new Axis(power * times, times == 5 || times == 10 ? 5 : 4, false);
      }
    }
    throw new IllegalArgumentException("No axis holds " + largest);
  }

  /// Position in percent of the width, for SVG.
  String at(double value) {
    return position(StrictMath.max(0, StrictMath.min(1, value / max)) * 100);
  }

  double fraction(double value) {
    return value / max;
  }

  List<Tick> ticks() {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> {
          double value = max * i / steps;
          return new Tick(
              at(value),
              shares ? Words.shortPercent(rounded(value)) : Words.amount(rounded(value)),
              i == 0 ? "start" : i == steps ? "end" : "middle");
        })
        .toList();
  }

  static String position(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(StrictMath.round(value * 1e6), 6).doubleValue();
  }
}
