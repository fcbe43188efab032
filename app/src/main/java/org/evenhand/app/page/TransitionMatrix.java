package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedBacktest.Transition;

/// How many cases go from which answer now to which answer then.
///
/// @param columns verdicts then
record TransitionMatrix(List<String> columns, List<Row> rows) {
  /// From an answer to none.
  private static final List<String> ORDER =
      List.of(
          "meets the guideline",
          "not shown",
          "individual review",
          "undetermined",
          "silent",
          "conflict",
          "notInForce");

  /// @param verdict now
  /// @param all of the row
  record Row(String verdict, List<Cell> cells, String all) {}

  /// @param kind `same` on the diagonal, `none` where no case is, else `changed`
  record Cell(String verdict, String text, String kind) {}

  static TransitionMatrix of(List<Transition> transitions) {
    List<String> rows = inOrder(transitions.stream().map(Transition::before).toList());
    List<String> columns = inOrder(transitions.stream().map(Transition::after).toList());
    return new TransitionMatrix(
        columns, rows.stream().map(now -> row(now, columns, transitions)).toList());
  }

  private static Row row(String now, List<String> columns, List<Transition> transitions) {
    List<Cell> cells = new ArrayList<>();
    long all = 0;
    for (String then : columns) {
      long n =
          transitions.stream()
              .filter(t -> t.before().equals(now) && t.after().equals(then))
              .mapToLong(Transition::cases)
              .sum();
      all += n;
      cells.add(
          new Cell(then, Words.count(n), now.equals(then) ? "same" : n == 0 ? "none" : "changed"));
    }
    return new Row(now, List.copyOf(cells), Words.count(all));
  }

  private static List<String> inOrder(List<String> verdicts) {
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(verdicts::contains).toList());
    verdicts.stream().filter(v -> !ordered.contains(v)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
