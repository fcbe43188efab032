package org.evenhand.app.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;

/// Reads files one after the other into columns that all of them share.
final class PeopleReader {
  /// Rows of a file that are listed as rejected at most; the rest is counted.
  static final int MOST_REJECTED = 100_000;

  private static final int ROWS_BETWEEN_PROGRESS = 1 << 16;

  private final Progress progress;
  private final Map<Use, CodedColumn> columns = new EnumMap<>(Use.class);
  private final Map<Use, String> headers = new EnumMap<>(Use.class);
  private final List<RecordNames.OfFile> names = new ArrayList<>();
  private final List<MappedFile> files = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private int records;

  PeopleReader(Progress progress) {
    this.progress = progress;
  }

  Map<Use, CodedColumn> columns() {
    return columns;
  }

  Map<Use, String> headers() {
    return headers;
  }

  List<RecordNames.OfFile> names() {
    return names;
  }

  List<MappedFile> files() {
    return files;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<String> notices() {
    return notices;
  }

  int records() {
    return records;
  }

  /// Reads one file.
  ///
  /// @param found what its columns are used for
  void read(Path path, Sample sample, List<Recognition.Found> found) {
    int first = records;
    Listing left = new Listing(rejected);
    try (DelimitedRecords rows = DelimitedRecords.open(path, left)) {
      int[] fields =
          IntStream.range(0, found.size())
              .filter(i -> found.get(i).use() != Use.IGNORE && found.get(i).use() != Use.RECORD)
              .toArray();
      CodedColumn[] targets = new CodedColumn[fields.length];
      for (int k = 0; k < fields.length; k++) {
        Use use = found.get(fields[k]).use();
        headers.putIfAbsent(use, rows.header().get(fields[k]));
        targets[k] =
            columns.computeIfAbsent(
                use, each -> new CodedColumn(new Dictionary(), records + sample.rowsOfFile()));
        targets[k].reserve(records + sample.rowsOfFile());
      }
      int nameField =
          IntStream.range(0, found.size())
              .filter(i -> found.get(i).use() == Use.RECORD)
              .findFirst()
              .orElse(-1);
      RowNames rowNames = new RowNames(path, nameField, left, sample.rowsOfFile());
      int[] filled = readRows(rows, fields, targets, rowNames);
      rowNames.refuseDuplicates();
      if (left.unlisted() > 0) {
        notices.add(
            String.format(
                Locale.ROOT,
                "%s: %,d rejected rows and values are not listed, only the first %,d.",
                rows.file(),
                left.unlisted(),
                MOST_REJECTED));
      }
      names.add(rowNames.ofFile(first));
      files.add(
          mapped(
              rows,
              sample,
              found,
              fields,
              targets,
              filled,
              first,
              rows.rejectedRows() + rowNames.blank()));
    }
  }

  private int[] readRows(
      DelimitedRecords rows, int[] fields, CodedColumn[] targets, RowNames rowNames) {
    int[] filled = new int[fields.length];
    Cell cell = new Cell();
    int sinceProgress = 0;
    int record = records;
    while (rows.next()) {
      if (++sinceProgress == ROWS_BETWEEN_PROGRESS) {
        progress.read(rows.file(), rows.bytesRead(), rows.size());
        sinceProgress = 0;
      }
      if (!rowNames.take(rows)) {
        continue;
      }
      if (record == Integer.MAX_VALUE - 8) {
        throw new UnreadableFileException(
            "%s line %d: more than 2,147,483,639 records; link the files in parts."
                .formatted(rows.file(), rows.line()));
      }
      for (int k = 0; k < fields.length; k++) {
        CodedColumn target = targets[k];
        int code = rows.isBroken(fields[k]) ? 0 : cell.code(rows, fields[k], target.dictionary());
        target.set(record, code);
        filled[k] += code == 0 ? 0 : 1;
      }
      record++;
    }
    progress.read(rows.file(), rows.size(), rows.size());
    records = record;
    return filled;
  }

  private MappedFile mapped(
      DelimitedRecords rows,
      Sample sample,
      List<Recognition.Found> found,
      int[] fields,
      CodedColumn[] targets,
      int[] filled,
      int first,
      long left) {
    List<MappedFile.Column> lines = new ArrayList<>();
    int count = records - first;
    for (int i = 0; i < found.size(); i++) {
      Recognition.Found each = found.get(i);
      String header = rows.header().get(i);
      int k = Arrays.binarySearch(fields, i);
      if (k >= 0) {
        double share = count == 0 ? 0 : (double) filled[k] / count;
        lines.add(
            new MappedFile.Column(
                header, each.use(), each.why(), share, distinct(targets[k], first), false));
      } else if (each.use() == Use.RECORD) {
        lines.add(new MappedFile.Column(header, each.use(), each.why(), 1, count, false));
      } else {
        Sample.Column column = sample.columns().get(i);
        lines.add(
            new MappedFile.Column(
                header,
                each.use(),
                each.why(),
                column.filledShare(),
                column.distinct(),
                !sample.whole()));
      }
    }
    List<String> notes = new ArrayList<>(rows.notes());
    boolean social = rows.header().stream().anyMatch(Rejected::isSocialSecurityColumn);
    if (social) {
      notes.add(
          "The file has no digest: it holds social security numbers, and a digest would let anyone try them out.");
    }
    String sha256 = social ? "" : rows.sha256();
    return new MappedFile(
        new SourceFile(rows.file(), sha256, "people", rows.rows(), left, 0, 0, notes), lines);
  }

  /// Different values among the records from `first` on.
  private int distinct(CodedColumn column, int first) {
    if (first == 0) {
      return column.dictionary().size();
    }
    BitSet met = new BitSet();
    for (int record = first; record < records; record++) {
      met.set(column.get(record));
    }
    met.clear(0);
    return met.cardinality();
  }

  /// Lists what is rejected in one file up to a number, and counts the rest.
  private static final class Listing implements Consumer<Rejected> {
    private final List<Rejected> list;
    private int listed;
    private long unlisted;

    Listing(List<Rejected> list) {
      this.list = list;
    }

    @Override
    public void accept(Rejected one) {
      if (listed < MOST_REJECTED) {
        list.add(one);
        listed++;
      } else {
        unlisted++;
      }
    }

    long unlisted() {
      return unlisted;
    }
  }
}
