package org.evenhand.disparity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Counts with their sums, for tests of suppression.
record Tables(SortedMap<String, Long> cells, List<Relation> relations) {
  /// A table of counts with its row, column and grand totals: cells `r0c0`, rows `r0`, columns
  /// `c0`, all `all`.
  static Tables twoWay(long[][] counts) {
    SortedMap<String, Long> cells = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    int columns = counts[0].length;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < columns; column++) {
        cells.put("r%dc%d".formatted(row, column), counts[row][column]);
      }
      int r = row;
      add(cells, relations, "r" + row, IntStream.range(0, columns).mapToObj(c -> cell(r, c)));
    }
    for (int column = 0; column < columns; column++) {
      int c = column;
      add(
          cells,
          relations,
          "c" + column,
          IntStream.range(0, counts.length).mapToObj(r -> cell(r, c)));
    }
    add(cells, relations, "all", IntStream.range(0, counts.length).mapToObj(r -> "r" + r));
    add(cells, relations, "all", IntStream.range(0, columns).mapToObj(c -> "c" + c));
    return new Tables(cells, relations);
  }

  /// Places within divisions within the city, each by group: `d0p1g2`, `d0p1`, `d0g2`, `d0`, `g2`,
  /// `all`, with every sum a reader could draw.
  static Tables hierarchy(SplittableRandom random, int divisions, int places, int groups) {
    SortedMap<String, Long> cells = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    for (int d = 0; d < divisions; d++) {
      for (int p = 0; p < places; p++) {
        for (int g = 0; g < groups; g++) {
          cells.put("d%dp%dg%d".formatted(d, p, g), count(random, g));
        }
        String place = "d%dp%d".formatted(d, p);
        add(cells, relations, place, IntStream.range(0, groups).mapToObj(g -> place + "g" + g));
      }
      String division = "d" + d;
      for (int g = 0; g < groups; g++) {
        String group = "g" + g;
        add(
            cells,
            relations,
            division + group,
            IntStream.range(0, places).mapToObj(p -> division + "p" + p + group));
      }
      add(cells, relations, division, IntStream.range(0, places).mapToObj(p -> division + "p" + p));
      add(cells, relations, division, IntStream.range(0, groups).mapToObj(g -> division + "g" + g));
    }
    for (int g = 0; g < groups; g++) {
      String group = "g" + g;
      add(cells, relations, group, IntStream.range(0, divisions).mapToObj(d -> "d" + d + group));
    }
    add(cells, relations, "all", IntStream.range(0, divisions).mapToObj(d -> "d" + d));
    add(cells, relations, "all", IntStream.range(0, groups).mapToObj(g -> "g" + g));
    return new Tables(cells, relations);
  }

  /// Two by two by two counts from 0 to 15 with the sums along each edge: cells `x0y0z0`, `y0z0`,
  /// `x0z0`, `x0y0`.
  static Tables cube(SplittableRandom random) {
    SortedMap<String, Long> cells = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    for (int place = 0; place < 8; place++) {
      String cell = "x%dy%dz%d".formatted(place & 1, place >> 1 & 1, place >> 2);
      cells.put(cell, (long) random.nextInt(0, 16));
    }
    for (int first = 0; first < 2; first++) {
      for (int second = 0; second < 2; second++) {
        String yz = "y%dz%d".formatted(first, second);
        add(cells, relations, yz, IntStream.range(0, 2).mapToObj(x -> "x" + x + yz));
        String x = "x" + first;
        String z = "z" + second;
        add(cells, relations, x + z, IntStream.range(0, 2).mapToObj(y -> x + "y" + y + z));
        String xy = "x%dy%d".formatted(first, second);
        add(cells, relations, xy, IntStream.range(0, 2).mapToObj(c -> xy + "z" + c));
      }
    }
    return new Tables(cells, relations);
  }

  /// Small groups are often absent, large ones sometimes small.
  static long count(SplittableRandom random, int group) {
    int kind = random.nextInt(4);
    return kind == 0
        ? 0
        : kind == 1 ? random.nextInt(1, 10) : random.nextInt(0, group < 2 ? 120 : 25);
  }

  private static String cell(int row, int column) {
    return "r%dc%d".formatted(row, column);
  }

  private static void add(
      java.util.Map<String, Long> cells,
      List<Relation> relations,
      String total,
      java.util.stream.Stream<String> parts) {
    List<String> names = parts.toList();
    cells.put(total, names.stream().mapToLong(name -> cells.getOrDefault(name, 0L)).sum());
    relations.add(new Relation(total, names));
  }
}
