package org.evenhand.app.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes the fixtures' pages with their screenshots and a print, to look at.
final class PagePreview {
  private PagePreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path open = folder.resolve("open.html");
    Path synthetic = folder.resolve("synthetic.html");
    Files.writeString(open, ReportPages.html(ReportFixture.openData2021(), Optional.empty()));
    Files.writeString(synthetic, ReportPages.html(ReportFixture.synthetic(), Optional.empty()));
    try (Chromium chromium = Chromium.start()) {
      shoot(chromium, open, folder.resolve("wide.png"), 1280, ColorScheme.LIGHT);
      shoot(chromium, synthetic, folder.resolve("wide-dark.png"), 1280, ColorScheme.DARK);
      shoot(chromium, synthetic, folder.resolve("phone.png"), 390, ColorScheme.LIGHT);
      shoot(chromium, open, folder.resolve("phone-dark.png"), 390, ColorScheme.DARK);
      try (Page page = chromium.browser.newPage()) {
        page.navigate(synthetic.toUri().toString());
        page.pdf(
            new Page.PdfOptions()
                .setFormat("Letter")
                .setPreferCSSPageSize(true)
                .setPath(folder.resolve("print.pdf")));
      }
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
