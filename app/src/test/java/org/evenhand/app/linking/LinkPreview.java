package org.evenhand.app.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the fixture's pages to look at. Argument: folder.
final class LinkPreview {
  private LinkPreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("link.html"), LinkFixture.made().html());
    Files.writeString(folder.resolve("none.html"), LinkFixture.made().withoutTruth().html());
  }
}
