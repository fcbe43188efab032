package org.evenhand.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Distinct values, numbered from 1 in the order in which they are first met; 0 is the empty one.
/// Values are kept as bytes, so that a value met again makes no object.
///
/// Open addressing over a table at most half full. Head, tail and length of a value lie together:
/// up to sixteen bytes are compared by two longs, in one place of memory, and the values met most
/// often, which come first, stay in the cache.
final class Dictionary {
  private static final int LONGS = 3;

  private final ByteBlocks bytes = new ByteBlocks();

  /// For each value its head, its tail, and its length and place.
  private long[] entries = new long[LONGS * 256];

  private int[] slots = new int[512];
  private int shift = 64 - 9;
  private int size;

  /// Distinct values so far; the empty one is not counted.
  int size() {
    return size;
  }

  /// The number of a value, which is new if it was not met before.
  ///
  /// @param to exclusive; at most 1 MiB behind `from`
  int code(byte[] in, int from, int to) {
    if (from == to) {
      return 0;
    }
    long head = ByteBlocks.head(in, from, to);
    long tail = ByteBlocks.tail(in, from, to);
    int slot = slot(in, from, to, head, tail);
    return slots[slot] != 0 ? slots[slot] : add(in, from, to, head, tail, slot);
  }

  /// The number of a value, or 0 if it was never met.
  int find(String value) {
    byte[] in = value.getBytes(StandardCharsets.UTF_8);
    int to = in.length;
    return to == 0
        ? 0
        : slots[slot(in, 0, to, ByteBlocks.head(in, 0, to), ByteBlocks.tail(in, 0, to))];
  }

  /// The value of this number.
  String text(int code) {
    return code == 0 ? "" : bytes.text(place(code), length(code));
  }

  /// All values, the empty one first.
  List<String> values() {
    String[] values = new String[size + 1];
    for (int code = 0; code <= size; code++) {
      values[code] = text(code);
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /// Where the value is, or the free slot where it belongs.
  private int slot(byte[] in, int from, int to, long head, long tail) {
    int[] table = slots;
    long[] known = entries;
    int length = to - from;
    int slot = (int) (ByteBlocks.hash(in, from, to, head, tail) >>> shift);
    while (true) {
      int code = table[slot];
      if (code == 0) {
        return slot;
      }
      int at = code * LONGS;
      if (known[at] == head
          && known[at + 1] == tail
          && (int) (known[at + 2] >>> 32) == length
          && (length <= 16 || bytes.equals(place(code), in, from, to))) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
  }

  private int add(byte[] in, int from, int to, long head, long tail, int slot) {
    int code = ++size;
    int at = code * LONGS;
    if (at == entries.length) {
      entries = Arrays.copyOf(entries, LONGS * (code + (code >> 1)));
    }
    entries[at] = head;
    entries[at + 1] = tail;
    entries[at + 2] =
        (long) (to - from) << 32 | Integer.toUnsignedLong(bytes.add(in, from, to - from));
    slots[slot] = code;
    if (size * 2 > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    shift -= 2;
    int[] table = new int[slots.length * 4];
    for (int code = 1; code <= size; code++) {
      int slot = (int) (bytes.hash(place(code), length(code)) >>> shift);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = code;
    }
    slots = table;
  }

  private int place(int code) {
    return (int) entries[code * LONGS + 2];
  }

  private int length(int code) {
    return (int) (entries[code * LONGS + 2] >>> 32);
  }
}
