package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A longest common subsequence of two lists of leaves (Hunt and Szymanski 1977), in n log n steps
/// where leaves are distinct, as those of a ledger are.
final class CommonLeaves {
  /// A leaf that occurs more often is matched with its occurrence of the same number alone, so that
  /// equal entries do not make the work quadratic.
  private static final int OCCURRENCES = 8;

  private final BitSet left = new BitSet();
  private final BitSet right = new BitSet();

  private CommonLeaves() {}

  static CommonLeaves of(Hash[] left, Hash[] right) {
    Map<Hash, Integer> first = new HashMap<>();
    int[] next = new int[left.length];
    for (int i = left.length - 1; i >= 0; i--) {
      next[i] = first.getOrDefault(left[i], -1);
      first.put(left[i], i);
    }
    Map<Hash, Integer> unused = new HashMap<>();
    List<Pair> ends = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      int[] places = places(first.getOrDefault(right[i], -1), next);
      if (places.length > OCCURRENCES) {
        int at = unused.getOrDefault(right[i], places[0]);
        unused.put(right[i], at < 0 ? at : next[at]);
        places = at < 0 ? new int[0] : new int[] {at};
      }
      for (int k = places.length - 1; k >= 0; k--) {
        place(ends, places[k], i);
      }
    }
    CommonLeaves common = new CommonLeaves();
    if (!ends.isEmpty()) {
      for (Pair pair = ends.getLast(); pair != Pair.NONE; pair = pair.before) {
        common.left.set(pair.left);
        common.right.set(pair.right);
      }
    }
    return common;
  }

  /// The first places of a leaf, one more than are all matched at most.
  private static int[] places(int first, int[] next) {
    int[] places = new int[OCCURRENCES + 1];
    int count = 0;
    for (int at = first; at >= 0 && count < places.length; at = next[at]) {
      places[count++] = at;
    }
    return Arrays.copyOf(places, count);
  }

  /// Keeps for each length the run of pairs that ends first on the left.
  private static void place(List<Pair> ends, int left, int right) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends.get(middle).left < left) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Pair pair = new Pair(left, right, low == 0 ? Pair.NONE : ends.get(low - 1));
    if (low == ends.size()) {
      ends.add(pair);
    } else {
      ends.set(low, pair);
    }
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /// Which leaves on the left are matched, as a copy.
  BitSet left() {
    return (BitSet) left.clone();
  }

  /// Which leaves on the right are matched, as a copy.
  BitSet right() {
    return (BitSet) right.clone();
  }

  /// Two equal leaves, at the end of a run of such pairs.
  private static final class Pair {
    private static final Pair NONE = new Pair();

    private final int left;
    private final int right;
    private final Pair before;

    private Pair() {
      left = -1;
      right = -1;
      before = this;
    }

    Pair(int left, int right, Pair before) {
      this.left = left;
      this.right = right;
      this.before = before;
    }
  }
}
