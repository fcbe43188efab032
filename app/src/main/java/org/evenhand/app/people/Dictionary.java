package org.evenhand.app.people;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Distinct values, numbered from 1 in the order in which they are first met; 0 is the empty one.
/// Values are kept as bytes, so that a value met again makes no object.
///
/// Open addressing over a table at most half full. The first eight bytes lie in an array of their
/// own: most names, dates and postcodes are decided by one comparison of two longs.
final class Dictionary {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final int BLOCK_BITS = 20;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private byte[][] blocks = new byte[4][];
  private int blocksUsed;
  private int blockFilled = BLOCK;
  private int[] places = new int[1024];
  private int[] lengths = new int[1024];
  private long[] heads = new long[1024];
  private int[] slots = new int[2048];
  private int shift = 64 - 11;
  private int size;

  /// Distinct values so far; the empty one is not counted.
  int size() {
    return size;
  }

  /// The number of a value, which is new if it was not met before.
  ///
  /// @param to exclusive; at most 1 MiB behind `from`
  int code(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    long head = head(bytes, from, length);
    long hash = hash(bytes, from, to, head, length);
    int slot = (int) (hash >>> shift);
    int[] table = slots;
    int mask = table.length - 1;
    while (true) {
      int code = table[slot];
      if (code == 0) {
        return add(bytes, from, length, head, slot);
      }
      if (heads[code] == head && lengths[code] == length && hasTail(code, bytes, from, to)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
  }

  /// The number of a value, or 0 if it was never met.
  int find(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    if (length == 0) {
      return 0;
    }
    long head = head(bytes, 0, length);
    int slot = (int) (hash(bytes, 0, length, head, length) >>> shift);
    while (true) {
      int code = slots[slot];
      if (code == 0
          || (heads[code] == head && lengths[code] == length && hasTail(code, bytes, 0, length))) {
        return code;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /// The value of this number.
  String text(int code) {
    if (code == 0) {
      return "";
    }
    int place = places[code];
    return new String(
        blocks[place >>> BLOCK_BITS], place & (BLOCK - 1), lengths[code], StandardCharsets.UTF_8);
  }

  /// All values, the empty one first.
  List<String> values() {
    String[] values = new String[size + 1];
    for (int code = 0; code <= size; code++) {
      values[code] = text(code);
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  private static long head(byte[] bytes, int from, int length) {
    if (from + 8 <= bytes.length) {
      long word = (long) WORDS.get(bytes, from);
      return length >= 8 ? word : word & ((1L << (length << 3)) - 1);
    }
    long word = 0;
    for (int i = Math.min(length, 8) - 1; i >= 0; i--) {
      word = word << 8 | (bytes[from + i] & 0xFF);
    }
    return word;
  }

  private static long hash(byte[] bytes, int from, int to, long head, int length) {
    long hash = (head ^ length) * ODD;
    hash ^= hash >>> 32;
    if (length > 8) {
      for (int at = from + 8; at + 8 < to; at += 8) {
        hash = (hash ^ (long) WORDS.get(bytes, at)) * ODD;
        hash ^= hash >>> 32;
      }
      hash ^= (long) WORDS.get(bytes, to - 8);
    }
    hash *= ODD;
    return (hash ^ hash >>> 29) * ODD;
  }

  private boolean hasTail(int code, byte[] bytes, int from, int to) {
    if (to - from <= 8) {
      return true;
    }
    int place = places[code];
    int at = place & (BLOCK - 1);
    return Arrays.equals(bytes, from + 8, to, blocks[place >>> BLOCK_BITS], at + 8, at + to - from);
  }

  private int add(byte[] bytes, int from, int length, long head, int slot) {
    if (blockFilled + length > BLOCK) {
      if (blocksUsed == blocks.length) {
        blocks = Arrays.copyOf(blocks, blocksUsed * 2);
      }
      blocks[blocksUsed++] = new byte[BLOCK];
      blockFilled = 0;
    }
    int code = ++size;
    if (code == places.length) {
      int room = code + (code >> 1);
      places = Arrays.copyOf(places, room);
      lengths = Arrays.copyOf(lengths, room);
      heads = Arrays.copyOf(heads, room);
    }
    System.arraycopy(bytes, from, blocks[blocksUsed - 1], blockFilled, length);
    places[code] = (blocksUsed - 1) << BLOCK_BITS | blockFilled;
    lengths[code] = length;
    heads[code] = head;
    blockFilled += length;
    slots[slot] = code;
    if (size * 2 > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    shift--;
    int[] table = new int[slots.length * 2];
    for (int code = 1; code <= size; code++) {
      int place = places[code];
      int at = place & (BLOCK - 1);
      byte[] block = blocks[place >>> BLOCK_BITS];
      long hash = hash(block, at, at + lengths[code], heads[code], lengths[code]);
      int slot = (int) (hash >>> shift);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = code;
    }
    slots = table;
  }
}
