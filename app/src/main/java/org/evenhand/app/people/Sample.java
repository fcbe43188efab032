package org.evenhand.app.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.app.intake.DelimitedRecords;

/// The first rows of a file, column by column: what its columns are recognised by.
///
/// @param whole whether these are all rows of the file
/// @param rowsOfFile about how many rows the file has, at most 8,388,608
record Sample(List<Column> columns, boolean whole, int rowsOfFile) {
  /// Rows looked at.
  static final int ROWS = 20_000;

  /// Room made in advance at most, since the first rows may be shorter than the rest.
  private static final int MOST_ROOM = 1 << 23;

  /// One column of the sample.
  ///
  /// @param header without blanks at its ends
  /// @param rows of the sample, filled or not
  /// @param filled rows that hold a value
  /// @param values distinct
  /// @param counts rows of each value
  record Column(String header, int rows, int filled, List<String> values, List<Integer> counts) {
    int distinct() {
      return values.size();
    }

    double filledShare() {
      return rows == 0 ? 0 : (double) filled / rows;
    }

    /// Share of the filled rows whose value passes.
    double share(Predicate<String> passes) {
      long rows = 0;
      for (int i = 0; i < values.size(); i++) {
        rows += passes.test(values.get(i)) ? counts.get(i) : 0;
      }
      return filled == 0 ? 0 : (double) rows / filled;
    }
  }

  static Sample of(Path path) {
    try (DelimitedRecords records = DelimitedRecords.open(path, rejected -> {})) {
      int width = records.header().size();
      List<Dictionary> dictionaries = new ArrayList<>();
      int[][] counts = new int[width][16];
      for (int field = 0; field < width; field++) {
        dictionaries.add(new Dictionary());
      }
      Cell cell = new Cell();
      long bytes = 0;
      int rows = 0;
      boolean more = records.next();
      while (more && rows < ROWS) {
        rows++;
        for (int field = 0; field < width; field++) {
          int code = cell.code(records, field, dictionaries.get(field));
          if (code == counts[field].length) {
            counts[field] = Arrays.copyOf(counts[field], code * 2);
          }
          counts[field][code]++;
        }
        bytes += records.to(width - 1) - records.from(0) + 1;
        more = records.next();
      }
      List<Column> columns = new ArrayList<>();
      for (int field = 0; field < width; field++) {
        columns.add(
            column(records.header().get(field), rows, dictionaries.get(field), counts[field]));
      }
      double rowsOfFile = rows == 0 ? 0 : 1.01 * records.size() / ((double) bytes / rows) + 1;
      return new Sample(columns, !more, (int) Math.min(more ? rowsOfFile : rows, MOST_ROOM));
    }
  }

  private static Column column(String header, int rows, Dictionary dictionary, int[] counts) {
    List<String> values = dictionary.values();
    return new Column(
        header,
        rows,
        rows - counts[0],
        values.subList(1, values.size()),
        Arrays.stream(counts, 1, values.size()).boxed().toList());
  }
}
