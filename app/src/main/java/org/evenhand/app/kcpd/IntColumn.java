package org.evenhand.app.kcpd;

import java.util.Arrays;

/// A growing column of integers, in blocks, so that growing copies nothing.
final class IntColumn {
  private static final int BITS = 15;
  private static final int MASK = (1 << BITS) - 1;

  private int[][] blocks = new int[16][];
  private int size;

  int size() {
    return size;
  }

  void add(int value) {
    int block = size >>> BITS;
    if ((size & MASK) == 0) {
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, block * 2);
      }
      blocks[block] = new int[1 << BITS];
    }
    blocks[block][size & MASK] = value;
    size++;
  }

  int get(int index) {
    return blocks[index >>> BITS][index & MASK];
  }

  void set(int index, int value) {
    blocks[index >>> BITS][index & MASK] = value;
  }

  /// The values in another order, as one array: element `i` is value `order[i]`. Empties the
  /// column.
  int[] drain(int[] order) {
    int[] drained = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      drained[i] = get(order[i]);
    }
    blocks = new int[0][];
    size = 0;
    return drained;
  }
}
