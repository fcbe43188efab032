package org.evenhand.app.people;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Many short texts as bytes, one behind the other, in blocks of 1 MiB. A place is a number of 32
/// bits, so that there is room for 4 GiB.
final class ByteBlocks {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final int BITS = 20;
  private static final int BLOCK = 1 << BITS;
  private static final int MOST_BLOCKS = 1 << (32 - BITS);

  private byte[][] blocks = new byte[4][];
  private int used;
  private int filled = BLOCK;

  /// Keeps a copy; its place.
  ///
  /// @param length at most 1 MiB
  int add(byte[] bytes, int from, int length) {
    if (filled + length > BLOCK) {
      if (used == MOST_BLOCKS) {
        throw new IllegalStateException("Texts of more than 4 GiB in one column");
      }
      if (used == blocks.length) {
        blocks = Arrays.copyOf(blocks, used * 2);
      }
      blocks[used++] = new byte[BLOCK];
      filled = 0;
    }
    System.arraycopy(bytes, from, blocks[used - 1], filled, length);
    int place = (used - 1) << BITS | filled;
    filled += length;
    return place;
  }

  String text(int place, int length) {
    return new String(block(place), offset(place), length, StandardCharsets.UTF_8);
  }

  boolean equals(int place, byte[] bytes, int from, int to) {
    int at = offset(place);
    return Arrays.equals(bytes, from, to, block(place), at, at + to - from);
  }

  long hash(int place, int length) {
    int at = offset(place);
    return hash(block(place), at, at + length);
  }

  /// The bytes from the first to the eighth as a number, zeros where there are fewer.
  static long head(byte[] bytes, int from, int to) {
    int length = to - from;
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

  /// The last eight bytes as a number; 0 where there are at most eight, since the head has them.
  static long tail(byte[] bytes, int from, int to) {
    return to - from <= 8 ? 0 : (long) WORDS.get(bytes, to - 8);
  }

  static long hash(byte[] bytes, int from, int to) {
    return hash(bytes, from, to, head(bytes, from, to), tail(bytes, from, to));
  }

  /// A hash of 64 bits whose upper ones are the best; the same in every run.
  static long hash(byte[] bytes, int from, int to, long head, long tail) {
    long hash = (head ^ (to - from)) * ODD;
    hash = (hash ^ hash >>> 32 ^ tail) * ODD;
    for (int at = from + 8; at + 8 < to - 8; at += 8) {
      hash = (hash ^ hash >>> 32 ^ (long) WORDS.get(bytes, at)) * ODD;
    }
    if (to - from > 16) {
      hash = (hash ^ hash >>> 32 ^ (long) WORDS.get(bytes, to - 16)) * ODD;
    }
    return (hash ^ hash >>> 29) * ODD;
  }

  private byte[] block(int place) {
    return blocks[place >>> BITS];
  }

  private static int offset(int place) {
    return place & (BLOCK - 1);
  }
}
