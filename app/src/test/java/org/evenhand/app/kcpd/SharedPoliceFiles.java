package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The real police files that lie beside the repository, never in it.
final class SharedPoliceFiles {
  private SharedPoliceFiles() {}

  /// A file below `data/kcpd`. Skips the test where the shared folder is absent; in CI that is a
  /// failure.
  static Path get(String name) {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"));
    Path file = shared.resolve("data/kcpd").resolve(name);
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
