package org.evenhand.rulebook.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Boxes of one space as words of bits, side after side, so that two are compared at once.
final class Words {
  private final int[] start;
  private final int[] sizes;

  /// @param sides the longest there are
  Words(List<BitSet> sides) {
    this.start = new int[sides.size() + 1];
    this.sizes = new int[sides.size()];
    for (int d = 0; d < sizes.length; d++) {
      sizes[d] = sides.get(d).length();
      start[d + 1] = start[d] + Math.max(1, (sizes[d] + Long.SIZE - 1) / Long.SIZE);
    }
  }

  int dimensions() {
    return sizes.length;
  }

  /// One more than the last class of a dimension.
  int size(int dimension) {
    return sizes[dimension];
  }

  /// Classes beyond the longest sides are left out.
  long[] of(Box box) {
    long[] words = new long[start[sizes.length]];
    for (int d = 0; d < sizes.length; d++) {
      long[] side = box.sides().get(d).toLongArray();
      System.arraycopy(side, 0, words, start[d], Math.min(side.length, start[d + 1] - start[d]));
    }
    return words;
  }

  Box box(long[] words) {
    List<BitSet> sides = new ArrayList<>();
    for (int d = 0; d < sizes.length; d++) {
      sides.add(BitSet.valueOf(Arrays.copyOfRange(words, start[d], start[d + 1])));
    }
    return new Box(sides);
  }

  boolean intersect(long[] one, long[] other) {
    for (int d = 0; d < sizes.length; d++) {
      long common = 0;
      for (int w = start[d]; w < start[d + 1]; w++) {
        common |= one[w] & other[w];
      }
      if (common == 0) {
        return false;
      }
    }
    return true;
  }

  boolean contains(long[] box, long[] part) {
    for (int w = 0; w < part.length; w++) {
      if ((part[w] & ~box[w]) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the box reaches across the part in a dimension.
  boolean contains(long[] box, long[] part, int dimension) {
    for (int w = start[dimension]; w < start[dimension + 1]; w++) {
      if ((part[w] & ~box[w]) != 0) {
        return false;
      }
    }
    return true;
  }

  boolean has(long[] box, int dimension, int valueClass) {
    return (box[start[dimension] + valueClass / Long.SIZE] >>> valueClass & 1) != 0;
  }

  void put(long[] box, int dimension, int valueClass) {
    box[start[dimension] + valueClass / Long.SIZE] |= 1L << valueClass;
  }

  /// Gives a box the side of another.
  void replace(long[] box, int dimension, long[] other) {
    System.arraycopy(
        other, start[dimension], box, start[dimension], start[dimension + 1] - start[dimension]);
  }

  /// Takes the classes of the other's side from a box's side.
  void takeAway(long[] box, int dimension, long[] other) {
    for (int w = start[dimension]; w < start[dimension + 1]; w++) {
      box[w] &= ~other[w];
    }
  }
}
