package org.evenhand.app.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;

/// The names of one file's records while it is read: from a column, or the rows' numbers.
final class RowNames {
  private final Path path;
  private final int field;
  private final Consumer<Rejected> rejected;
  private final Cell cell = new Cell();
  private final NameList names;
  private int[] rows;
  private int count;
  private long blank;

  /// @param field that names the records; -1 where the row's number does
  /// @param room for about so many rows
  RowNames(Path path, int field, Consumer<Rejected> rejected, int room) {
    this.path = path;
    this.field = field;
    this.rejected = rejected;
    this.names = new NameList(field < 0 ? 0 : room);
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
    cell.find(records, field);
    if (cell.isBlank()) {
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
    names.add(records.bytes(), cell.from(), cell.to());
    count++;
    return true;
  }

  /// Rows left out because they have no name.
  long blank() {
    return blank;
  }

  /// @throws UnreadableFileException if a name stands in two rows
  void refuseDuplicates() {
    NameList.Doubled doubled = names.findDoubled();
    if (doubled.count() == 0) {
      return;
    }
    String more =
        doubled.count() == 1
            ? ""
            : String.format(Locale.ROOT, " In all %,d rows repeat a name.", doubled.count());
    try (DelimitedRecords again = DelimitedRecords.open(path, each -> {})) {
      long first = lineOf(doubled.first(), -1, again);
      long second = lineOf(doubled.again(), doubled.first(), again);
      throw new UnreadableFileException(
          "%s line %d: the record is called \"%s\" as in line %d, in column \"%s\".%s Each record needs a name of its own; correct the file, or give another column, for instance record=COLUMN."
              .formatted(
                  path.getFileName(),
                  second,
                  names.text(doubled.first()),
                  first,
                  again.header().get(field),
                  more));
    }
  }

  /// The line of a record, where reading on from record `at`.
  private long lineOf(int wanted, int at, DelimitedRecords again) {
    int record = at;
    while (record < wanted && again.next()) {
      cell.find(again, field);
      record += cell.isBlank() ? 0 : 1;
    }
    return again.line();
  }

  RecordNames.OfFile ofFile(int first) {
    boolean rowIsRecord = field >= 0 || count == 0 || rows[count - 1] == count;
    return new RecordNames.OfFile(
        PeopleFiles.label(String.valueOf(path.getFileName())),
        first,
        count,
        names,
        rowIsRecord ? new int[0] : Arrays.copyOf(rows, count));
  }
}
