package org.evenhand.disparity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What a reader knows of the withheld cells: the sums they are in, and that they are not 0, since
/// 0 is never withheld, unless the cell is not published at all.
///
/// @param relations cells of each sum, the total first
/// @param relationsOfCell sums each cell is in
/// @param counts true counts
/// @param secret cells that are not published: these may be 0
/// @param cellsOf withheld cells of each sum
record Hidden(
    List<int[]> relations, int[][] relationsOfCell, long[] counts, BitSet secret, int[][] cellsOf) {
  static Hidden of(
      List<int[]> relations,
      int[][] relationsOfCell,
      long[] counts,
      BitSet secret,
      BitSet withheld) {
    int[][] cellsOf =
        relations.stream()
            .map(relation -> Arrays.stream(relation).filter(withheld::get).toArray())
            .toArray(int[][]::new);
    return new Hidden(relations, relationsOfCell, counts, secret, cellsOf);
  }

  /// The total counts against its parts.
  int sign(int relation, int cell) {
    return relations.get(relation)[0] == cell ? -1 : 1;
  }

  /// Whether a withheld cell may differ from the truth by so much.
  boolean fits(int cell, int change) {
    return counts[cell] + change >= (secret.get(cell) ? 0 : 1);
  }

  /// Whether these changes leave every sum right and no cell lower than it can be.
  boolean fits(int[] changes) {
    int[] excess = new int[relations.size()];
    for (int cell = 0; cell < changes.length; cell++) {
      if (changes[cell] != 0) {
        if (!fits(cell, changes[cell])) {
          return false;
        }
        for (int relation : relationsOfCell[cell]) {
          excess[relation] += changes[cell] * sign(relation, cell);
        }
      }
    }
    return Arrays.stream(excess).allMatch(left -> left == 0);
  }
}
