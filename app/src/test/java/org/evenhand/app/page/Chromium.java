package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The system's Chromium, started for tests; nothing is downloaded.
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Playwright playwright;
  public final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// Skips the test with a sentence where there is no Chromium; fails where `CI` is true.
  public static Chromium start() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new)
        .orElseGet(Chromium::lacking);
  }

  private static Chromium lacking() {
    String message = "No Chromium in /usr/bin. Install it: apt-get install chromium.";
    return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
