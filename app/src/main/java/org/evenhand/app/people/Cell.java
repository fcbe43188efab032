package org.evenhand.app.people;

import org.evenhand.app.intake.DelimitedRecords;

/// One cell without the blanks at its ends: where its value lies.
final class Cell {
  private int from;
  private int to;

  /// Where the value begins in the record's bytes.
  int from() {
    return from;
  }

  /// Where it ends, exclusive.
  int to() {
    return to;
  }

  boolean isBlank() {
    return from == to;
  }

  /// Moves to a cell of the current record.
  void find(DelimitedRecords records, int field) {
    byte[] bytes = records.bytes();
    int begin = records.from(field);
    int end = records.to(field);
    while (begin < end && (bytes[end - 1] & 0xFF) <= ' ') {
      end--;
    }
    while (begin < end && (bytes[begin] & 0xFF) <= ' ') {
      begin++;
    }
    from = begin;
    to = end;
    if (begin < end && (bytes[begin] < 0 || bytes[end - 1] < 0)) {
      leaveOutWideBlanks(bytes);
    }
  }

  /// The number of a cell's value; 0 where it is blank.
  int code(DelimitedRecords records, int field, Dictionary dictionary) {
    find(records, field);
    return dictionary.code(records.bytes(), from, to);
  }

  /// No-break space (U+00A0) and ideographic space (U+3000) are blanks as well.
  private void leaveOutWideBlanks(byte[] bytes) {
    int length;
    while ((length = blankAt(bytes, from, to)) > 0) {
      from += length;
    }
    while ((length = blankBefore(bytes, from, to)) > 0) {
      to -= length;
    }
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
