package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.junit.jupiter.api.function.Executable;

/// Small files about invented persons, and what was read from them.
final class Written {
  private Written() {}

  static Path file(Path folder, String name, String... lines) {
    return file(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static People read(String mapping, Path... files) {
    return PeopleFiles.read(List.of(files), Mapping.parse(mapping), Progress.SILENT);
  }

  /// What is said when columns or files cannot be used.
  static String refused(Executable reading) {
    RuntimeException refusal = assertThrows(RuntimeException.class, reading);
    assertTrue(
        refusal instanceof UnusableMappingException || refusal instanceof UnreadableFileException,
        refusal.toString());
    return String.valueOf(refusal.getMessage());
  }

  /// The values of a field, record by record.
  static List<String> texts(People people, Field field) {
    Column column = people.records().find(field).orElseThrow();
    List<String> texts = new ArrayList<>();
    for (int code : column.codes()) {
      texts.add(column.values().get(code));
    }
    return texts;
  }

  /// What each column of a file is used for.
  static List<String> uses(People people, int file) {
    return people.files().get(file).columns().stream().map(column -> column.use().word()).toList();
  }

  static String why(People people, String header) {
    return people.files().stream()
        .flatMap(file -> file.columns().stream())
        .filter(column -> column.header().equals(header))
        .map(MappedFile.Column::why)
        .findFirst()
        .orElseThrow();
  }

  static List<String> names(People people) {
    List<String> names = new ArrayList<>();
    for (int record = 0; record < people.records().size(); record++) {
      names.add(people.names().name(record));
    }
    return names;
  }
}
