package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedReport.Group;

/// The chart of a figure card: a row for each group with its dot, its interval and its benchmarks
/// as labelled ticks, all on one axis. Positions across are in percent, so that the drawing fits
/// any width while its type keeps its size.
///
/// @param height in px
record DotAndInterval(
    String id, String title, String description, int height, Axis axis, List<Row> rows) {

  /// Labels of ticks nearer than this part of the axis go on different lines (a label is about 50
  /// px, the narrowest plot 300 px).
  private static final double LABEL_WIDTH = 0.19;

  /// Nearer to an end of the axis than this, a label in the middle would leave the drawing.
  private static final double EDGE = 0.1;

  private static final int LABEL_LINE = 18;
  private static final int LONG_LABEL = 24;

  /// @param y baseline of the label, in px from the top
  /// @param line y of the interval
  /// @param label the group
  /// @param value the figure in words
  /// @param valueY baseline of `value`
  record Row(
      int y,
      int line,
      int valueY,
      String label,
      String value,
      boolean emphasised,
      Reading reading,
      List<Mark> marks) {}

  /// @param label letter of the legend and share
  record Mark(String at, String label, String anchor, int labelY, int from, int to) {}

  static DotAndInterval from(
      String id,
      String title,
      String unit,
      Scale scale,
      List<Line> lines,
      List<String> populations) {
    return on(axis(scale, lines), id, title, unit, lines, populations);
  }

  /// On a given axis, so that several charts can be compared.
  static DotAndInterval on(
      Axis axis, String id, String title, String unit, List<Line> lines, List<String> populations) {
    List<Row> rows = new ArrayList<>();
    int y = 18;
    for (Line line : lines) {
      String value = line.valueInWords(unit);
      boolean tall = line.label().length() + value.length() / 2 > LONG_LABEL;
      int valueY = tall ? y + LABEL_LINE : y;
      boolean drawn =
          line.reading() instanceof Reading.Measured || line.reading() instanceof Reading.Unsure;
      int at = valueY + (drawn ? 20 : 0);
      List<Mark> marks = drawn ? marks(line, axis, at, populations) : List.of();
      rows.add(
          new Row(y, at, valueY, line.label(), value, line.emphasised(), line.reading(), marks));
      int bottom = marks.stream().mapToInt(Mark::labelY).max().orElse(at + (drawn ? 4 : 0));
      y = bottom + 34;
    }
    return new DotAndInterval(id, title, describe(lines, unit), y + 2, axis, List.copyOf(rows));
  }

  boolean isEmpty() {
    return rows.stream()
        .noneMatch(row ->
            row.reading() instanceof Reading.Measured || row.reading() instanceof Reading.Unsure);
  }

  int axisY() {
    return height - 20;
  }

  /// Of marks too near for their labels, the left one bears its label to the left, the right one to
  /// the right, and those between them below.
  private static List<Mark> marks(Line line, Axis axis, int at, List<String> populations) {
    List<Group> compared = line.benchmarksByShare();
    List<Double> where = compared.stream().map(g -> axis.fraction(Line.benchmarkShare(g))).toList();
    List<Mark> marks = new ArrayList<>();
    int below = 0;
    for (int i = 0; i < where.size(); i++) {
      double x = where.get(i);
      boolean nearLeft = i > 0 && x - where.get(i - 1) < LABEL_WIDTH;
      boolean nearRight = i + 1 < where.size() && where.get(i + 1) - x < LABEL_WIDTH;
      boolean between =
          (nearLeft && nearRight)
              || (nearRight && x < LABEL_WIDTH)
              || (nearLeft && x > 1 - LABEL_WIDTH);
      below = between ? below + 1 : nearLeft ? below : 0;
      int labelY = at + 24 + (between ? below * LABEL_LINE : 0);
      String anchor =
          x < EDGE || (nearLeft && !between)
              ? "start"
              : x > 1 - EDGE || (nearRight && !between) ? "end" : "middle";
      String letter = letter(populations.indexOf(Line.benchmark(compared.get(i))));
      String share = Words.shortPercent(Line.benchmarkShare(compared.get(i)));
      marks.add(
          new Mark(
              axis.at(Line.benchmarkShare(compared.get(i))),
              letter + Words.NBSP + share,
              anchor,
              labelY,
              at - 9,
              labelY - 12));
    }
    return List.copyOf(marks);
  }

  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  static Axis axis(Scale scale, List<Line> lines) {
    double lowest = scale.kind() == Scale.Kind.RATIO ? 1 : 0;
    double largest = lowest;
    for (Line line : lines) {
      switch (line.reading()) {
        case Reading.Measured measured -> {
          lowest = StrictMath.min(lowest, measured.low());
          largest = StrictMath.max(largest, measured.high());
        }
        case Reading.Unsure unsure -> {
          lowest = StrictMath.min(lowest, unsure.point());
          largest = StrictMath.max(largest, unsure.point());
        }
        case Reading.TooFew tooFew -> {}
        case Reading.Withheld withheld -> {}
        case Reading.Uncomputed uncomputed -> {}
      }
      for (Group compared : line.benchmarksByShare()) {
        largest = StrictMath.max(largest, Line.benchmarkShare(compared));
      }
    }
    return scale.axis(lowest, largest);
  }

  private static String describe(List<Line> lines, String unit) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.label()).append(": ").append(line.valueInWords(unit));
      for (Group compared : line.benchmarksByShare()) {
        text.append(", beside ")
            .append(Words.shortPercent(Line.benchmarkShare(compared)))
            .append(" of ")
            .append(Line.benchmark(compared));
      }
      text.append(". ");
    }
    return text.toString().strip();
  }
}
