package org.evenhand.app.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A scale from one round number to another, with its ticks: from zero, or around "as now".
///
/// @param min left end, in the unit of the figures
/// @param max right end
/// @param steps intervals between ticks
public record Axis(double min, double max, int steps, Scale.Kind kind) {
  /// Scales for shares, so that cards of one size of share can be compared by eye.
  private static final List<Double> SHARE_ENDS = List.of(0.05, 0.1, 0.2, 0.4, 1.0);

  private static final List<Double> HIGH_STARTS = List.of(0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5);

  /// How far scales for ratios reach to both sides of one.
  private static final List<Double> RATIO_REACHES = List.of(0.1, 0.2, 0.4, 1.0);

  /// @param at position in percent
  public record Tick(String at, String label, String anchor) {}

  /// From zero to the smallest of a few round shares.
  public static Axis ofShares(double largest) {
    double end = SHARE_ENDS.stream().filter(e -> e >= largest).findFirst().orElse(1.0);
    return new Axis(0, end, end == 0.05 ? 5 : 4, Scale.Kind.SHARE);
  }

  /// For shares that are all near one: from the nearest round share below the lowest to 100 %. For
  /// dots only; a bar starts at zero.
  public static Axis ofHighShares(double lowest) {
    double from = HIGH_STARTS.stream().filter(start -> start <= lowest).findFirst().orElse(0.0);
    boolean fifths = from == 0.995 || from == 0.99 || from == 0.95 || from == 0.9 || from == 0.5;
    return new Axis(from, 1, fifths ? 5 : 4, Scale.Kind.SHARE);
  }

  /// The smallest of 1, 2, 4, 5, 8 or 10 times a power of ten that holds the largest value.
  public static Axis ofAmounts(double largest) {
    double power = power(largest);
    for (int times : new int[] {1, 2, 4, 5, 8, 10}) {
      if (power * times >= largest) {
        return new Axis(0, power * times, times == 5 || times == 10 ? 5 : 4, Scale.Kind.AMOUNT);
      }
    }
    throw new IllegalArgumentException("No axis holds " + largest);
  }

  /// From a negative number over zero, in at most four steps of 1, 2 or 5 times a power of ten.
  public static Axis ofSigned(double low, double high) {
    return ofSigned(low, high, 4);
  }

  /// As [#ofSigned(double, double)], in at most so many steps.
  public static Axis ofSigned(double low, double high, int mostSteps) {
    double most = StrictMath.max(0, high);
    for (double power = power((most - low) / mostSteps); ; power *= 10) {
      for (int times : new int[] {1, 2, 5}) {
        double step = power * times;
        double from = StrictMath.floor(low / step);
        double to = StrictMath.ceil(most / step);
        if (to - from <= mostSteps) {
          return new Axis(from * step, to * step, (int) (to - from), Scale.Kind.AMOUNT);
        }
      }
    }
  }

  /// As far to the left of zero as to the right, and at least one.
  static Axis ofChanges(double furthest) {
    double end = ofAmounts(StrictMath.max(1, furthest)).max();
    return new Axis(-end, end, 4, Scale.Kind.CHANGE);
  }

  /// As far below one as above, as long as that does not pass zero.
  static Axis ofRatios(double low, double high) {
    double furthest = StrictMath.max(1 - low, high - 1);
    for (double reach : RATIO_REACHES) {
      if (furthest <= reach) {
        return new Axis(1 - reach, 1 + reach, 4, Scale.Kind.RATIO);
      }
    }
    Axis whole = ofAmounts(high);
    return new Axis(0, whole.max(), whole.steps(), Scale.Kind.RATIO);
  }

  private static double power(double largest) {
    double power = 1;
    while (power * 10 < largest) {
      power *= 10;
    }
    while (power > largest && largest > 0) {
      power /= 10;
    }
    return power;
  }

  /// Whether the figures are read against a line inside the axis.
  boolean hasReference() {
    return kind == Scale.Kind.RATIO || (min < 0 && max > 0);
  }

  /// Where the line of "as now" stands.
  double reference() {
    return kind == Scale.Kind.RATIO ? 1 : 0;
  }

  /// Position in percent of the width, for SVG.
  public String at(double value) {
    return position(StrictMath.max(0, StrictMath.min(1, fraction(value))) * 100);
  }

  double fraction(double value) {
    return (value - min) / (max - min);
  }

  /// From the left end to the right.
  public List<Tick> ticks() {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> {
          double value = min + (max - min) * i / steps;
          return new Tick(
              at(value), label(rounded(value)), i == 0 ? "start" : i == steps ? "end" : "middle");
        })
        .toList();
  }

  private String label(double value) {
    return switch (kind) {
      case SHARE -> Words.shortPercent(value);
      case AMOUNT -> Words.amount(value);
      case CHANGE -> (value > 0 ? "+" : "") + Words.amount(value);
      case RATIO -> Words.ratio(value).replaceFirst("\\.?0+$", "");
    };
  }

  static String position(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(StrictMath.round(value * 1e6), 6).doubleValue();
  }
}
