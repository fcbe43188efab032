package org.evenhand.disparity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A reader who wants the withheld counts back and has patience: exact fractions, and every table.
final class Reader {
  private static final long[] NEAR = {0, 1, -1, 2, -2, 3, -3};

  private final Tables tables;
  private final List<String> hidden;
  private final Map<String, Integer> placeOf = new HashMap<>();

  Reader(Tables tables, Suppression suppression) {
    this.tables = tables;
    hidden =
        tables.cells().keySet().stream()
            .filter(cell -> suppression.get(cell) instanceof Count.Hidden)
            .toList();
    hidden.forEach(cell -> placeOf.put(cell, placeOf.size()));
  }

  /// Whether the sums have one solution for this cell: adding "cell = anything" to them does not
  /// raise their rank.
  boolean solves(String cell) {
    List<BigInteger[]> sums = new ArrayList<>();
    for (Relation relation : tables.relations()) {
      BigInteger[] row = row();
      relation.parts().forEach(part -> set(row, part, BigInteger.ONE));
      set(row, relation.total(), BigInteger.ONE.negate());
      sums.add(row);
    }
    int rank = rank(sums);
    BigInteger[] alone = row();
    set(alone, cell, BigInteger.ONE);
    sums.add(alone);
    return rank(sums) == rank;
  }

  /// Whether another table of whole numbers above 0, each at most 3 from the truth, has another
  /// value for this cell: all are tried.
  boolean hasTwoValues(String cell) {
    Map<String, Long> values = new HashMap<>();
    List<String> order = new ArrayList<>(hidden);
    order.remove(cell);
    order.addFirst(cell);
    return search(order, values);
  }

  private boolean search(List<String> order, Map<String, Long> values) {
    if (!possible(values)) {
      return false;
    }
    if (values.size() == order.size()) {
      return true;
    }
    String cell = order.get(values.size());
    long truth = truth(cell);
    for (long step : values.isEmpty() ? new long[] {1, -1, 2, -2, 3, -3} : NEAR) {
      if (truth + step >= 1) {
        values.put(cell, truth + step);
        if (search(order, values)) {
          return true;
        }
        values.remove(cell);
      }
    }
    return false;
  }

  private boolean possible(Map<String, Long> values) {
    for (Relation relation : tables.relations()) {
      long low = 0;
      long high = 0;
      for (String part : relation.parts()) {
        low += low(part, values);
        high += high(part, values);
      }
      if (high < low(relation.total(), values) || low > high(relation.total(), values)) {
        return false;
      }
    }
    return true;
  }

  private long low(String cell, Map<String, Long> values) {
    boolean free = placeOf.containsKey(cell) && !values.containsKey(cell);
    return free ? StrictMath.max(1, truth(cell) - 3) : values.getOrDefault(cell, truth(cell));
  }

  private long high(String cell, Map<String, Long> values) {
    boolean free = placeOf.containsKey(cell) && !values.containsKey(cell);
    return free ? truth(cell) + 3 : values.getOrDefault(cell, truth(cell));
  }

  private long truth(String cell) {
    return tables.cells().getOrDefault(cell, 0L);
  }

  private BigInteger[] row() {
    BigInteger[] row = new BigInteger[hidden.size()];
    Arrays.fill(row, BigInteger.ZERO);
    return row;
  }

  private void set(BigInteger[] row, String cell, BigInteger to) {
    int place = placeOf.getOrDefault(cell, -1);
    if (place >= 0) {
      row[place] = to;
    }
  }

  /// Fraction-free elimination.
  private static int rank(List<BigInteger[]> given) {
    List<BigInteger[]> rows = new ArrayList<>(given.stream().map(BigInteger[]::clone).toList());
    int rank = 0;
    int columns = rows.getFirst().length;
    for (int column = 0; column < columns; column++) {
      int c = column;
      int from = rank;
      BigInteger[] pivot =
          rows.stream().skip(from).filter(row -> row[c].signum() != 0).findFirst().orElse(null);
      if (pivot == null) {
        continue;
      }
      java.util.Collections.swap(rows, rank, rows.indexOf(pivot));
      rank++;
      for (BigInteger[] row : rows.subList(rank, rows.size())) {
        BigInteger factor = row[column];
        if (factor.signum() != 0) {
          for (int place = 0; place < columns; place++) {
            row[place] = row[place].multiply(pivot[column]).subtract(pivot[place].multiply(factor));
          }
        }
      }
    }
    return rank;
  }
}
