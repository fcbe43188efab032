package org.evenhand.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The output folder while it is being written: `public/` and `restricted/` lie beside their places
/// until [#commit()] moves them in.
public final class Output implements AutoCloseable {
  private static final List<String> FOLDERS = List.of("public", "restricted");

  private final Path target;
  private final Path partial;

  private Output(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
  }

  public static Output beside(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new IOException(
          "%s is a file; --out needs a folder, or a name that is not taken".formatted(target));
    }
    Files.createDirectories(target);
    Path partial = Files.createTempDirectory(target, ".partial-");
    for (String each : FOLDERS) {
      Files.createDirectory(partial.resolve(each));
    }
    return new Output(target, partial);
  }

  public Path publicFolder() {
    return partial.resolve("public");
  }

  /// Holds tables about persons.
  public Path restricted() {
    return partial.resolve("restricted");
  }

  public void commit() throws IOException {
    for (String each : FOLDERS) {
      remove(target.resolve(each));
      Files.move(partial.resolve(each), target.resolve(each));
    }
  }

  @Override
  public void close() throws IOException {
    remove(partial);
  }

  /// Deletes a folder and all in it, if it is there.
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
