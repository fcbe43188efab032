package org.evenhand.app.people;

import org.evenhand.app.intake.DelimitedRecords;

/// One cell without the blanks at its ends.
final class Cell {
  private Cell() {}

  /// The number of its value; 0 where it is blank.
  static int code(DelimitedRecords records, int field, Dictionary dictionary) {
    byte[] bytes = records.bytes();
    int from = records.from(field);
    int to = records.to(field);
    while (from < to && (bytes[to - 1] & 0xFF) <= ' ') {
      to--;
    }
    while (from < to && (bytes[from] & 0xFF) <= ' ') {
      from++;
    }
    if (from < to && (bytes[from] < 0 || bytes[to - 1] < 0)) {
      return withoutWideBlanks(bytes, from, to, dictionary);
    }
    return dictionary.code(bytes, from, to);
  }

  /// No-break space (U+00A0) and ideographic space (U+3000) are blanks as well.
  private static int withoutWideBlanks(byte[] bytes, int begin, int end, Dictionary dictionary) {
    int from = begin;
    int to = end;
    int length;
    while ((length = blankAt(bytes, from, to)) > 0) {
      from += length;
    }
    while ((length = blankBefore(bytes, from, to)) > 0) {
      to -= length;
    }
    return dictionary.code(bytes, from, to);
  }

  private static int blankAt(byte[] bytes, int at, int end) {
    if (at < end && bytes[at] >= 0) {
      return bytes[at] <= ' ' ? 1 : 0;
    }
    if (isWide(bytes, at, end, 2)) {
      return 2;
    }
    return isWide(bytes, at, end, 3) ? 3 : 0;
  }

  private static int blankBefore(byte[] bytes, int begin, int at) {
    if (begin < at && bytes[at - 1] >= 0) {
      return bytes[at - 1] <= ' ' ? 1 : 0;
    }
    if (at - 2 >= begin && isWide(bytes, at - 2, at, 2)) {
      return 2;
    }
    return at - 3 >= begin && isWide(bytes, at - 3, at, 3) ? 3 : 0;
  }

  private static boolean isWide(byte[] bytes, int at, int end, int length) {
    if (at + length > end) {
      return false;
    }
    return length == 2
        ? bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0
        : bytes[at] == (byte) 0xE3 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0x80;
  }
}
