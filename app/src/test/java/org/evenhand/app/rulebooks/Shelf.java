package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Where the tests find the shelf of this repository and the data beside it.
final class Shelf {
  private static final Path ROOT = Path.of(System.getProperty("evenhand.root", ".."));

  private Shelf() {}

  static Path folder() {
    return ROOT.resolve("jurisdictions");
  }

  static Jurisdictions read() {
    return Jurisdictions.read(folder());
  }

  /// The shared data, or the test is skipped; with `CI=true` their absence is a failure.
  static Path sharedData() {
    String given = System.getenv("EVENHAND_SHARED");
    Path shared = given == null ? ROOT.resolve("../shared") : Path.of(given);
    Path data = shared.resolve("data").normalize();
    if (!Files.isDirectory(data) && "true".equals(System.getenv("CI"))) {
      fail("No shared data at %s; set EVENHAND_SHARED".formatted(data));
    }
    Assumptions.assumeTrue(
        Files.isDirectory(data),
        "Skipped: no shared data at %s; set EVENHAND_SHARED".formatted(data));
    return data;
  }
}
