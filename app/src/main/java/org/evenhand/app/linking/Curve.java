package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.app.page.Axis;
import org.evenhand.app.quality.CurvePoint;
import org.jspecify.annotations.Nullable;

/// Precision, recall and F1 against the threshold, which is drawn on the scale of its odds.
///
/// @param own where the threshold of the run stands, in percent of the plot
record Curve(List<Line> lines, List<Axis.Tick> across, List<Level> up, String own) {
  static final int HEIGHT = 240;

  private static final int LABEL = 18;

  private static final double[] TICKS = {0.01, 0.1, 0.5, 0.9, 0.99, 0.9999};

  /// @param points in a drawing of 100 by 100
  /// @param labelY baseline of the name at its right end
  record Line(String name, String points, int labelY) {}

  /// A line of the grid.
  record Level(String label, int y) {}

  static Curve of(List<CurvePoint> curve, double threshold) {
    double lowest =
        curve.stream()
            .flatMap(point -> Stream.of(point.precision(), point.recall(), point.f1()))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .min()
            .orElse(0);
    Axis shares = Axis.ofHighShares(lowest);
    List<Line> lines =
        List.of(
            line("Precision", curve, shares, CurvePoint::precision),
            line("Recall", curve, shares, CurvePoint::recall),
            line("F1", curve, shares, CurvePoint::f1));
    List<Axis.Tick> across = new ArrayList<>();
    for (double tick : TICKS) {
      across.add(new Axis.Tick(percent(x(tick, curve)), label(tick), "middle"));
    }
    List<Level> up = new ArrayList<>();
    for (Axis.Tick tick : shares.ticks()) {
      double part = Double.parseDouble(tick.at().replace("%", "")) / 100;
      up.add(new Level(tick.label(), (int) StrictMath.round(HEIGHT * (1 - part))));
    }
    return new Curve(
        apart(lines), List.copyOf(across), List.copyOf(up), percent(x(threshold, curve)));
  }

  private static Line line(
      String name,
      List<CurvePoint> curve,
      Axis shares,
      Function<CurvePoint, @Nullable Double> figure) {
    StringBuilder points = new StringBuilder();
    double last = 0;
    for (CurvePoint point : curve) {
      Double share = figure.apply(point);
      if (share != null) {
        last = 100 - 100 * (share - shares.min()) / (shares.max() - shares.min());
        points.append(
            String.format(Locale.ROOT, "%.2f,%.2f ", 100 * part(point.threshold(), curve), last));
      }
    }
    int y = (int) StrictMath.round(HEIGHT * last / 100) + 5;
    return new Line(name, points.toString().strip(), y);
  }

  /// Names one below the other, in the order of their lines.
  private static List<Line> apart(List<Line> lines) {
    List<Line> sorted = lines.stream().sorted(Comparator.comparingInt(Line::labelY)).toList();
    List<Line> apart = new ArrayList<>();
    int least = 8;
    int most = HEIGHT - LABEL * (sorted.size() - 1);
    for (Line line : sorted) {
      int y = StrictMath.min(most, StrictMath.max(least, line.labelY()));
      apart.add(new Line(line.name(), line.points(), y));
      least = y + LABEL;
      most += LABEL;
    }
    return List.copyOf(apart);
  }

  private static double x(double threshold, List<CurvePoint> curve) {
    return 100 * part(threshold, curve);
  }

  /// How far from the lowest threshold to the highest, in odds; certainty stands at the end.
  private static double part(double threshold, List<CurvePoint> curve) {
    double from = odds(curve.getFirst().threshold());
    double to = odds(curve.getLast().threshold());
    return StrictMath.max(0, StrictMath.min(1, (odds(threshold) - from) / (to - from)));
  }

  private static double odds(double probability) {
    return Bits.of(StrictMath.max(1e-5, StrictMath.min(1 - 1e-5, probability)));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static String label(double tick) {
    return String.valueOf(tick * 100).replaceFirst("\\.0$", "");
  }
}
