package org.evenhand.app.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.intake.Header;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.linkage.Records;

/// Reads files about persons: comma-separated, with a header line. Each file is mapped by itself
/// and joined to the others by what its columns hold.
public final class PeopleFiles {
  private PeopleFiles() {}

  /// Reads all files. Looks at the first rows of each to recognise its columns, then reads each
  /// once from front to back.
  ///
  /// @param given what is said about columns in advance; [Mapping#NONE] if nothing is
  /// @throws UnreadableFileException if a file is missing, empty or no CSV file, holds no column
  ///   that can link, or names two records alike; a sentence for each file
  /// @throws UnusableMappingException if what was given does not fit the files
  public static People read(List<Path> files, Mapping given, Progress progress) {
    refuseTwice(files);
    List<Sample> samples = all(files.stream().map(file -> (Supplier<Sample>) () -> sample(file)));
    refuseUnknownColumns(files, samples, given);
    List<List<Recognition.Found>> found = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      found.add(Recognition.recognize(fileName(files.get(i)), samples.get(i), given));
    }
    refuseWithoutLinks(files, samples, found);
    PeopleReader reader = new PeopleReader(progress);
    for (int i = 0; i < samples.size(); i++) {
      reader.read(files.get(i), samples.get(i), found.get(i));
    }
    return assemble(reader);
  }

  /// A file's name without extension, which is what stands before the names of its records.
  static String label(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static People assemble(PeopleReader reader) {
    int records = reader.records();
    Map<Use, CodedColumn> columns = reader.columns();
    List<String> notices = new ArrayList<>(reader.notices());
    notices.addAll(Notices.of(reader.files(), columns, reader.headers(), records));
    RecordNames names = RecordNames.of(reader.names());
    int[] truth =
        columns.containsKey(Use.TRUTH) ? take(columns, Use.TRUTH).codes(records) : new int[0];
    List<People.Evaluation> evaluations = new ArrayList<>();
    for (Use use : Use.EVALUATION) {
      if (columns.containsKey(use)) {
        CodedColumn column = take(columns, use);
        evaluations.add(
            new People.Evaluation(
                use,
                reader.headers().getOrDefault(use, ""),
                column.codes(records),
                column.dictionary().values()));
      }
    }
    Records linked =
        new Records(Assembly.from(columns, reader.headers(), records), sources(reader));
    return new People(
        linked, names, truth, evaluations, reader.files(), reader.rejected(), notices);
  }

  private static CodedColumn take(Map<Use, CodedColumn> columns, Use use) {
    CodedColumn column = columns.remove(use);
    if (column == null) {
      throw new IllegalStateException("No column of " + use.word());
    }
    return column;
  }

  private static int[] sources(PeopleReader reader) {
    int[] sources = new int[reader.records()];
    for (int i = 0; i < reader.names().size(); i++) {
      RecordNames.OfFile file = reader.names().get(i);
      Arrays.fill(sources, file.first(), file.first() + file.count(), i);
    }
    return sources;
  }

  private static Sample sample(Path file) {
    Sample sample = Sample.of(file);
    List<String> headers = headers(sample);
    String delimiter = Header.otherDelimiter(headers);
    if (!delimiter.isEmpty()) {
      throw new UnreadableFileException(
          "%s line 1: the columns are separated by %s; expected commas. Save it as comma-separated CSV and read it again."
              .formatted(fileName(file), delimiter));
    }
    return sample;
  }

  private static void refuseTwice(List<Path> files) {
    if (files.isEmpty()) {
      throw new UnreadableFileException("No file was given; expected one or more CSV files.");
    }
    List<Path> real = new ArrayList<>();
    for (Path file : files) {
      Path one = real(file);
      if (real.contains(one)) {
        throw new UnreadableFileException(
            file + " is given twice; every record would be linked to itself. Give it once.");
      }
      real.add(one);
    }
  }

  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UnreadableFileException("%s could not be opened: %s.".formatted(file, e));
    }
  }

  private static void refuseUnknownColumns(
      List<Path> files, List<Sample> samples, Mapping mapping) {
    List<String> wrong = new ArrayList<>();
    for (Mapping.Given each : mapping.given()) {
      boolean there = false;
      for (int i = 0; i < samples.size(); i++) {
        there |=
            Recognition.position(fileName(files.get(i)), headers(samples.get(i)), each.column())
                .isPresent();
      }
      if (!there) {
        wrong.add(
            "%s=%s: no file has a column \"%s\"; there are: %s."
                .formatted(
                    each.use().word(), each.column(), each.column(), listed(files, samples)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnusableMappingException(String.join("\n", wrong));
    }
  }

  private static String listed(List<Path> files, List<Sample> samples) {
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      String columns = headers(samples.get(i)).stream().limit(60).collect(Collectors.joining(", "));
      lists.add(samples.size() == 1 ? columns : fileName(files.get(i)) + " has " + columns);
    }
    return String.join("; ", lists);
  }

  private static void refuseWithoutLinks(
      List<Path> files, List<Sample> samples, List<List<Recognition.Found>> found) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (!Recognition.links(found.get(i))) {
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < found.get(i).size(); c++) {
          columns.add(
              "\"%s\" (%s)".formatted(headers(samples.get(i)).get(c), found.get(i).get(c).why()));
        }
        wrong.add(
            "%s has no column that can link persons. Its columns: %s. Expected some of surname, given name, birth date, address, telephone, e-mail or number; say what a column holds with --columns, for instance surname=COLUMN."
                .formatted(fileName(files.get(i)), String.join(", ", columns)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", wrong));
    }
  }

  /// What each supplies; where some cannot be read, all their sentences together.
  private static <T> List<T> all(Stream<Supplier<T>> suppliers) {
    List<T> results = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    suppliers.forEach(supplier -> {
      try {
        results.add(supplier.get());
      } catch (UnreadableFileException e) {
        wrong.add(e.getMessage());
      }
    });
    if (!wrong.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", wrong));
    }
    return results;
  }

  private static List<String> headers(Sample sample) {
    return sample.columns().stream().map(Sample.Column::header).toList();
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
