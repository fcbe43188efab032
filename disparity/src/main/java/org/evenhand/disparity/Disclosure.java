package org.evenhand.disparity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What a reader can compute of the withheld cells from the shown ones and the sums.
final class Disclosure {
  /// Elimination is done modulo this prime instead of over fractions. The sums have coefficients 0
  /// and ±1; a wrong answer would need a determinant of the withheld part to be a multiple of it.
  private static final long PRIME = (1L << 31) - 1;

  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private Disclosure() {}

  /// The withheld cells that a linear combination of the sums leaves standing alone, that is, whose
  /// row in the reduced echelon form has no other entry.
  static BitSet byElimination(List<int[]> relations, BitSet withheld) {
    int[] columnOf = new int[withheld.length()];
    int[] cellOf = withheld.stream().toArray();
    for (int column = 0; column < cellOf.length; column++) {
      columnOf[cellOf[column]] = column;
    }
    long[][] rows =
        relations.stream()
            .map(relation -> row(relation, withheld, columnOf, cellOf.length))
            .toArray(long[][]::new);
    int rank = reduce(rows, cellOf.length);
    BitSet alone = new BitSet();
    for (int row = 0; row < rank; row++) {
      int entries = 0;
      int last = -1;
      for (int column = 0; column < cellOf.length; column++) {
        if (rows[row][column] != 0) {
          entries++;
          last = column;
        }
      }
      if (entries == 1) {
        alone.set(cellOf[last]);
      }
    }
    return alone;
  }

  private static long[] row(int[] relation, BitSet withheld, int[] columnOf, int columns) {
    long[] row = new long[columns];
    for (int place = 0; place < relation.length; place++) {
      if (withheld.get(relation[place])) {
        row[columnOf[relation[place]]] = place == 0 ? PRIME - 1 : 1;
      }
    }
    return row;
  }

  private static int reduce(long[][] rows, int columns) {
    int rank = 0;
    for (int column = 0; column < columns && rank < rows.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      long[] swap = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = swap;
      scale(rows[rank], inverse(rows[rank][column]));
      for (int other = 0; other < rows.length; other++) {
        if (other != rank && rows[other][column] != 0) {
          subtract(rows[other], rows[rank], rows[other][column]);
        }
      }
      rank++;
    }
    return rank;
  }

  private static void scale(long[] row, long factor) {
    for (int column = 0; column < row.length; column++) {
      row[column] = row[column] * factor % PRIME;
    }
  }

  private static void subtract(long[] from, long[] row, long times) {
    for (int column = 0; column < from.length; column++) {
      if (row[column] != 0) {
        from[column] = (from[column] + (PRIME - row[column]) * times) % PRIME;
      }
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

  /// The withheld cells whose range shrinks to one number when each sum in turn limits its cells: a
  /// small count starts as 1 to below the threshold, a complement as the threshold or more.
  static BitSet byRange(
      List<int[]> relations, long[] counts, BitSet withheld, BitSet small, long threshold) {
    long[] low = counts.clone();
    long[] high = counts.clone();
    for (int cell : withheld.stream().toArray()) {
      low[cell] = small.get(cell) ? 1 : threshold;
      high[cell] = small.get(cell) ? threshold - 1 : UNBOUNDED;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] relation : relations) {
        changed |= tighten(relation, low, high);
      }
    }
    BitSet known = new BitSet();
    withheld.stream().filter(cell -> low[cell] == high[cell]).forEach(known::set);
    return known;
  }

  /// total = Σ parts limits the total by the parts and each part by the total and the other parts.
  private static boolean tighten(int[] relation, long[] low, long[] high) {
    int[] parts = Arrays.copyOfRange(relation, 1, relation.length);
    int total = relation[0];
    long lows = 0;
    long highs = 0;
    int unbounded = 0;
    for (int part : parts) {
      lows += low[part];
      if (high[part] >= UNBOUNDED) {
        unbounded++;
      } else {
        highs += high[part];
      }
    }
    boolean changed = narrow(total, lows, unbounded > 0 ? UNBOUNDED : highs, low, high);
    for (int part : parts) {
      boolean othersBounded = unbounded == 0 || (unbounded == 1 && high[part] >= UNBOUNDED);
      long othersHigh = high[part] >= UNBOUNDED ? highs : highs - high[part];
      long least = othersBounded ? low[total] - othersHigh : 0;
      long othersLow = lows - low[part];
      long most = high[total] >= UNBOUNDED ? UNBOUNDED : high[total] - othersLow;
      long lowBefore = low[part];
      long highBefore = high[part];
      if (narrow(part, least, most, low, high)) {
        changed = true;
        lows += low[part] - lowBefore;
        if (highBefore >= UNBOUNDED && high[part] < UNBOUNDED) {
          unbounded--;
          highs += high[part];
        } else if (highBefore < UNBOUNDED) {
          highs += high[part] - highBefore;
        }
      }
    }
    return changed;
  }

  private static boolean narrow(int cell, long least, long most, long[] low, long[] high) {
    boolean changed = false;
    if (least > low[cell]) {
      low[cell] = least;
      changed = true;
    }
    if (most < high[cell]) {
      high[cell] = most;
      changed = true;
    }
    return changed;
  }
}
