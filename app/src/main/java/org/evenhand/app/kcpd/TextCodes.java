package org.evenhand.app.kcpd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.app.intake.UnreadableFileException;

/// Distinct texts of one column, numbered in the order in which they were met. Looking one up makes
/// no String. Code 0 is the blank text, code 1 stands for rows that disagree.
final class TextCodes {
  static final int BLANK = 0;
  static final int DISAGREE = 1;

  /// Codes of a column need this many bits at most, so that three fit into a long.
  static final int CODE_BITS = 21;

  private final String column;
  private final int mostCodes;
  private final List<byte[]> texts =
      new ArrayList<>(List.of(new byte[0], "(rows disagree)".getBytes(StandardCharsets.US_ASCII)));
  private long[] hashes = new long[64];
  private int[] slots = new int[64];

  TextCodes(String column) {
    this(column, 1 << CODE_BITS);
  }

  TextCodes(String column, int mostCodes) {
    this.column = column;
    this.mostCodes = mostCodes;
  }

  int size() {
    return texts.size();
  }

  String text(int code) {
    return new String(texts.get(code), StandardCharsets.UTF_8);
  }

  /// The code of a text, added if it is new.
  ///
  /// @param hash of the slice, as [Bits#hash(byte[], int, int)] gives it
  int code(byte[] bytes, int from, int to, long hash) {
    if (from == to) {
      return BLANK;
    }
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      byte[] text = texts.get(slots[slot]);
      if (hashes[slot] == hash && Arrays.equals(text, 0, text.length, bytes, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(Arrays.copyOfRange(bytes, from, to), hash, slot);
  }

  private int add(byte[] text, long hash, int slot) {
    int code = texts.size();
    if (code == mostCodes) {
      throw new UnreadableFileException(
          "Column \"%s\" has more than %d different values, so it is not what its name says; expected a column of a police file."
              .formatted(column, mostCodes));
    }
    texts.add(text);
    hashes[slot] = hash;
    slots[slot] = code;
    if (code * 2 > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldSlots = slots;
    hashes = new long[oldSlots.length * 2];
    slots = new int[oldSlots.length * 2];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int slot = (int) oldHashes[i] & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        hashes[slot] = oldHashes[i];
        slots[slot] = oldSlots[i];
      }
    }
  }
}
