package org.evenhand.disparity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Finds another table by walking from sum to sum: a cell is changed by one, which breaks a sum,
/// which is mended by changing another cell of it, which breaks the other sum of that cell, until
/// the walk closes. Where every withheld cell is in at most two independent sums, as in a table by
/// place and group, the shortest walk is found if there is one.
final class Exchange {
  private static final int NONE = -1;

  private final Hidden hidden;

  /// The independent sums each cell is in.
  private final int[][] sumsOf;

  private final int outside;
  private final int[] onlyInOne;

  /// How a state was reached: the cell changed and the state before.
  private final int[] reachedBy;

  private final int[] cameFrom;

  /// @param independent numbers of sums that imply all others
  Exchange(Hidden hidden, int[] independent) {
    this.hidden = hidden;
    boolean[] kept = new boolean[hidden.relations().size()];
    Arrays.stream(independent).forEach(relation -> kept[relation] = true);
    sumsOf =
        Arrays.stream(hidden.relationsOfCell())
            .map(sums -> Arrays.stream(sums).filter(sum -> kept[sum]).toArray())
            .toArray(int[][]::new);
    outside = hidden.relations().size();
    onlyInOne =
        Arrays.stream(hidden.cellsOf())
            .flatMapToInt(Arrays::stream)
            .distinct()
            .filter(cell -> sumsOf[cell].length == 1)
            .toArray();
    reachedBy = new int[2 * (outside + 1)];
    cameFrom = new int[2 * (outside + 1)];
  }

  /// Whether some withheld cell is in three independent sums or more, so that a walk may be missed.
  boolean isCrowded() {
    return Arrays.stream(hidden.cellsOf())
        .flatMapToInt(Arrays::stream)
        .anyMatch(cell -> sumsOf[cell].length > 2);
  }

  /// Changes by cell that start with this one; all 0 where no walk closes.
  int[] find(int cell, int by) {
    int[] changes = new int[sumsOf.length];
    int[] sums = sumsOf[cell];
    if (sums.length > 2 || !hidden.fits(cell, by)) {
      return changes;
    }
    int goal = sums.length == 2 ? state(sums[1], -by * hidden.sign(sums[1], cell)) : NONE;
    int start = sums.length == 0 ? NONE : state(sums[0], by * hidden.sign(sums[0], cell));
    int end = start == NONE ? NONE : walk(start, goal, cell);
    if (start != NONE && end == NONE) {
      return changes;
    }
    changes[cell] = by;
    for (int at = end; at != start; at = cameFrom[at]) {
      changes[reachedBy[at] >> 1] += (reachedBy[at] & 1) == 1 ? 1 : -1;
    }
    if (!hidden.fits(changes)) {
      Arrays.fill(changes, 0);
    }
    return changes;
  }

  /// Breadth first; `goal` NONE is the outside. Returns the last state, or NONE.
  private int walk(int start, int goal, int without) {
    Arrays.fill(cameFrom, NONE);
    cameFrom[start] = start;
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      int sum = at >> 1;
      if (at == goal || (goal == NONE && sum == outside)) {
        return at;
      }
      if (sum == outside) {
        leaveOutside(at, without, queue);
        continue;
      }
      int excess = (at & 1) == 1 ? 1 : -1;
      for (int cell : hidden.cellsOf()[sum]) {
        int by = -excess * hidden.sign(sum, cell);
        if (cell == without || sumsOf[cell].length > 2 || !hidden.fits(cell, by)) {
          continue;
        }
        int next = other(sumsOf[cell], sum);
        reach(
            next == outside ? state(outside, 1) : state(next, by * hidden.sign(next, cell)),
            at,
            cell,
            by,
            queue);
      }
    }
    return NONE;
  }

  private void leaveOutside(int at, int without, Deque<Integer> queue) {
    for (int cell : onlyInOne) {
      for (int by = -1; by <= 1; by += 2) {
        if (cell != without && hidden.fits(cell, by)) {
          int sum = sumsOf[cell][0];
          reach(state(sum, by * hidden.sign(sum, cell)), at, cell, by, queue);
        }
      }
    }
  }

  private void reach(int state, int from, int cell, int by, Deque<Integer> queue) {
    if (cameFrom[state] == NONE) {
      cameFrom[state] = from;
      reachedBy[state] = 2 * cell + (by > 0 ? 1 : 0);
      queue.add(state);
    }
  }

  private int other(int[] sums, int sum) {
    return sums.length == 1 ? outside : sums[0] == sum ? sums[1] : sums[0];
  }

  private static int state(int sum, int excess) {
    return 2 * sum + (excess > 0 ? 1 : 0);
  }
}
