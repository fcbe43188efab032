package org.evenhand.disparity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reader who wants the withheld counts back and has patience: exact fractions, and every table.
final class Reader {
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

  /// Whether at least two whole numbers are possible for this cell, when small counts are 1 to 9
  /// and complements 10 to 199.
  boolean hasTwoValues(String cell) {
    long[] seen = {-1};
    long[] values = new long[hidden.size()];
    return search(0, values, hidden.indexOf(cell), seen);
  }

  private boolean search(int place, long[] values, int asked, long[] seen) {
    if (!possible(place, values)) {
      return false;
    }
    if (place == values.length) {
      if (seen[0] >= 0 && seen[0] != values[asked]) {
        return true;
      }
      seen[0] = values[asked];
      return false;
    }
    boolean small =
        suppression.get(hidden.get(place)).equals(new Count.Hidden(SuppressionRule.SMALL_CELL));
    for (long value = small ? 1 : 10; value <= (small ? 9 : 199); value++) {
      values[place] = value;
      if (search(place + 1, values, asked, seen)) {
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
      case Count.Hidden(SuppressionRule rule) -> {
        int place = placeOf.getOrDefault(cell, -1);
        if (place < known) {
          yield values[place];
        }
        yield switch (rule) {
          case SMALL_CELL -> upper ? 9 : 1;
          case COMPLEMENT -> upper ? 199 : 10;
        };
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
