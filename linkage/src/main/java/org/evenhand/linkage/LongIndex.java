package org.evenhand.linkage;

import java.util.Arrays;

/// Numbers distinct keys from 1, in the order of their first appearance. Key 0 stands for none and
/// has number 0.
final class LongIndex {
  private long[] keys;
  private int[] numbers;
  private int size;

  LongIndex(int expected) {
    int capacity = Integer.highestOneBit(StrictMath.max(16, expected)) * 4;
    keys = new long[capacity];
    numbers = new int[capacity];
  }

  int add(long key) {
    if (key == 0) {
      return 0;
    }
    int at = slot(key);
    if (numbers[at] == 0) {
      if (2 * (size + 1) > keys.length) {
        grow();
        at = slot(key);
      }
      keys[at] = key;
      numbers[at] = ++size;
    }
    return numbers[at];
  }

  /// 0 where the key has no number.
  int get(long key) {
    return key == 0 ? 0 : numbers[slot(key)];
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (mix(key) & mask);
    while (numbers[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  LongIndex copy() {
    LongIndex copy = new LongIndex(1);
    copy.keys = Arrays.copyOf(keys, keys.length);
    copy.numbers = Arrays.copyOf(numbers, numbers.length);
    copy.size = size;
    return copy;
  }

  /// Stafford's variant 13 of the 64-bit finalizer, as in java.util.SplittableRandom.
  static long mix(long key) {
    long z = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// A 64-bit hash of a text that is the same on every machine; 0 only for an empty one.
  static long hash(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long hash = 0x9e3779b97f4a7c15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }
}
