package org.evenhand.app.deadlines;

import java.nio.file.Path;
import org.evenhand.app.rulebooks.Jurisdictions;

/// The shelf of this repository.
final class TheShelf {
  private TheShelf() {}

  static Jurisdictions read() {
    return Jurisdictions.read(
        Path.of(System.getProperty("evenhand.root", "..")).resolve("jurisdictions"));
  }
}
