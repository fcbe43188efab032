package org.evenhand.app.report;

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
      String id, String title, String unit, List<Line> lines, List<String> populations) {
    Axis axis = axis(lines);
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

  private static List<Mark> marks(Line line, Axis axis, int at, List<String> populations) {
    List<Mark> marks = new ArrayList<>();
    List<Double> lineEnds = new ArrayList<>();
    for (Group compared : line.benchmarksByShare()) {
      double share = Line.benchmarkShare(compared);
      double where = axis.fraction(share);
      int level = 0;
      while (level < lineEnds.size() && where - lineEnds.get(level) < LABEL_WIDTH) {
        level++;
      }
      if (level == lineEnds.size()) {
        lineEnds.add(where);
      } else {
        lineEnds.set(level, where);
      }
      String letter = letter(populations.indexOf(Line.benchmark(compared)));
      int labelY = at + 24 + level * LABEL_LINE;
      marks.add(
          new Mark(
              axis.at(share),
              letter + Words.NBSP + Words.shortPercent(share),
              where < 0.1 ? "start" : where > 0.9 ? "end" : "middle",
              labelY,
              at - 9,
              labelY - 12));
    }
    return List.copyOf(marks);
  }

  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private static Axis axis(List<Line> lines) {
    double largest = 0;
    boolean shares = true;
    for (Line line : lines) {
      shares &= line.figure().value() == null;
      switch (line.reading()) {
        case Reading.Measured measured -> largest = StrictMath.max(largest, measured.high());
        case Reading.Unsure unsure -> largest = StrictMath.max(largest, unsure.point());
        case Reading.TooFew tooFew -> {}
        case Reading.Withheld withheld -> {}
        case Reading.Uncomputed uncomputed -> {}
      }
      for (Group compared : line.benchmarksByShare()) {
        largest = StrictMath.max(largest, Line.benchmarkShare(compared));
      }
    }
    return shares ? Axis.ofShares(largest) : Axis.ofAmounts(largest);
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
