package org.evenhand.disparity;

import java.util.Arrays;
import java.util.BitSet;

/// Finds, for a withheld count, another table of whole numbers that a reader could not tell from
/// the true one: it shows the same, every sum holds, no published cell is 0, but this count differs
/// by one.
///
/// A walk ([Exchange]) is tried first. Where cells are in three sums and more, broken sums are then
/// mended one after the other; that search gives up after a fixed number of steps, so that "none
/// found" errs on the side of protection.
final class Alternatives {
  private static final int MOST_CHANGES = 12;
  private static final int MOST_STEPS = 5_000;

  private final Hidden hidden;
  private final Exchange exchange;
  private final boolean crowded;
  private final int[] change;
  private final int[] excess;
  private final BitSet broken = new BitSet();
  private int steps;

  Alternatives(Hidden hidden, int[] independent) {
    this.hidden = hidden;
    exchange = new Exchange(hidden, independent);
    crowded = exchange.isCrowded();
    change = new int[hidden.counts().length];
    excess = new int[hidden.relations().size()];
  }

  /// The withheld cells among these for which there is no other table, or none was found.
  BitSet without(BitSet cells) {
    BitSet without = (BitSet) cells.clone();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      for (int by = 1; by >= -1 && without.get(cell); by -= 2) {
        int[] changes = exchange.find(cell, by);
        if (changes[cell] == 0 && crowded) {
          changes = mend(cell, by);
        }
        for (int other = 0; other < changes.length; other++) {
          without.set(other, without.get(other) && changes[other] == 0);
        }
      }
    }
    return without;
  }

  /// Changes by cell that start with this one; all 0 where none were found.
  private int[] mend(int cell, int by) {
    steps = 0;
    Arrays.fill(change, 0);
    Arrays.fill(excess, 0);
    broken.clear();
    if (!hidden.fits(cell, by)) {
      return change;
    }
    add(cell, by);
    for (int most = 1; most < MOST_CHANGES && steps < MOST_STEPS; most++) {
      if (mend(most)) {
        return change;
      }
    }
    Arrays.fill(change, 0);
    return change;
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
      for (int cell : hidden.cellsOf()[relation]) {
        int by = mendingStep(relation, cell);
        if (change[cell] == 0 && hidden.fits(cell, by) && mendedBy(cell, by) == mended) {
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
      for (int cell : hidden.cellsOf()[relation]) {
        boolean option = change[cell] == 0 && hidden.fits(cell, mendingStep(relation, cell));
        options += option ? 1 : 0;
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
    for (int relation : hidden.relationsOfCell()[cell]) {
      mended += excess[relation] != 0 && mendingStep(relation, cell) == by ? 1 : 0;
    }
    return StrictMath.min(3, mended);
  }

  /// +1 or −1, whichever brings the sum of this relation nearer to right.
  private int mendingStep(int relation, int cell) {
    return -Integer.signum(excess[relation]) * hidden.sign(relation, cell);
  }

  private void add(int cell, int by) {
    change[cell] += by;
    for (int relation : hidden.relationsOfCell()[cell]) {
      excess[relation] += by * hidden.sign(relation, cell);
      broken.set(relation, excess[relation] != 0);
    }
  }
}
