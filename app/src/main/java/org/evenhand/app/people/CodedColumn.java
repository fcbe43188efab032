package org.evenhand.app.people;

import java.util.Arrays;

/// A column while it is read: for each record the number of its value in a [Dictionary].
final class CodedColumn {
  private final Dictionary dictionary;
  private int[] codes;

  CodedColumn(Dictionary dictionary, int room) {
    this.dictionary = dictionary;
    this.codes = new int[Math.max(room, 16)];
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /// Makes room for records about to be read.
  void reserve(int records) {
    if (codes.length < records) {
      codes = Arrays.copyOf(codes, records);
    }
  }

  void set(int record, int code) {
    if (record >= codes.length) {
      codes = Arrays.copyOf(codes, record + (record >> 1) + 16);
    }
    codes[record] = code;
  }

  int get(int record) {
    return record < codes.length ? codes[record] : 0;
  }

  /// The numbers of all records; 0 where a file has no such column.
  int[] codes(int records) {
    return codes.length == records ? codes : Arrays.copyOf(codes, records);
  }
}
