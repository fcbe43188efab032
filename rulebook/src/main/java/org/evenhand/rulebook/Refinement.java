package org.evenhand.rulebook;

import java.util.Arrays;

/// Numbers the pairs of a group of cases and a class, in order of first sight. A number once given
/// stays.
final class Refinement {
  private static final int LARGEST_TABLE = 1 << 22;

  private final int width;
  private int[] table;
  private final PairNumbers beyondTable = new PairNumbers();
  private int[] groups = new int[16];
  private int[] classes = new int[16];
  private int size;

  /// @param width the number of classes
  Refinement(int width) {
    this.width = Math.max(1, width);
    this.table = new int[this.width];
  }

  int size() {
    return size;
  }

  /// The group of a number.
  int group(int number) {
    return groups[number];
  }

  /// The class of a number.
  int valueClass(int number) {
    return classes[number];
  }

  int number(int group, int valueClass) {
    long place = (long) group * width + valueClass;
    if (place >= table.length) {
      grow(place);
    }
    if (place >= table.length) {
      int known = beyondTable.find(place);
      return known >= 0 ? known : add(group, valueClass);
    }
    int known = table[(int) place];
    return known > 0 ? known - 1 : add(group, valueClass);
  }

  private int add(int group, int valueClass) {
    if (size == groups.length) {
      groups = Arrays.copyOf(groups, 2 * size);
      classes = Arrays.copyOf(classes, 2 * size);
    }
    groups[size] = group;
    classes[size] = valueClass;
    long place = (long) group * width + valueClass;
    if (place < table.length) {
      table[(int) place] = size + 1;
    } else {
      beyondTable.put(place, size);
    }
    return size++;
  }

  /// Makes the table longer, unless it has its full length: longer by whole groups, so that what
  /// lies beyond stays beyond.
  private void grow(long place) {
    long doubled = Math.max(2L * table.length, place + 1);
    if (doubled <= LARGEST_TABLE) {
      table = Arrays.copyOf(table, (int) doubled);
    }
  }
}
