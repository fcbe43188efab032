package org.evenhand.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes the fixtures' pages, or takes a given page, and makes screenshots and a print to look at.
/// Arguments: folder, and the page if it is not a fixture's.
final class PagePreview {
  private PagePreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    if (arguments.length > 1) {
      try (Chromium chromium = Chromium.start()) {
        all(chromium, Path.of(arguments[1]), Path.of(arguments[1]), folder);
      }
      return;
    }
    Path open = folder.resolve("open.html");
    Path synthetic = folder.resolve("synthetic.html");
    Files.writeString(open, ReportPages.html(ReportFixture.openData2021(), Optional.empty()));
    Files.writeString(synthetic, ReportPages.html(ReportFixture.synthetic(), Optional.empty()));
    Path two = folder.resolve("two.html");
    Path incidents = folder.resolve("incidents.html");
    Path nothing = folder.resolve("nothing.html");
    Files.writeString(two, BacktestPages.html(BacktestFixture.two()));
    Files.writeString(incidents, BacktestPages.html(BacktestFixture.incidents()));
    Files.writeString(nothing, BacktestPages.html(BacktestFixture.nothing()));
    try (Chromium chromium = Chromium.start()) {
      all(chromium, open, synthetic, folder);
      all(chromium, two, two, Files.createDirectories(folder.resolve("two")));
      all(chromium, incidents, incidents, Files.createDirectories(folder.resolve("incidents")));
      all(chromium, nothing, nothing, Files.createDirectories(folder.resolve("nothing")));
    }
  }

  private static void all(Chromium chromium, Path one, Path other, Path folder) {
    shoot(chromium, one, folder.resolve("wide.png"), 1280, ColorScheme.LIGHT);
    shoot(chromium, other, folder.resolve("wide-dark.png"), 1280, ColorScheme.DARK);
    shoot(chromium, other, folder.resolve("phone.png"), 390, ColorScheme.LIGHT);
    shoot(chromium, one, folder.resolve("phone-dark.png"), 390, ColorScheme.DARK);
    try (Page page = chromium.browser.newPage()) {
      page.navigate(other.toUri().toString());
      page.pdf(
          new Page.PdfOptions()
              .setFormat("Letter")
              .setPreferCSSPageSize(true)
              .setPath(folder.resolve("print.pdf")));
    }
  }

  private static void shoot(
      Chromium chromium, Path html, Path image, int width, ColorScheme scheme) {
    try (BrowserContext context =
        chromium.browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme))) {
      Page page = context.newPage();
      page.navigate(html.toUri().toString());
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(image));
    }
  }
}
