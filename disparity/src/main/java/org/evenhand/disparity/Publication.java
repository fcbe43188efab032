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
import java.util.stream.Stream;

/// Cells and their sums while it is decided which are withheld. Cell 0 … n−1 are in name order.
final class Publication {
  private final List<String> names;
  private final long[] counts;

  /// Each relation as cell numbers, the total first.
  private final List<int[]> relations;

  private final int[][] relationsOfCell;

  /// 0 for a cell that is no total, else one more than its highest part.
  private final int[] heights;

  /// Cells that are nobody's group.
  private final BitSet open = new BitSet();

  /// Cells that are not published.
  private final BitSet secret = new BitSet();

  /// Cells that a reader knows.
  private final BitSet known = new BitSet();

  private final BitSet small = new BitSet();
  private final BitSet withheld = new BitSet();

  private Publication(
      List<String> names,
      long[] counts,
      List<int[]> relations,
      long threshold,
      Disclosure disclosure) {
    this.names = names;
    this.counts = counts;
    this.relations = relations;
    relationsOfCell = relationsOfCell(relations, counts.length);
    heights = heights(relations, counts.length);
    for (int cell = 0; cell < counts.length; cell++) {
      open.set(cell, disclosure.open().contains(names.get(cell)));
      secret.set(cell, disclosure.secret().contains(names.get(cell)));
      known.set(cell, disclosure.known().contains(names.get(cell)));
      small.set(
          cell,
          counts[cell] > 0 && counts[cell] < threshold && !open.get(cell) && !known.get(cell));
    }
    withheld.or(small);
    withheld.or(secret);
  }

  static Publication of(
      SortedMap<String, Long> cells,
      List<Relation> relations,
      long threshold,
      Disclosure disclosure) {
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
            Sentences.say(
                "The parts of \"%s\" add up to %d, but it is %d",
                relation.total(), parts, counts[sum[0]]));
      }
      Arrays.sort(sum, 1, sum.length);
      sums.add(sum);
    }
    sums.sort(Comparator.comparingInt((int[] sum) -> sum[0]).thenComparing(Arrays::compare));
    Stream.of(disclosure.open(), disclosure.secret(), disclosure.known())
        .flatMap(Set::stream)
        .forEach(name -> find(place, name));
    return new Publication(names, counts, sums, threshold, disclosure);
  }

  private static int[][] relationsOfCell(List<int[]> relations, int cells) {
    List<List<Integer>> of = new ArrayList<>();
    IntStream.range(0, cells).forEach(_ -> of.add(new ArrayList<>()));
    for (int relation = 0; relation < relations.size(); relation++) {
      for (int cell : relations.get(relation)) {
        of.get(cell).add(relation);
      }
    }
    return of.stream()
        .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int[] heights(List<int[]> relations, int cells) {
    int[] heights = new int[cells];
    boolean changed = true;
    for (int round = 0; changed && round < cells; round++) {
      changed = false;
      for (int[] relation : relations) {
        int height = 1 + Arrays.stream(relation).skip(1).map(cell -> heights[cell]).max().orElse(0);
        changed |= height > heights[relation[0]];
        heights[relation[0]] = StrictMath.max(height, heights[relation[0]]);
      }
    }
    return heights;
  }

  /// Withholds complements until every small count could be another one.
  void protect() {
    while (true) {
      pairUp();
      Hidden hidden = Hidden.of(relations, relationsOfCell, counts, secret, withheld);
      int[] independent = Independent.of(relations, relationsOfCell, withheld);
      BitSet disclosed = new Alternatives(hidden, independent).without(small);
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
        if (hiddenIn(relation) == 1 && !isSecretAlone(relation)) {
          changed |= withholdBest(relation).isPresent();
        }
      }
    }
  }

  /// Whether the one hidden cell is a secret one that need not be protected.
  private boolean isSecretAlone(int[] relation) {
    for (int cell : relation) {
      if (withheld.get(cell)) {
        return secret.get(cell) && !small.get(cell);
      }
    }
    return false;
  }

  /// Withholds one more cell beside each disclosed one, but no two in the same sum, since one may
  /// help all cells of it; false where there is none left.
  private boolean complementEach(BitSet disclosed) {
    BitSet helped = new BitSet();
    for (int cell = disclosed.nextSetBit(0); cell >= 0; cell = disclosed.nextSetBit(cell + 1)) {
      if (Arrays.stream(relationsOfCell[cell]).noneMatch(helped::get)) {
        withholdBest(beside(cell))
            .ifPresent(chosen -> Arrays.stream(relationsOfCell[chosen]).forEach(helped::set));
      }
    }
    return !helped.isEmpty()
        || withholdBest(IntStream.range(0, counts.length).toArray()).isPresent();
  }

  private int[] beside(int cell) {
    return Arrays.stream(relationsOfCell[cell])
        .flatMap(relation -> Arrays.stream(relations.get(relation)))
        .toArray();
  }

  /// Withholds one more shown count, other than 0: no total if possible, then the one that leaves
  /// the fewest sums with a single withheld cell, then the smallest, then the first by name.
  private OptionalInt withholdBest(int[] candidates) {
    OptionalInt best =
        Arrays.stream(candidates)
            .filter(cell -> !withheld.get(cell) && !known.get(cell) && counts[cell] > 0)
            .boxed()
            .min(
                Comparator.<Integer>comparingInt(cell -> open.get(cell) ? 0 : 1)
                    .thenComparingInt(cell -> heights[cell])
                    .thenComparingInt(this::lonelySumsAdded)
                    .thenComparingLong(cell -> counts[cell])
                    .thenComparingInt(cell -> cell))
            .stream()
            .mapToInt(Integer::intValue)
            .findFirst();
    best.ifPresent(withheld::set);
    return best;
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

  private static int find(Map<String, Integer> place, String name) {
    Integer cell = place.get(name);
    if (cell == null) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A relation names the cell \"%s\", but there is no count of that name", name));
    }
    return cell;
  }

  private static long number(SortedMap<String, Long> cells, String name) {
    long count = cells.getOrDefault(name, 0L);
    if (count < 0) {
      throw new IllegalArgumentException(
          Sentences.say("The cell \"%s\" has the count %d; at least 0 was expected", name, count));
    }
    return count;
  }
}
