package org.evenhand.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.disparity.Count;
import org.evenhand.disparity.Relation;
import org.evenhand.disparity.Suppression;

/// Every count that a statement will show, and every sum its reader knows of, before it is decided
/// which may be shown.
final class Cells {
  private final SortedMap<String, Long> cells = new TreeMap<>();
  private final Set<Relation> relations = new LinkedHashSet<>();

  /// The same cell may be added again with the same count.
  void add(String name, long count) {
    Long before = cells.put(name, count);
    if (before != null && before != count) {
      throw new IllegalStateException(
          "The cell " + name + " was counted as " + before + " and as " + count);
    }
  }

  /// A cell that is the sum of others, all of them added.
  void sum(String total, List<String> parts) {
    relations.add(new Relation(total, parts));
  }

  /// What may be shown of them together.
  Shown shown() {
    return new Shown(Suppression.of(cells, new ArrayList<>(relations)));
  }

  /// Counts as a statement may hold them.
  record Shown(Suppression suppression) {
    Optional<Long> find(String cell) {
      return suppression.get(cell) instanceof Count.Shown(long number)
          ? Optional.of(number)
          : Optional.empty();
    }
  }
}
