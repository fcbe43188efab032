package org.evenhand.app.kcpd;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;

/// Reads police files of any year into one column store, the same whatever the order of files and
/// rows. Needs some 60 bytes of memory a report and 15 a row.
public final class KcpdReader {
  private final LocalDate asOf;
  private final Consumer<Rejected> rejected;
  private final Progress progress;
  private final ReportTable table = new ReportTable();
  private final List<SourceFile> files = new ArrayList<>();

  private KcpdReader(LocalDate asOf, Consumer<Rejected> rejected, Progress progress) {
    this.asOf = asOf;
    this.rejected = rejected;
    this.progress = progress;
  }

  /// Reads files whose dates have no known last day.
  public static PoliceReports read(
      List<Path> files, Consumer<Rejected> rejected, Progress progress) {
    return read(files, LocalDate.MAX, rejected, progress);
  }

  /// Reads files.
  ///
  /// A file that cannot be read at all becomes a [SourceFile] without rows, with the sentence that
  /// says why, and goes to `rejected`.
  ///
  /// @param asOf dates after this day are rejected
  /// @param rejected told of every row and value that cannot be read. A row is in
  ///   [SourceFile#rejected()] only if nothing of it was kept; such an entry has a line and a
  ///   reason, and a column where one value is to blame
  /// @throws UnreadableFileException if no file could be read; the message holds a sentence a file
  public static PoliceReports read(
      List<Path> files, LocalDate asOf, Consumer<Rejected> rejected, Progress progress) {
    KcpdReader reader = new KcpdReader(asOf, rejected, progress);
    List<String> refusals = new ArrayList<>();
    for (Path file : files) {
      try {
        reader.read(file);
      } catch (UnreadableFileException e) {
        refusals.add(String.valueOf(e.getMessage()));
        reader.refuse(file, refusals.getLast());
      }
    }
    if (refusals.size() == files.size() && !files.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", refusals));
    }
    return reader.reports();
  }

  private void read(Path path) {
    try (KcpdFile file = new KcpdFile(path, files.size(), asOf, table, rejected)) {
      SourceFile read = file.readAll(progress);
      List<String> notes = new ArrayList<>(read.notes());
      files.stream()
          .filter(earlier -> earlier.sha256().equals(read.sha256()))
          .findFirst()
          .ifPresent(earlier ->
              notes.add(
                  "Its bytes are those of %s, which was read before: every row is a duplicate."
                      .formatted(earlier.file())));
      files.add(
          new SourceFile(
              read.file(),
              read.sha256(),
              read.layout(),
              read.rows(),
              read.rejected(),
              read.duplicateRows(),
              read.reports(),
              notes));
    }
  }

  private void refuse(Path path, String sentence) {
    String name = String.valueOf(path.getFileName());
    rejected.accept(new Rejected(name, 1, "", "", sentence));
    files.add(new SourceFile(name, "", "unreadable", 0, 0, 0, 0, List.of(sentence)));
  }

  private PoliceReports reports() {
    return CanonicalOrder.of(files, table);
  }
}
