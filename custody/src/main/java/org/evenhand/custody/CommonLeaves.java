package org.evenhand.custody;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// A longest common subsequence of two lists of leaves (Hunt and Szymanski 1977), in n log n steps
/// where leaves are distinct, as those of a ledger are; about 30 bytes of memory a leaf.
final class CommonLeaves {
  /// A leaf that occurs more often is matched with its occurrence of the same number alone, so that
  /// equal entries do not make the work quadratic.
  private static final int OCCURRENCES = 8;

  private static final int NONE = -1;

  private final Leaves left;
  private final Leaves right;
  private final int[] first;
  private final int[] next;
  private int[] pairLeft = new int[1024];
  private int[] pairRight = new int[1024];
  private int[] pairBefore = new int[1024];
  private int pairs;
  private final BitSet matchedLeft = new BitSet();
  private final BitSet matchedRight = new BitSet();

  private CommonLeaves(Leaves left, Leaves right) {
    this.left = left;
    this.right = right;
    next = new int[left.size()];
    first = new int[Integer.highestOneBit(Math.max(8, left.size())) * 4];
    Arrays.fill(first, NONE);
    for (int i = left.size() - 1; i >= 0; i--) {
      int slot = slot(left.bytes(i));
      next[i] = first[slot];
      first[slot] = i;
    }
  }

  static CommonLeaves of(Leaves left, Leaves right) {
    CommonLeaves common = new CommonLeaves(left, right);
    common.match();
    return common;
  }

  /// Where the first place of this leaf on the left is kept, or would be.
  private int slot(byte[] leaf) {
    int slot = Bytes.toInt(leaf) & first.length - 1;
    while (first[slot] != NONE && !Arrays.equals(leaf, left.bytes(first[slot]))) {
      slot = slot + 1 & first.length - 1;
    }
    return slot;
  }

  private void match() {
    Map<Integer, Integer> unused = new HashMap<>();
    int[] ends = new int[Math.min(left.size(), right.size())];
    int length = 0;
    for (int i = 0; i < right.size(); i++) {
      int slot = slot(right.bytes(i));
      int[] places = places(first[slot]);
      if (places.length > OCCURRENCES) {
        int at = unused.getOrDefault(slot, places[0]);
        unused.put(slot, at == NONE ? NONE : next[at]);
        places = at == NONE ? new int[0] : new int[] {at};
      }
      for (int k = places.length - 1; k >= 0; k--) {
        length = place(ends, length, places[k], i);
      }
    }
    for (int pair = length == 0 ? NONE : ends[length - 1]; pair != NONE; pair = pairBefore[pair]) {
      matchedLeft.set(pairLeft[pair]);
      matchedRight.set(pairRight[pair]);
    }
  }

  /// The places of a leaf from this one on, one more than are all matched at most.
  private int[] places(int from) {
    int[] places = new int[OCCURRENCES + 1];
    int count = 0;
    for (int at = from; at != NONE && count < places.length; at = next[at]) {
      places[count++] = at;
    }
    return Arrays.copyOf(places, count);
  }

  /// Keeps for each length the run of pairs that ends first on the left. Returns the longest.
  private int place(int[] ends, int length, int atLeft, int atRight) {
    int low = length > 0 && pairLeft[ends[length - 1]] < atLeft ? length : 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairLeft[ends[middle]] < atLeft) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (pairs == pairLeft.length) {
      pairLeft = Arrays.copyOf(pairLeft, 2 * pairs);
      pairRight = Arrays.copyOf(pairRight, 2 * pairs);
      pairBefore = Arrays.copyOf(pairBefore, 2 * pairs);
    }
    pairLeft[pairs] = atLeft;
    pairRight[pairs] = atRight;
    pairBefore[pairs] = low == 0 ? NONE : ends[low - 1];
    ends[low] = pairs++;
    return Math.max(length, low + 1);
  }

  boolean isEmpty() {
    return matchedLeft.isEmpty();
  }

  /// Which leaves on the left are matched, as a copy.
  BitSet left() {
    return (BitSet) matchedLeft.clone();
  }

  /// Which leaves on the right are matched, as a copy.
  BitSet right() {
    return (BitSet) matchedRight.clone();
  }

  /// A list of leaves from one of them on.
  record Leaves(Hashes of, long from) {
    int size() {
      return Math.toIntExact(of.size() - from);
    }

    byte[] bytes(int i) {
      return of.inside(from + i);
    }

    Hash get(int i) {
      return of.get(from + i);
    }
  }
}
