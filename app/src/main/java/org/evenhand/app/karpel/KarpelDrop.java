package org.evenhand.app.karpel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;

/// A folder of exports of the prosecutor's case system, read: the charges of all four stages, each
/// with the file and line it is from. Layouts: the dashboards (2021–22) and cleaning scripts (2025)
/// of the Jackson County Prosecutor.
///
/// Not kept: social security numbers (dropped while a row is read, before digest and duplicates),
/// test defendants (counted in the file's notes), exact duplicates within a file (counted), rows
/// that a newer drop repeats (counted in the notes).
///
/// @param files exports read, by name; the name is the path within the drop, and the digest is of
///   the content without social security numbers (see the file's notes)
/// @param charges in canonical order: office, file number, count, stage, file, line
/// @param dispositions from tables in the drop
/// @param agencies from tables in the drop, in the order of the files
/// @param notes sentences about the drop as a whole
public record KarpelDrop(
    List<SourceFile> files,
    List<Charge> charges,
    Dispositions dispositions,
    List<Agency> agencies,
    List<String> notes) {
  public KarpelDrop {
    agencies = List.copyOf(agencies);
    files = List.copyOf(files);
    charges = List.copyOf(charges);
    notes = List.copyOf(notes);
  }

  /// Reads every CSV file in the folder and the folders in it. A folder named like a county
  /// (`us-mo-047`) says whose exports lie in it.
  ///
  /// @param asOf the last date anything can have; without it the date in a file's name counts
  /// @param rejected told of every row and value that could not be read, file by file in the order
  ///   of their names
  /// @throws UnreadableFileException if no export could be read
  public static KarpelDrop read(Path dir, Optional<LocalDate> asOf, Consumer<Rejected> rejected) {
    return read(dir, asOf, rejected, Progress.SILENT);
  }

  /// As [#read(Path, Optional, Consumer)], telling how far each file has been read.
  public static KarpelDrop read(
      Path dir, Optional<LocalDate> asOf, Consumer<Rejected> rejected, Progress progress) {
    Reading reading = new Reading(asOf, rejected, progress);
    for (DropFile file : csvFiles(dir, reading.notes)) {
      reading.read(file);
    }
    if (reading.exports.isEmpty()) {
      throw new UnreadableFileException(
          "%s holds no export that could be read. %s"
              .formatted(
                  dir,
                  reading.notes.isEmpty()
                      ? "Expected files such as Rcvd_20220110_1800.CSV or \"Received Cases.csv\"."
                      : String.join(" ", reading.notes)));
    }
    return reading.drop();
  }

  private static List<DropFile> csvFiles(Path dir, List<String> notes) {
    if (!Files.isDirectory(dir)) {
      throw new UnreadableFileException(
          dir + " is not a folder; expected one with exports of the case system.");
    }
    try (Stream<Path> paths = Files.walk(dir)) {
      List<DropFile> files =
          paths
              .filter(Files::isRegularFile)
              .map(path -> DropFile.of(dir, path))
              .sorted(Comparator.comparing(DropFile::name))
              .toList();
      files.stream()
          .filter(file -> !file.isCsv())
          .forEach(
              file -> notes.add(file.name() + " was not read; expected a file ending in .csv."));
      return files.stream().filter(DropFile::isCsv).toList();
    } catch (IOException e) {
      throw new UnreadableFileException("%s could not be searched: %s.".formatted(dir, e));
    }
  }

  /// What has been read so far.
  private static final class Reading {
    final Optional<LocalDate> asOf;
    final Consumer<Rejected> rejected;
    final Progress progress;
    final List<String> notes = new ArrayList<>();
    final List<Export> exports = new ArrayList<>();
    final List<LocalDate> dates = new ArrayList<>();
    final List<Agency> agencies = new ArrayList<>();
    Dispositions dispositions = Dispositions.none();

    Reading(Optional<LocalDate> asOf, Consumer<Rejected> rejected, Progress progress) {
      this.asOf = asOf;
      this.progress = progress;
      this.rejected = rejected;
    }

    void read(DropFile file) {
      if (file.listsCourtNumbers()) {
        notes.add(file.name() + " was skipped: files with CaseNo in the name list court numbers.");
        return;
      }
      Consumer<Rejected> unnamed = row -> rejected.accept(withoutContent(file, row));
      try (DelimitedRecords records = DelimitedRecords.open(file.path(), unnamed)) {
        if (DispositionTable.isOne(records.header())) {
          dispositions = dispositions.with(DispositionTable.read(file.name(), records));
          notes.add(file.name() + " was read as a table of disposition codes.");
          return;
        }
        if (Agency.isTable(records.header())) {
          agencies.addAll(Agency.list(file.office(), records));
          notes.add(file.name() + " was read as a table of agencies.");
          return;
        }
        exports.add(Export.read(file, records, exports.size(), asOf, rejected, progress));
        dates.add(file.findDate().orElseGet(exports.getLast().generation()::begins));
      } catch (UnreadableFileException e) {
        String why = SocialSecurityNumber.mask(String.valueOf(e.getMessage()));
        rejected.accept(new Rejected(file.name(), 1, "", "", why));
        notes.add(why);
      }
    }

    /// A row that does not fit its header may hold a social security number anywhere, so only the
    /// reason is kept.
    private static Rejected withoutContent(DropFile file, Rejected row) {
      return new Rejected(
          file.name(), row.line(), row.column(), "", SocialSecurityNumber.mask(row.reason()));
    }

    KarpelDrop drop() {
      Superseded superseded =
          Superseded.in(exports.stream().flatMap(e -> e.charges().stream()).toList(), dates);
      if (superseded.rows() > 0) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%,d rows left out that a newer drop has too; the newest file's stay.",
                superseded.rows()));
      }
      noteSameContent();
      return new KarpelDrop(
          exports.stream().map(Export::source).toList(),
          superseded.charges(),
          dispositions,
          agencies,
          notes);
    }

    private void noteSameContent() {
      for (int i = 0; i < exports.size(); i++) {
        SourceFile file = exports.get(i).source();
        for (SourceFile earlier : exports.stream().limit(i).map(Export::source).toList()) {
          if (file.sha256().equals(earlier.sha256())) {
            notes.add(file.file() + " has the same content as " + earlier.file() + ".");
            break;
          }
        }
      }
    }
  }
}
