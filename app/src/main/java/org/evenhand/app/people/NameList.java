package org.evenhand.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The names of one file's records in order, as bytes. Names are nearly always distinct, so
/// duplicates are looked for once, at the end, in a sorted list of hashes, and a table for looking
/// names up is made only when somebody does.
final class NameList {
  private final ByteBlocks bytes = new ByteBlocks();
  private int[] places;
  private int[] lengths;
  private int[] slots = new int[0];
  private int size;

  /// @param room for about so many names
  NameList(int room) {
    places = new int[Math.max(room, 16)];
    lengths = new int[Math.max(room, 16)];
  }

  int size() {
    return size;
  }

  void add(byte[] in, int from, int to) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1));
      lengths = Arrays.copyOf(lengths, size + (size >> 1));
    }
    places[size] = bytes.add(in, from, to - from);
    lengths[size++] = to - from;
  }

  /// @param index from 0
  String text(int index) {
    return bytes.text(places[index], lengths[index]);
  }

  /// The index of a name, or -1.
  int find(String name) {
    if (size == 0) {
      return -1;
    }
    if (slots.length == 0) {
      index();
    }
    byte[] in = name.getBytes(StandardCharsets.UTF_8);
    int slot = slot(ByteBlocks.hash(in, 0, in.length));
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (lengths[index] == in.length && bytes.equals(places[index], in, 0, in.length)) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /// Names that stand twice: the first one met again, where it stands and stood, and how many names
  /// are repetitions; `count` is 0 where there are none.
  record Doubled(int first, int again, int count) {}

  Doubled findDoubled() {
    long[] hashes = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = bytes.hash(places[i], lengths[i]);
    }
    Arrays.parallelSort(hashes);
    Set<Long> suspects = new HashSet<>();
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        suspects.add(hashes[i]);
      }
    }
    return suspects.isEmpty() ? new Doubled(0, 0, 0) : doubled(suspects);
  }

  private Doubled doubled(Set<Long> suspects) {
    Map<String, Integer> met = new HashMap<>();
    Doubled doubled = new Doubled(0, 0, 0);
    for (int i = 0; i < size; i++) {
      if (suspects.contains(bytes.hash(places[i], lengths[i]))) {
        Integer before = met.putIfAbsent(text(i), i);
        if (before != null) {
          doubled =
              doubled.count() == 0
                  ? new Doubled(before, i, 1)
                  : new Doubled(doubled.first(), doubled.again(), doubled.count() + 1);
        }
      }
    }
    return doubled;
  }

  private void index() {
    slots = new int[Integer.highestOneBit(Math.max(size, 2) - 1) << 2];
    for (int i = 0; i < size; i++) {
      int slot = slot(bytes.hash(places[i], lengths[i]));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 33) & (slots.length - 1);
  }
}
