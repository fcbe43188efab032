package org.evenhand.disparity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which sums say something new about the withheld cells. In nested tables some sums follow from
/// others; without them most cells are in at most two sums, where exchanges are easy to find.
final class Independent {
  /// Elimination is modulo this prime instead of over fractions. A wrong answer costs only time,
  /// since whatever is found is checked against all sums.
  private static final long PRIME = (1L << 31) - 1;

  private Independent() {}

  /// Numbers of sums that imply all others, chosen first among those whose cells are in few sums.
  static int[] of(List<int[]> relations, int[][] relationsOfCell, BitSet withheld) {
    int[] columnOf = new int[withheld.length()];
    int[] cells = withheld.stream().toArray();
    for (int column = 0; column < cells.length; column++) {
      columnOf[cells[column]] = column;
    }
    long[][] basis = new long[cells.length][];
    return IntStream.range(0, relations.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(
                    relation -> crowding(relations.get(relation), relationsOfCell, withheld))
                .thenComparing(Comparator.naturalOrder()))
        .filter(relation -> extend(basis, row(relations.get(relation), withheld, columnOf, cells)))
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /// Mean number of sums that the withheld cells of this one are in.
  private static double crowding(int[] relation, int[][] relationsOfCell, BitSet withheld) {
    return Arrays.stream(relation)
        .filter(withheld::get)
        .map(cell -> relationsOfCell[cell].length)
        .average()
        .orElse(0);
  }

  private static long[] row(int[] relation, BitSet withheld, int[] columnOf, int[] cells) {
    long[] row = new long[cells.length];
    for (int place = 0; place < relation.length; place++) {
      if (withheld.get(relation[place])) {
        row[columnOf[relation[place]]] = place == 0 ? PRIME - 1 : 1;
      }
    }
    return row;
  }

  /// Adds the row, reduced by the rows before it, unless nothing is left of it.
  private static boolean extend(long[][] basis, long[] row) {
    for (int column = 0; column < row.length; column++) {
      if (row[column] == 0) {
        continue;
      }
      long[] pivot = basis[column];
      if (pivot == null) {
        scale(row, inverse(row[column]));
        basis[column] = row;
        return true;
      }
      long times = row[column];
      for (int place = column; place < row.length; place++) {
        if (pivot[place] != 0) {
          row[place] = (row[place] + (PRIME - pivot[place]) * times) % PRIME;
        }
      }
    }
    return false;
  }

  private static void scale(long[] row, long factor) {
    for (int column = 0; column < row.length; column++) {
      row[column] = row[column] * factor % PRIME;
    }
  }

  /// Fermat: a^(p−2) is the inverse of a.
  private static long inverse(long number) {
    long answer = 1;
    long power = number;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        answer = answer * power % PRIME;
      }
      power = power * power % PRIME;
    }
    return answer;
  }
}
