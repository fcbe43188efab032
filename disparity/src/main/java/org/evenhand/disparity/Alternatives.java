package org.evenhand.disparity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds, for a withheld count, another table of whole numbers that a reader could not tell from
/// the true one: it shows the same, every sum holds, every withheld small count is 1 to below the
/// threshold, every withheld complement at least the threshold (at least 1 where it is nobody's
/// group), but this count differs by one.
///
/// The search changes the count, then mends one broken sum after the other by changing another
/// withheld cell of it by one. It gives up after a fixed number of steps, so that "none found" errs
/// on the side of protection.
final class Alternatives {
  private static final int MOST_CHANGES = 12;
  private static final int MOST_STEPS = 20_000;

  private final int[][] relationsOfCell;
  private final int[][] hiddenOfRelation;
  private final List<int[]> relations;
  private final long[] low;
  private final long[] high;
  private final long[] counts;
  private final int[] change;
  private final int[] excess;
  private final BitSet broken = new BitSet();
  private int steps;

  /// @param relations cells of each sum, the total first
  Alternatives(
      List<int[]> relations,
      int[][] relationsOfCell,
      long[] counts,
      BitSet withheld,
      BitSet small,
      BitSet open,
      long threshold) {
    this.relations = relations;
    this.relationsOfCell = relationsOfCell;
    this.counts = counts;
    low = counts.clone();
    high = counts.clone();
    withheld.stream()
        .forEach(cell -> low[cell] = small.get(cell) || open.get(cell) ? 1 : threshold);
    withheld.stream()
        .forEach(cell -> high[cell] = small.get(cell) ? threshold - 1 : Long.MAX_VALUE);
    change = new int[counts.length];
    excess = new int[relations.size()];
    hiddenOfRelation =
        relations.stream()
            .map(relation -> Arrays.stream(relation).filter(withheld::get).toArray())
            .toArray(int[][]::new);
  }

  /// The withheld cells among these for which there is no other table, or none was found.
  BitSet without(BitSet cells) {
    BitSet without = (BitSet) cells.clone();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      if (without.get(cell)) {
        without.andNot(changedWith(cell));
      }
    }
    return without;
  }

  /// All cells that differ in the other table found for this one; none where none was found.
  private BitSet changedWith(int cell) {
    BitSet changed = new BitSet();
    for (int by = 1; by >= -1 && changed.isEmpty(); by -= 2) {
      steps = 0;
      if (!fits(cell, by)) {
        continue;
      }
      add(cell, by);
      for (int most = 1; most < MOST_CHANGES && changed.isEmpty() && steps < MOST_STEPS; most++) {
        if (mend(most)) {
          for (int other = 0; other < change.length; other++) {
            changed.set(other, change[other] != 0);
          }
        }
      }
      Arrays.fill(change, 0);
      Arrays.fill(excess, 0);
      broken.clear();
    }
    return changed;
  }

  /// Mends all broken sums by changing at most so many more cells. Leaves the changes in place
  /// where it succeeds.
  private boolean mend(int most) {
    if (broken.isEmpty()) {
      return true;
    }
    steps++;
    if (most == 0 || steps > MOST_STEPS) {
      return false;
    }
    int relation = fewestOptions();
    for (int mended = 3; mended >= 1; mended--) {
      for (int cell : hiddenOfRelation[relation]) {
        int by = mendingStep(relation, cell);
        if (change[cell] == 0 && fits(cell, by) && mendedBy(cell, by) == mended) {
          add(cell, by);
          if (mend(most - 1)) {
            return true;
          }
          add(cell, -by);
        }
      }
    }
    return false;
  }

  private int fewestOptions() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int relation = broken.nextSetBit(0);
        relation >= 0;
        relation = broken.nextSetBit(relation + 1)) {
      int options = 0;
      for (int cell : hiddenOfRelation[relation]) {
        options += change[cell] == 0 && fits(cell, mendingStep(relation, cell)) ? 1 : 0;
      }
      if (options < fewest) {
        fewest = options;
        best = relation;
      }
    }
    return best;
  }

  /// How many broken sums the change brings nearer to right, at most 3.
  private int mendedBy(int cell, int by) {
    int mended = 0;
    for (int relation : relationsOfCell[cell]) {
      mended += excess[relation] != 0 && mendingStep(relation, cell) == by ? 1 : 0;
    }
    return StrictMath.min(3, mended);
  }

  /// +1 or −1, whichever brings the sum of this relation nearer to right.
  private int mendingStep(int relation, int cell) {
    return -Integer.signum(excess[relation]) * sign(relation, cell);
  }

  private boolean fits(int cell, int by) {
    long value = counts[cell] + change[cell] + by;
    return low[cell] <= value && value <= high[cell];
  }

  private void add(int cell, int by) {
    change[cell] += by;
    for (int relation : relationsOfCell[cell]) {
      excess[relation] += by * sign(relation, cell);
      broken.set(relation, excess[relation] != 0);
    }
  }

  /// The total counts against its parts.
  private int sign(int relation, int cell) {
    return relations.get(relation)[0] == cell ? -1 : 1;
  }
}
