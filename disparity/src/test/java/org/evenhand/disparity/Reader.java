package org.evenhand.disparity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reader who wants the withheld counts back and has patience: exact fractions, and every table.
final class Reader {
  private static final long MOST = 199;

  private final Tables tables;
  private final Suppression suppression;
  private final List<String> hidden;
  private final java.util.Map<String, Integer> placeOf = new java.util.HashMap<>();

  Reader(Tables tables, Suppression suppression) {
    this.tables = tables;
    this.suppression = suppression;
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

  /// Whether another table of whole numbers from 1 to 199 has another value for this cell: all are
  /// tried, those near the truth first.
  boolean hasTwoValues(String cell) {
    return search(0, new long[hidden.size()], hidden.indexOf(cell));
  }

  private boolean search(int place, long[] values, int asked) {
    if (!possible(place, values)) {
      return false;
    }
    if (place == values.length) {
      return true;
    }
    long truth = tables.cells().getOrDefault(hidden.get(place), 0L);
    for (int step = place == asked ? 2 : 1; step <= 2 * MOST; step++) {
      values[place] = truth + (step % 2 == 0 ? step / 2 : -(step / 2));
      if (values[place] >= 1 && values[place] <= MOST && search(place + 1, values, asked)) {
        return true;
      }
    }
    return false;
  }

  private boolean possible(int known, long[] values) {
    for (Relation relation : tables.relations()) {
      long low = 0;
      long high = 0;
      for (String part : relation.parts()) {
        low += bound(part, known, values, false);
        high += bound(part, known, values, true);
      }
      if (high < bound(relation.total(), known, values, false)
          || low > bound(relation.total(), known, values, true)) {
        return false;
      }
    }
    return true;
  }

  private long bound(String cell, int known, long[] values, boolean upper) {
    return switch (suppression.get(cell)) {
      case Count.Shown(long number) -> number;
      case Count.Unpublished _ -> throw new IllegalStateException(cell);
      case Count.Hidden _ -> {
        int place = placeOf.getOrDefault(cell, -1);
        yield place < known ? values[place] : upper ? MOST : 1;
      }
    };
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
