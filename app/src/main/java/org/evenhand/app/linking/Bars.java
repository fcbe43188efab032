package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.page.Axis;

/// A chart of horizontal bars on one axis, each under its label. Positions across are in percent,
/// so that the drawing fits any width while its type keeps its size.
///
/// @param description the finding in words, for those who do not see the chart
/// @param connected whether the end of a bar is the start of the next
record Bars(
    String id, String title, String description, Axis axis, boolean connected, List<Row> rows) {
  private static final int ROW = 38;
  private static final int LONGEST = 38;

  /// A bar, before it has a place.
  ///
  /// @param value in words, at the right
  /// @param kind `for`, `against` or `total`
  record Bar(String label, String value, double from, double to, String kind) {}

  /// @param x left end in percent
  /// @param y baseline of the label
  /// @param end where the bar ends, in percent
  record Row(String label, String value, String x, String width, String end, String kind, int y) {
    int top() {
      return y + 6;
    }
  }

  static Bars of(
      String id, String title, String description, Axis axis, boolean connected, List<Bar> bars) {
    List<Row> rows = new ArrayList<>();
    for (Bar bar : bars) {
      double left = StrictMath.min(bar.from(), bar.to());
      double right = StrictMath.max(bar.from(), bar.to());
      double span = axis.max() - axis.min();
      rows.add(
          new Row(
              shortened(bar.label()),
              bar.value(),
              axis.at(left),
              axis.at(axis.min() + StrictMath.max(span / 400, right - left)),
              axis.at(bar.to()),
              bar.kind(),
              16 + ROW * rows.size()));
    }
    return new Bars(id, title, description, axis, connected, List.copyOf(rows));
  }

  /// What fits beside the value on a phone; the table has it in full.
  private static String shortened(String label) {
    if (label.length() <= LONGEST) {
      return label;
    }
    int blank = label.lastIndexOf(' ', LONGEST);
    return label.substring(0, blank > LONGEST / 2 ? blank : LONGEST) + " …";
  }

  int height() {
    return ROW * rows.size() + 26;
  }

  int axisY() {
    return height() - 22;
  }

  boolean hasZeroInside() {
    return axis.min() < 0;
  }
}
