package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Numbers the pairs of a group of cases and the class of one more fact, in order of first sight. A
/// number once given stays.
final class Refinement {
  private static final int LARGEST_TABLE = 1 << 24;

  private int width;
  private int[] table;
  private final Map<Long, Integer> beyondTable = new HashMap<>();
  private int[] groups = new int[16];
  private int[] classes = new int[16];
  private int size;

  Refinement(int width) {
    this.width = Math.max(1, width);
    this.table = new int[this.width * 4];
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
    if (place < table.length && valueClass < width) {
      int known = table[(int) place];
      return known > 0 ? known - 1 : add(group, valueClass);
    }
    return grow(group, valueClass);
  }

  private int add(int group, int valueClass) {
    if (size == groups.length) {
      groups = Arrays.copyOf(groups, 2 * size);
      classes = Arrays.copyOf(classes, 2 * size);
    }
    groups[size] = group;
    classes[size] = valueClass;
    put(size++);
    return size - 1;
  }

  private void put(int number) {
    long place = (long) groups[number] * width + classes[number];
    if (place < table.length) {
      table[(int) place] = number + 1;
    } else {
      beyondTable.put(place, number);
    }
  }

  private int grow(int group, int valueClass) {
    int neededWidth = valueClass < width ? width : Math.max(2 * width, valueClass + 1);
    long needed = Math.max(2L * table.length, ((long) group + 1) * neededWidth);
    if (neededWidth != width || (needed <= LARGEST_TABLE && table.length < LARGEST_TABLE)) {
      width = neededWidth;
      table = new int[(int) Math.min(LARGEST_TABLE, needed)];
      beyondTable.clear();
      for (int number = 0; number < size; number++) {
        put(number);
      }
      if ((long) group * width + valueClass < table.length) {
        return number(group, valueClass);
      }
    }
    Integer known = beyondTable.get((long) group * width + valueClass);
    return known == null ? add(group, valueClass) : known;
  }
}
