package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files with known truth that lie beside the repository, never in it.
final class SharedPersons {
  private SharedPersons() {}

  /// A file below `data/linkage`. Skips the test where the shared folder is absent; in CI that is a
  /// failure.
  static Path get(String name) {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"));
    Path file = shared.resolve("data/linkage").resolve(name);
    if (!Files.exists(file)) {
      String sentence =
          "Skipped: " + file + " is not there; set EVENHAND_SHARED to read real data.";
      if ("true".equals(System.getenv("CI"))) {
        return fail(sentence);
      }
      return abort(sentence);
    }
    return file;
  }
}
