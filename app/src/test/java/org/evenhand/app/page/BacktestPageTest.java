package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedBacktest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of a back-test in a real browser.
final class BacktestPageTest {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => { d.open = true; })";

  private static Chromium chromium;
  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two,390,LIGHT",
    "two,1280,DARK",
    "incidents,390,DARK",
    "incidents,1280,LIGHT",
    "nothing,390,LIGHT",
    "nothing,1280,DARK"
  })
  void axeFindsNothingEvenWithEverythingOpen(String which, int width, ColorScheme scheme)
      throws IOException {
    try (BrowserContext context = context(width, scheme)) {
      Page page = open(context, which);
      assertEquals(List.of(), violations(page), "as it opens");
      page.evaluate(OPEN_ALL);
      assertEquals(List.of(), violations(page), "everything open");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two,390",
    "two,768",
    "two,1280",
    "incidents,390",
    "incidents,1280",
    "nothing,390",
    "nothing,1280"
  })
  void nothingIsWiderThanTheWindow(String which, int width) throws IOException {
    try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
      Page page = open(context, which);
      page.evaluate(OPEN_ALL);
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  @Test
  void everyCellOfTheTransitionsIsSeenOnAPhone() throws IOException {
    try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
      Page page = open(context, "two");
      Object hidden =
          page.evaluate(
              """
              [...document.querySelectorAll('.transitions td:not(.none)')]
                .filter(td => { const r = td.getBoundingClientRect();
                  return r.width === 0 || r.height === 0 || r.right > 390; }).length
              """);
      assertEquals(0, hidden);
      assertTrue(page.locator(".transitions td.changed").count() >= 6, "changed cells");
    }
  }

  @Test
  void nothingIsFetchedAndNothingIsRefusedByThePolicy() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      context.setOffline(true);
      List<String> requests = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      context.onRequest(request -> requests.add(request.url()));
      context.onConsoleMessage(message -> complaints.add(message.text()));
      open(context, "two");
      assertEquals(
          List.of(),
          requests.stream()
              .filter(url -> !url.startsWith("data:"))
              .filter(url -> !url.endsWith("/index.html"))
              .toList());
      assertEquals(List.of(), complaints);
    }
  }

  @ParameterizedTest
  @CsvSource({"two", "incidents", "nothing"})
  void headingsDescendOneLevelAtATimeAndLinksLeadSomewhere(String which) throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, which);
      List<String> levels =
          page.locator("h1,h2,h3,h4,h5,h6").all().stream()
              .map(h -> h.evaluate("e => e.tagName").toString())
              .toList();
      assertEquals(1, levels.stream().filter("H1"::equals).count());
      for (int i = 1; i < levels.size(); i++) {
        assertTrue(levels.get(i).charAt(1) - levels.get(i - 1).charAt(1) <= 1, levels.toString());
      }
      Object broken =
          page.evaluate(
              """
              [...document.querySelectorAll('a[href^="#"]')]
                .map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))
              """);
      Object twice =
          page.evaluate(
              "[...document.querySelectorAll('[id]')].map(e => e.id)"
                  + ".filter((id, i, all) => all.indexOf(id) < i)");
      assertEquals(List.of(), broken);
      assertEquals(List.of(), twice, "ids used twice");
    }
  }

  @Test
  void everyChartHasATitleWordsAndATable() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, "incidents");
      int charts = page.locator("svg[role=img]").count();
      assertEquals(
          7, charts, "change, now, then, ratio, bounds, and two panels of bounds of shares");
      assertEquals(charts, page.locator("svg[role=img] > title:not(:empty)").count());
      assertEquals(charts, page.locator("svg[role=img] > desc:not(:empty)").count());
      assertEquals(
          charts, page.locator(":is(.pair, .stacked):has(table caption) svg[role=img]").count());
    }
  }

  @Test
  void signedChangesAndRatiosHaveTheirLineAndSharesHaveNone() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, "incidents");
      assertEquals(1, page.locator("#candidate-1-share-change-area .as-now").count());
      assertEquals(1, page.locator("#candidate-1-index-ratio-area .as-now").count());
      assertEquals(1, page.locator("#candidate-1-bounds .as-now").count());
      assertEquals(0, page.locator("#candidate-1-asked-for-area .as-now").count());
      assertEquals(
          "50%",
          page.locator("#candidate-1-share-change-area .as-now")
              .getAttribute("x1")
              .replace(".00", ""));
    }
  }

  @Test
  void itPrintsWithReasonsAndMethodsOpen() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, "two");
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(page.locator(".sides .fold li").first().isVisible(), "citations");
      assertFalse(page.locator(".fold.wider .sides td").first().isVisible(), "rarer, closed");
      page.evaluate(OPEN_ALL);
      assertTrue(page.locator(".fold.wider .sides td").first().isVisible(), "rarer, opened");
      assertTrue(page.locator("#candidate-1-share-change-area .ways p").first().isVisible());
      assertFalse(page.locator("nav").isVisible());
    }
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes())
            .toList();
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return chromium.browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private Page open(BrowserContext context, String which) throws IOException {
    PublishedBacktest backtest =
        switch (which) {
          case "two" -> BacktestFixture.two();
          case "incidents" -> BacktestFixture.incidents();
          default -> BacktestFixture.nothing();
        };
    Path file = folder.resolve("index.html");
    Files.writeString(file, BacktestPages.html(backtest));
    Page page = context.newPage();
    page.navigate(file.toUri().toString());
    return page;
  }
}
