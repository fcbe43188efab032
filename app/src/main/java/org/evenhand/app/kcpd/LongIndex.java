package org.evenhand.app.kcpd;

import java.util.Arrays;

/// Distinct long keys, numbered in the order in which they were added. 8 bytes a key and 5 to 11
/// for finding it.
final class LongIndex {
  private static final int BITS = 15;
  private static final int MASK = (1 << BITS) - 1;

  private long[][] blocks = new long[16][];
  private int size;
  private int[] slots = new int[1 << 10];
  private int shift = 64 - 10;

  int size() {
    return size;
  }

  long key(int index) {
    return blocks[index >>> BITS][index & MASK];
  }

  /// The number of a key, which is added if it is new: then the number is the old [#size()].
  int add(long key) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (key(index) == key) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    append(key);
    slots[slot] = size;
    if (size > slots.length / 4 * 3) {
      grow();
    }
    return size - 1;
  }

  /// The number of a key, or -1.
  int find(long key) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (key(index) == key) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /// All keys, in the order of their numbers.
  long[] keys() {
    long[] keys = new long[size];
    for (int from = 0; from < size; from += 1 << BITS) {
      System.arraycopy(blocks[from >>> BITS], 0, keys, from, Math.min(1 << BITS, size - from));
    }
    return keys;
  }

  /// Gives back the memory, once nothing is to be looked up any more.
  void clear() {
    blocks = new long[16][];
    slots = new int[1 << 10];
    shift = 64 - 10;
    size = 0;
  }

  private void append(long key) {
    int block = size >>> BITS;
    if ((size & MASK) == 0) {
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, block * 2);
      }
      blocks[block] = new long[1 << BITS];
    }
    blocks[block][size & MASK] = key;
    size++;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    shift--;
    for (int index = 0; index < size; index++) {
      int slot = slot(key(index));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = index + 1;
    }
  }

  private int slot(long key) {
    return (int) (Bits.mix(key) >>> shift);
  }
}
