package org.evenhand.app.kcpd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Distinct sets of texts, numbered; set 0 is the empty one. Joining two sets that were joined
/// before is one look-up.
final class CodeSets {
  static final int EMPTY = 0;

  private final List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));
  private final Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), EMPTY));
  private final LongIndex pairs = new LongIndex();
  private final IntColumn unions = new IntColumn();
  private final IntColumn singles = new IntColumn();

  int size() {
    return sets.size();
  }

  /// Codes in the set, ascending.
  List<Integer> get(int set) {
    return sets.get(set);
  }

  int of(List<Integer> codes) {
    List<Integer> sorted = List.copyOf(new TreeSet<>(codes));
    return numbers.computeIfAbsent(
        sorted,
        key -> {
          sets.add(key);
          return sets.size() - 1;
        });
  }

  /// The set of one text; the empty set of the blank one.
  int of(int code) {
    if (code == TextCodes.BLANK) {
      return EMPTY;
    }
    while (singles.size() <= code) {
      singles.add(EMPTY);
    }
    if (singles.get(code) == EMPTY) {
      singles.set(code, of(List.of(code)));
    }
    return singles.get(code);
  }

  int union(int one, int other) {
    if (one == other || other == EMPTY) {
      return one;
    }
    if (one == EMPTY) {
      return other;
    }
    int pair = pairs.add((long) one << 32 | other);
    if (pair == unions.size()) {
      List<Integer> joined = new ArrayList<>(sets.get(one));
      joined.addAll(sets.get(other));
      unions.add(of(joined));
    }
    return unions.get(pair);
  }
}
