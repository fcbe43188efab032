package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// A text for each record, each distinct one once.
///
/// @param codes for each record the index of its text; 0 where it has none
/// @param values the first is empty
record Texts(int[] codes, List<String> values) {
  boolean isBlank() {
    return values.size() == 1;
  }

  /// Texts made from these, each distinct one once.
  Texts map(UnaryOperator<String> change) {
    Distinct distinct = new Distinct();
    int[] changed = new int[values.size()];
    for (int code = 1; code < changed.length; code++) {
      changed[code] = distinct.code(change.apply(values.get(code)));
    }
    return new Texts(Arrays.stream(codes).map(code -> changed[code]).toArray(), distinct.values());
  }

  /// Joins two texts of each record; each distinct pair is joined once, and a pair of blanks stays
  /// blank.
  Texts join(Texts other, BinaryOperator<String> how) {
    Distinct distinct = new Distinct();
    PairCodes pairs = new PairCodes();
    int[] joined = new int[codes.length];
    for (int record = 0; record < joined.length; record++) {
      int left = codes[record];
      int right = other.codes[record];
      if ((left | right) != 0) {
        int known = pairs.find(left, right);
        if (known == 0) {
          known = distinct.code(how.apply(values.get(left), other.values.get(right)));
          pairs.put(left, right, known);
        }
        joined[record] = known;
      }
    }
    return new Texts(joined, distinct.values());
  }

  /// These, and where a record has none, the other ones.
  Texts or(Texts other) {
    if (other.isBlank()) {
      return this;
    }
    if (isBlank()) {
      return other;
    }
    Distinct distinct = new Distinct();
    values.forEach(distinct::code);
    int[] others = other.values.stream().mapToInt(distinct::code).toArray();
    int[] merged = codes.clone();
    for (int record = 0; record < merged.length; record++) {
      if (merged[record] == 0) {
        merged[record] = others[other.codes[record]];
      }
    }
    return new Texts(merged, distinct.values());
  }

  /// Numbers texts from 1 in the order in which they come; the empty one is 0.
  private static final class Distinct {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>(List.of(""));

    int code(String text) {
      if (text.isEmpty()) {
        return 0;
      }
      Integer known = codes.putIfAbsent(text, values.size());
      if (known != null) {
        return known;
      }
      values.add(text);
      return values.size() - 1;
    }

    List<String> values() {
      return values;
    }
  }

  /// A number for each pair of numbers, by open addressing; 0 where there is none. A pair may be
  /// put that maps to 0: it is then looked up again each time.
  private static final class PairCodes {
    private long[] keys = new long[1024];
    private int[] codes = new int[1024];
    private int size;

    int find(int left, int right) {
      return codes[slot(key(left, right))];
    }

    void put(int left, int right, int code) {
      if (code == 0) {
        return;
      }
      int slot = slot(key(left, right));
      keys[slot] = key(left, right);
      codes[slot] = code;
      if (++size * 2 > keys.length) {
        grow();
      }
    }

    private static long key(int left, int right) {
      return (long) left << 32 | right;
    }

    private int slot(long key) {
      long hash = key * 0x9E3779B97F4A7C15L;
      int slot = (int) (hash ^ hash >>> 32) & (keys.length - 1);
      while (codes[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldCodes = codes;
      keys = new long[oldKeys.length * 2];
      codes = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldCodes[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          codes[slot] = oldCodes[i];
        }
      }
    }
  }
}
