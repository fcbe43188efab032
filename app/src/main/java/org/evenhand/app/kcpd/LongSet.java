package org.evenhand.app.kcpd;

/// A set of longs that only grows: one look at memory to find or add one. 11 to 21 bytes an
/// element.
final class LongSet {
  private long[] table = new long[1 << 12];
  private int shift = 64 - 12;
  private int size;
  private boolean hasZero;

  int size() {
    return size;
  }

  /// Whether the value was not in the set before.
  boolean add(long value) {
    if (value == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      size += isNew ? 1 : 0;
      return isNew;
    }
    int slot = slot(value);
    while (table[slot] != 0) {
      if (table[slot] == value) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = value;
    size++;
    if (size > table.length / 4 * 3) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    shift--;
    for (long value : old) {
      if (value != 0) {
        int slot = slot(value);
        while (table[slot] != 0) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = value;
      }
    }
  }

  private int slot(long value) {
    return (int) (Bits.mix(value) >>> shift);
  }
}
