package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenhand.app.publication.PublishedBacktest.Transition;
import org.jspecify.annotations.Nullable;

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
  /// @param all of the row; a dash where a part is withheld
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
    boolean complete = true;
    for (String then : columns) {
      List<Transition> here =
          transitions.stream()
              .filter(t -> t.before().equals(now) && t.after().equals(then))
              .toList();
      boolean withheld = here.stream().anyMatch(t -> t.cases() == null);
      long n = here.stream().mapToLong(t -> orZero(t.cases())).sum();
      complete &= !withheld;
      all += n;
      cells.add(
          new Cell(
              then,
              withheld ? "withheld" : Words.count(n),
              now.equals(then) ? "same" : n == 0 && !withheld ? "none" : "changed"));
    }
    return new Row(now, List.copyOf(cells), complete ? Words.count(all) : "–");
  }

  private static long orZero(@Nullable Long count) {
    return Objects.requireNonNullElse(count, 0L);
  }

  private static List<String> inOrder(List<String> verdicts) {
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(verdicts::contains).toList());
    verdicts.stream().filter(v -> !ordered.contains(v)).distinct().forEach(ordered::add);
    return List.copyOf(ordered);
  }

  boolean hasWithheld() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.text().equals("withheld"));
  }
}
