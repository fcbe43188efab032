package org.evenhand.disparity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Cells and their sums while it is decided which are withheld. Cell 0 … n−1 are in name order.
final class Publication {
  private final List<String> names;
  private final long[] counts;

  /// Each relation as cell numbers, the total first.
  private final List<int[]> relations;

  private final int[][] relationsOfCell;
  private final BitSet small = new BitSet();
  private final BitSet unprotected = new BitSet();
  private final BitSet withheld = new BitSet();
  private final long threshold;

  private Publication(
      List<String> names, long[] counts, List<int[]> relations, long threshold, Set<String> open) {
    this.names = names;
    this.counts = counts;
    this.relations = relations;
    this.threshold = threshold;
    relationsOfCell = new int[counts.length][];
    for (int cell = 0; cell < counts.length; cell++) {
      int c = cell;
      relationsOfCell[cell] =
          IntStream.range(0, relations.size())
              .filter(relation -> Arrays.stream(relations.get(relation)).anyMatch(of -> of == c))
              .toArray();
      unprotected.set(cell, open.contains(names.get(cell)));
      small.set(cell, counts[cell] > 0 && counts[cell] < threshold && !unprotected.get(cell));
    }
    withheld.or(small);
  }

  static Publication of(
      SortedMap<String, Long> cells, List<Relation> relations, long threshold, Set<String> open) {
    List<String> names = new ArrayList<>(new TreeMap<>(cells).keySet());
    Map<String, Integer> place = new HashMap<>();
    names.forEach(name -> place.put(name, place.size()));
    long[] counts = names.stream().mapToLong(name -> number(cells, name)).toArray();
    List<int[]> sums = new ArrayList<>();
    for (Relation relation : relations) {
      int[] sum = new int[relation.parts().size() + 1];
      sum[0] = find(place, relation.total());
      long parts = 0;
      for (int part = 1; part < sum.length; part++) {
        sum[part] = find(place, relation.parts().get(part - 1));
        parts += counts[sum[part]];
      }
      if (parts != counts[sum[0]]) {
        throw new IllegalArgumentException(
            "The parts of \"%s\" add up to %d, but it is %d"
                .formatted(relation.total(), parts, counts[sum[0]]));
      }
      Arrays.sort(sum, 1, sum.length);
      sums.add(sum);
    }
    sums.sort(Comparator.comparingInt((int[] sum) -> sum[0]).thenComparing(Arrays::compare));
    open.forEach(name -> find(place, name));
    return new Publication(names, counts, sums, threshold, open);
  }

  /// Withholds complements until every small count could be another one.
  void protect() {
    while (true) {
      pairUp();
      BitSet disclosed =
          new Alternatives(
                  relations, relationsOfCell, counts, withheld, small, unprotected, threshold)
              .without(small);
      if (disclosed.isEmpty() || !complementEach(disclosed)) {
        return;
      }
    }
  }

  SortedMap<String, Count> counts() {
    SortedMap<String, Count> answer = new TreeMap<>();
    for (int cell = 0; cell < counts.length; cell++) {
      answer.put(names.get(cell), count(cell));
    }
    return answer;
  }

  private Count count(int cell) {
    if (!withheld.get(cell)) {
      return Count.of(counts[cell]);
    }
    return new Count.Hidden(
        small.get(cell) ? SuppressionRule.SMALL_CELL : SuppressionRule.COMPLEMENT);
  }

  /// A cell withheld alone in a sum follows by subtraction; another joins it.
  private void pairUp() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] relation : relations) {
        if (hiddenIn(relation) == 1) {
          changed |= withholdBest(relation);
        }
      }
    }
  }

  /// Withholds one more cell beside each disclosed one; false where there is none left.
  private boolean complementEach(BitSet disclosed) {
    boolean changed = false;
    for (int cell = disclosed.nextSetBit(0); cell >= 0; cell = disclosed.nextSetBit(cell + 1)) {
      changed |= complement(cell);
    }
    return changed || withholdBest(allCells());
  }

  private boolean complement(int cell) {
    int[] beside =
        Arrays.stream(relationsOfCell[cell])
            .flatMap(relation -> Arrays.stream(relations.get(relation)))
            .toArray();
    return withholdBest(beside);
  }

  /// Withholds the shown count, other than 0, that is nobody's group, if there is one; then the one
  /// that leaves the fewest sums with a single withheld cell; the smallest among equals, then the
  /// first by name.
  private boolean withholdBest(int[] candidates) {
    OptionalInt best =
        Arrays.stream(candidates)
            .filter(cell -> !withheld.get(cell) && counts[cell] > 0)
            .boxed()
            .min(
                Comparator.comparingInt((Integer cell) -> unprotected.get(cell) ? 0 : 1)
                    .thenComparingInt(this::lonelySumsAdded)
                    .thenComparingLong(cell -> counts[cell])
                    .thenComparingInt(cell -> cell))
            .stream()
            .mapToInt(Integer::intValue)
            .findFirst();
    best.ifPresent(withheld::set);
    return best.isPresent();
  }

  private int lonelySumsAdded(int cell) {
    int added = 0;
    for (int relation : relationsOfCell[cell]) {
      int hidden = hiddenIn(relations.get(relation));
      added += hidden == 0 ? 1 : hidden == 1 ? -1 : 0;
    }
    return added;
  }

  private int hiddenIn(int[] relation) {
    int hidden = 0;
    for (int cell : relation) {
      hidden += withheld.get(cell) ? 1 : 0;
    }
    return hidden;
  }

  private int[] allCells() {
    return IntStream.range(0, counts.length).toArray();
  }

  private static int find(Map<String, Integer> place, String name) {
    Integer cell = place.get(name);
    if (cell == null) {
      throw new IllegalArgumentException(
          "A relation names the cell \"%s\", but there is no count of that name".formatted(name));
    }
    return cell;
  }

  private static long number(SortedMap<String, Long> cells, String name) {
    Long count = cells.get(name);
    if (count == null || count < 0) {
      throw new IllegalArgumentException(
          "The cell \"%s\" has the count %s; at least 0 was expected".formatted(name, count));
    }
    return count;
  }
}
