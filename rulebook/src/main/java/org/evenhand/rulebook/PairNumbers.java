package org.evenhand.rulebook;

import java.util.Arrays;

/// Numbers under long keys: open addressing with linear probing.
final class PairNumbers {
  private static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] numbers = filled(16);
  private int size;

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, ABSENT);
    return numbers;
  }

  /// The number under a key, or -1.
  int find(long key) {
    return numbers[place(key)];
  }

  void put(long key, int number) {
    if (2 * (size + 1) > keys.length) {
      long[] oldKeys = keys;
      int[] oldNumbers = numbers;
      keys = new long[2 * oldKeys.length];
      numbers = filled(keys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldNumbers[i] != ABSENT) {
          insert(oldKeys[i], oldNumbers[i]);
        }
      }
    }
    insert(key, number);
    size++;
  }

  private void insert(long key, int number) {
    int place = place(key);
    keys[place] = key;
    numbers[place] = number;
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & keys.length - 1;
    while (numbers[place] != ABSENT && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}
