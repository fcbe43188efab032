package org.evenhand.app.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where dots and lines of a chart of shares stand, in the units of its drawing: one axis from 0 to
/// 100 %, a line for each tally.
final class IntervalChart {
  static final int LEFT = 16;
  static final int WIDTH = 560;
  static final int ROW = 52;
  private static final int TOP = 24;

  private final List<Line> lines;

  IntervalChart(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /// @param words of the line
  /// @param kind its class in the stylesheet: `own before`, `own`, `others before`, `others`
  record Line(String words, String kind, Statement.Tally tally) {
    Optional<Statement.Share> share() {
      return tally.share();
    }
  }

  List<Line> lines() {
    return lines;
  }

  /// Whether there is anything to draw.
  boolean isAnyShown() {
    return lines.stream().anyMatch(l -> l.share().isPresent());
  }

  int height() {
    return TOP + lines.size() * ROW + 24;
  }

  /// The axis of the line at this place.
  int y(int place) {
    return TOP + place * ROW + 28;
  }

  static String x(double share) {
    return String.format(Locale.ROOT, "%.1f", LEFT + share * WIDTH);
  }

  /// In percent.
  static List<Integer> ticks() {
    return List.of(0, 25, 50, 75, 100);
  }

  /// For those who do not see it.
  String words() {
    StringBuilder said = new StringBuilder();
    for (Line each : lines) {
      said.append(each.words())
          .append(": ")
          .append(each.share().map(Words::share).orElse(each.tally().why()))
          .append(". ");
    }
    return said.toString().strip();
  }
}
