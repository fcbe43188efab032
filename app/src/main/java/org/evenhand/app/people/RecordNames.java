package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.evenhand.app.intake.UnreadableFileException;

/// What each record is called: as its file names it or by its row number, and with its file's name
/// before it where two files use a name twice. No text is kept for row numbers.
public final class RecordNames {
  private final List<OfFile> files;
  private final boolean prefixed;

  private RecordNames(List<OfFile> files, boolean prefixed) {
    this.files = files;
    this.prefixed = prefixed;
  }

  /// The records of one file.
  ///
  /// @param label the file's name without extension
  /// @param first number of its first record
  /// @param count of its records
  /// @param names as the file has them, in order; empty where it has none
  /// @param rows the rows of the records, where some were rejected; empty where record and row
  ///   agree
  record OfFile(String label, int first, int count, NameList names, int[] rows) {
    String name(int record) {
      int at = record - first;
      if (names.size() > 0) {
        return names.text(at);
      }
      return Integer.toString(rows.length > 0 ? rows[at] : at + 1);
    }

    /// The number of the record of this name.
    OptionalInt find(String name) {
      int at = names.size() > 0 ? names.find(name) : row(name);
      return at < 0 ? OptionalInt.empty() : OptionalInt.of(first + at);
    }

    private int row(String name) {
      if (!name.matches("[1-9]\\d{0,8}")) {
        return -1;
      }
      int row = Integer.parseInt(name);
      if (rows.length > 0) {
        return Arrays.binarySearch(rows, row);
      }
      return row <= count ? row - 1 : -1;
    }
  }

  /// @throws UnreadableFileException if names must be told apart by file and two files have the
  ///   same name
  static RecordNames of(List<OfFile> files) {
    boolean prefixed = anyTwice(files);
    if (prefixed) {
      List<String> labels = new ArrayList<>();
      for (OfFile file : files) {
        if (labels.contains(file.label())) {
          throw new UnreadableFileException(
              "Two files are called \"%s\" and use the same names of records; rename one, so that records can be told apart."
                  .formatted(file.label()));
        }
        labels.add(file.label());
      }
    }
    return new RecordNames(List.copyOf(files), prefixed);
  }

  /// What a record is called.
  ///
  /// @param record from 0
  public String name(int record) {
    OfFile file = fileOf(record);
    return prefixed ? file.label() + ":" + file.name(record) : file.name(record);
  }

  /// Whether each name begins with that of its file.
  public boolean isPrefixed() {
    return prefixed;
  }

  /// The record called so.
  public OptionalInt find(String name) {
    if (!prefixed) {
      return files.stream()
          .map(file -> file.find(name))
          .filter(OptionalInt::isPresent)
          .findFirst()
          .orElse(OptionalInt.empty());
    }
    for (OfFile file : files) {
      if (name.startsWith(file.label() + ":")) {
        OptionalInt found = file.find(name.substring(file.label().length() + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return OptionalInt.empty();
  }

  /// The record called so in the file of this name, with or without extension.
  OptionalInt find(String source, String name) {
    for (OfFile file : files) {
      if (file.label().equals(source) || file.label().equals(PeopleFiles.label(source))) {
        return file.find(name);
      }
    }
    return OptionalInt.empty();
  }

  boolean hasSource(String source) {
    return files.stream()
        .anyMatch(f -> f.label().equals(source) || f.label().equals(PeopleFiles.label(source)));
  }

  private OfFile fileOf(int record) {
    for (OfFile file : files) {
      if (record >= file.first() && record < file.first() + file.count()) {
        return file;
      }
    }
    throw new IndexOutOfBoundsException("No record " + record);
  }

  private static boolean anyTwice(List<OfFile> files) {
    for (int later = 1; later < files.size(); later++) {
      OfFile file = files.get(later);
      List<OfFile> earlier = files.subList(0, later);
      for (int record = file.first(); record < file.first() + file.count(); record++) {
        String name = file.name(record);
        if (earlier.stream().anyMatch(other -> other.find(name).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }
}
