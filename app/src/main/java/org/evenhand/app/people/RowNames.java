package org.evenhand.app.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;

/// The names of one file's records while it is read: from a column, or the rows' numbers.
final class RowNames {
  private final Path path;
  private final int field;
  private final RejectedRows rejected;
  private final Dictionary names = new Dictionary();
  private int[] rows;
  private int count;
  private long blank;
  private int doubled;
  private int doubledCode;
  private long doubledLine;

  /// @param field that names the records; -1 where the row's number does
  RowNames(Path path, int field, RejectedRows rejected, int room) {
    this.path = path;
    this.field = field;
    this.rejected = rejected;
    this.rows = new int[field < 0 ? Math.max(room, 16) : 0];
  }

  /// Takes the name of the current row.
  ///
  /// @return false if the row has none and is left out
  boolean take(DelimitedRecords records) {
    if (field < 0) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count + (count >> 1));
      }
      rows[count++] = Math.toIntExact(records.rows());
      return true;
    }
    int code = Cell.code(records, field, names);
    if (code == 0) {
      blank++;
      rejected.accept(
          new Rejected(
              records.file(),
              records.line(),
              records.header().get(field),
              "",
              "The row has no name; expected one, since this column names the records."));
      return false;
    }
    if (code <= count) {
      if (doubled++ == 0) {
        doubledCode = code;
        doubledLine = records.line();
      }
      return false;
    }
    count++;
    return true;
  }

  /// Rows left out because they have no name.
  long blank() {
    return blank;
  }

  /// @throws UnreadableFileException if a name stands in two rows
  void refuseDuplicates() {
    if (doubled == 0) {
      return;
    }
    String name = names.text(doubledCode);
    String more =
        doubled == 1
            ? ""
            : String.format(
                Locale.ROOT, " So do %,d further rows with names met before.", doubled - 1);
    String column;
    long line;
    try (DelimitedRecords again = DelimitedRecords.open(path, each -> {})) {
      column = again.header().get(field);
      Dictionary met = new Dictionary();
      int wanted = 0;
      while (wanted != doubledCode && again.next()) {
        wanted = Cell.code(again, field, met);
      }
      line = again.line();
    }
    throw new UnreadableFileException(
        "%s line %d: the record is called \"%s\" as in line %d, in column \"%s\".%s Each record needs a name of its own; correct the file, or give another column, for instance record=COLUMN."
            .formatted(path.getFileName(), doubledLine, name, line, column, more));
  }

  RecordNames.OfFile ofFile(int first, int size) {
    boolean rowIsRecord = field >= 0 || count == 0 || rows[count - 1] == count;
    return new RecordNames.OfFile(
        PeopleFiles.label(String.valueOf(path.getFileName())),
        first,
        size,
        names,
        rowIsRecord ? new int[0] : Arrays.copyOf(rows, count));
  }
}
