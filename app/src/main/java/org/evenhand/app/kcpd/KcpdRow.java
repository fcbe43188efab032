package org.evenhand.app.kcpd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Header;

/// The current record of a police file by [KcpdColumn]: where each value lies, without spaces at
/// its ends, and its hash. One instance serves all rows of a file.
final class KcpdRow {
  private static final KcpdColumn[] COLUMNS = KcpdColumn.values();
  private static final long[] SALTS = salts();

  private final DelimitedRecords records;
  private final int[][] fields = new int[COLUMNS.length][];
  private final int[] present;
  private final boolean hasDoubled;
  private final int[] field = new int[COLUMNS.length];
  private final int[] from = new int[COLUMNS.length];
  private final int[] to = new int[COLUMNS.length];
  private final long[] hash = new long[COLUMNS.length];
  private byte[] bytes = new byte[0];
  private long rowHash;

  KcpdRow(DelimitedRecords records, Header header) {
    this.records = records;
    int doubled = 0;
    int count = 0;
    int[] found = new int[COLUMNS.length];
    for (int c = 0; c < COLUMNS.length; c++) {
      fields[c] = header.fields(c);
      doubled += fields[c].length > 1 ? 1 : 0;
      if (fields[c].length > 0) {
        found[count++] = c;
        field[c] = fields[c][0];
      }
    }
    present = Arrays.copyOf(found, count);
    hasDoubled = doubled > 0;
  }

  private static long[] salts() {
    long[] salts = new long[COLUMNS.length];
    for (int c = 0; c < salts.length; c++) {
      salts[c] = Bits.mix(c + 1L);
    }
    return salts;
  }

  /// Reads the current record. A value whose quote is never closed counts as blank, since the sink
  /// has been told of it.
  void load() {
    bytes = records.bytes();
    long sum = 0;
    for (int c : present) {
      int f = field[c];
      int begin = records.from(f);
      int end = records.to(f);
      while (begin < end && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
        end--;
      }
      while (begin < end && bytes[begin] <= ' ' && bytes[begin] >= 0) {
        begin++;
      }
      from[c] = begin;
      to[c] = end;
      long h = Bits.hash(bytes, begin, end);
      hash[c] = h;
      if (begin < end) {
        sum += Bits.mix(h + SALTS[c]);
      }
      if (records.isBroken(f)) {
        to[c] = begin;
        hash[c] = 0;
      }
    }
    rowHash = sum;
  }

  /// Chooses the filled one where the file has a column twice; to be called before [#load()].
  ///
  /// @return a column whose two fields are both filled and differ, if there is one
  Optional<KcpdColumn> findConflict() {
    if (!hasDoubled) {
      return Optional.empty();
    }
    for (int c : present) {
      String kept = "";
      for (int f : fields[c]) {
        String text = records.text(f).strip();
        if (!text.isEmpty() && !kept.isEmpty() && !text.equals(kept)) {
          return Optional.of(COLUMNS[c]);
        }
        if (kept.isEmpty()) {
          kept = text;
          field[c] = f;
        }
      }
    }
    return Optional.empty();
  }

  /// A hash of all columns and their values, in whatever order the file has them.
  long hash() {
    return rowHash;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(KcpdColumn column) {
    return from[column.index()];
  }

  int to(KcpdColumn column) {
    return to[column.index()];
  }

  long hash(KcpdColumn column) {
    return hash[column.index()];
  }

  boolean isBlank(KcpdColumn column) {
    return from[column.index()] == to[column.index()];
  }

  String text(KcpdColumn column) {
    int c = column.index();
    return new String(bytes, from[c], to[c] - from[c], StandardCharsets.UTF_8);
  }

  /// The column's name as the file spells it.
  String header(KcpdColumn column) {
    int c = column.index();
    return fields[c].length == 0 ? column.header() : records.header().get(field[c]);
  }
}
