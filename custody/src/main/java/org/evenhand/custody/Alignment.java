package org.evenhand.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.custody.CommonLeaves.Leaves;

/// Sealed leaves beside those that were found, as [CommonLeaves] matches them, and what is left
/// over on both sides. Found leaves after the last sealed one are growth.
final class Alignment {
  /// Single entries that are listed; the rest is counted.
  static final int LISTED = 1000;

  private final SealedLeaves sealed;
  private final long start;
  private final Hashes found;

  /// The index in the log of the first leaf that differs.
  private final long from;

  private final List<Placed> differences = new ArrayList<>();

  /// @param start index in the log of the first found leaf; all before are as sealed
  private Alignment(SealedLeaves sealed, long start, Hashes found) {
    this.sealed = sealed;
    this.start = start;
    this.found = found;
    long same = start;
    while (same < sealed.leaves().size()
        && same - start < found.size()
        && sealed.leaves().same(same, found, same - start)) {
      same++;
    }
    from = same;
  }

  static List<Finding> differences(SealedLeaves sealed, long start, Hashes found) {
    return new Alignment(sealed, start, found).differences();
  }

  private List<Finding> differences() {
    Leaves was = new Leaves(sealed.leaves(), from);
    Leaves is = new Leaves(found, from - start);
    if (was.size() == 0) {
      return List.of();
    }
    CommonLeaves common = CommonLeaves.of(was, is);
    if (is.size() == 0 || (common.isEmpty() && was.size() > 1)) {
      return List.of(new Finding.SetBack(from, start + found.size(), sealed.checkpoint()));
    }
    BitSet settledWas = common.left();
    BitSet settledIs = common.right();
    moved(was, is, settledWas, settledIs);
    gaps(was, is, common, settledWas, settledIs);
    differences.sort(Comparator.comparingLong(Placed::at));
    List<Finding> listed = new ArrayList<>();
    differences.stream().limit(LISTED).map(Placed::finding).forEach(listed::add);
    if (differences.size() > LISTED) {
      listed.add(new Finding.More(differences.size() - LISTED));
    }
    return listed;
  }

  /// Leaves left over on both sides stand elsewhere.
  private void moved(Leaves was, Leaves is, BitSet settledWas, BitSet settledIs) {
    Map<Hash, Deque<Integer>> missing = new HashMap<>();
    for (int i = settledWas.nextClearBit(0); i < was.size(); i = settledWas.nextClearBit(i + 1)) {
      missing.computeIfAbsent(was.get(i), hash -> new ArrayDeque<>()).add(i);
    }
    for (int i = settledIs.nextClearBit(0); i < is.size(); i = settledIs.nextClearBit(i + 1)) {
      Deque<Integer> at = missing.getOrDefault(is.get(i), new ArrayDeque<>());
      if (!at.isEmpty()) {
        int before = at.remove();
        settledWas.set(before);
        settledIs.set(i);
        add(before, new Finding.Moved(from + before, from + i, is.get(i)));
      }
    }
  }

  /// Between two matches, what is left over on both sides was changed, and what on one alone was
  /// removed or inserted.
  private void gaps(
      Leaves was, Leaves is, CommonLeaves common, BitSet settledWas, BitSet settledIs) {
    BitSet matchedWas = common.left();
    BitSet matchedIs = common.right();
    int left = 0;
    int right = 0;
    while (left < was.size()) {
      int leftEnd = next(matchedWas, left, was.size());
      int rightEnd = next(matchedIs, right, is.size());
      Deque<Integer> gone = open(settledWas, left, leftEnd);
      Deque<Integer> come = open(settledIs, right, rightEnd);
      while (!gone.isEmpty() && !come.isEmpty()) {
        int at = gone.remove();
        add(at, new Finding.Changed(from + at, was.get(at), is.get(come.remove())));
      }
      gone.forEach(at -> add(at, new Finding.Removed(from + at, was.get(at))));
      if (leftEnd < was.size()) {
        come.forEach(at -> add(at, new Finding.Inserted(from + at, is.get(at))));
      }
      left = leftEnd + 1;
      right = rightEnd + 1;
    }
  }

  private static int next(BitSet matched, int from, int length) {
    int next = matched.nextSetBit(from);
    return next < 0 ? length : next;
  }

  private static Deque<Integer> open(BitSet settled, int from, int to) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i < to; i++) {
      if (!settled.get(i)) {
        open.add(i);
      }
    }
    return open;
  }

  private void add(int at, Finding finding) {
    differences.add(new Placed(at, finding));
  }

  private record Placed(long at, Finding finding) {}
}
