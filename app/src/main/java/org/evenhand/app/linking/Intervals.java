package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.app.page.Axis;
import org.evenhand.app.quality.Figure;

/// A chart of figures as dots with their intervals, a row each, on one axis.
///
/// @param description the figures in words
record Intervals(String id, String title, String description, Axis axis, List<Row> rows) {
  private static final int ROW = 52;

  /// @param y baseline of the label
  /// @param words the figure, or why there is none
  /// @param drawn whether there is a dot; the positions are empty without one
  /// @param sure whether there is an interval
  record Row(
      String label,
      String words,
      int y,
      boolean drawn,
      boolean sure,
      String at,
      String from,
      String to) {
    int line() {
      return y + 18;
    }
  }

  /// A figure with its name.
  record Named(String name, Figure figure) {}

  /// The axis on which several charts can be compared.
  static Axis axis(Stream<Figure> figures) {
    return Axis.ofHighShares(
        figures
            .flatMap(figure -> Stream.of(figure.low(), figure.value()))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .min()
            .orElse(0));
  }

  static Intervals of(String id, String title, Axis axis, List<Named> figures) {
    List<Row> rows = new ArrayList<>();
    for (Named each : figures) {
      Double value = each.figure().value();
      Double low = each.figure().low();
      Double high = each.figure().high();
      boolean sure = low != null && high != null;
      rows.add(
          new Row(
              each.name(),
              value == null ? "" : each.figure().words(),
              16 + ROW * rows.size(),
              value != null,
              sure,
              value == null ? "" : axis.at(value),
              low == null ? "" : axis.at(low),
              high == null ? "" : axis.at(high)));
    }
    StringBuilder words = new StringBuilder();
    figures.forEach(
        f -> words.append(f.name()).append(": ").append(f.figure().words()).append(". "));
    return new Intervals(id, title, words.toString().strip(), axis, List.copyOf(rows));
  }

  int height() {
    return ROW * rows.size() + 18;
  }

  int axisY() {
    return height() - 22;
  }
}
