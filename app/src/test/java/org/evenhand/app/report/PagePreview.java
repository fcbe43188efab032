package org.evenhand.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes the fixtures' pages, to look at.
final class PagePreview {
  private PagePreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(
        folder.resolve("open.html"),
        ReportPages.html(ReportFixture.openData2021(), Optional.empty()));
    Files.writeString(
        folder.resolve("synthetic.html"),
        ReportPages.html(ReportFixture.synthetic(), Optional.empty()));
  }
}
