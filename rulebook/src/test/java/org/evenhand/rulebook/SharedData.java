package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Files beside the repository, which never ship with it.
final class SharedData {
  private SharedData() {}

  /// The folder; the test is skipped where it is absent, and fails where `CI` is `true`.
  static Path folder(String name) {
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElseGet(() ->
                Path.of(
                    Objects.requireNonNull(System.getProperty("evenhand.root")), "..", "shared"));
    Path folder = shared.resolve(name);
    if (!Files.isDirectory(folder)) {
      String sentence =
          "%s is absent; set EVENHAND_SHARED to the folder with the shared data".formatted(folder);
      assertNotEquals("true", System.getenv("CI"), sentence);
      assumeTrue(false, sentence);
    }
    return folder;
  }
}
