package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of a linkage in a real browser.
final class LinkPageTest {
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
  @CsvSource({"true,390,LIGHT", "true,1280,DARK", "false,1280,LIGHT", "false,390,DARK"})
  void axeFindsNothingEvenWithEverythingOpen(boolean truth, int width, ColorScheme scheme)
      throws IOException {
    try (BrowserContext context = context(width, scheme)) {
      Page page = open(context, truth);
      assertEquals(List.of(), violations(page), "as it opens");
      page.evaluate(OPEN_ALL);
      assertEquals(List.of(), violations(page), "everything open");
    }
  }

  @ParameterizedTest
  @CsvSource({"true,390", "true,768", "true,1280", "false,390"})
  void nothingIsWiderThanTheWindow(boolean truth, int width) throws IOException {
    try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
      Page page = open(context, truth);
      page.evaluate(OPEN_ALL);
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
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
      open(context, true);
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
  @CsvSource({"true", "false"})
  void headingsDescendOneLevelAtATimeAndLinksLeadSomewhere(boolean truth) throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, truth);
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
      Page page = open(context, true);
      int charts = page.locator("svg[role=img]").count();
      assertEquals(
          4 + 3 + 2 + 1 + LinkPage.REVIEWED,
          charts,
          "comparisons, quality, groups, sizes, pairs to look at");
      assertEquals(charts, page.locator("svg[role=img] > title:not(:empty)").count());
      assertEquals(charts, page.locator("svg[role=img] > desc:not(:empty)").count());
      assertEquals(
          charts, page.locator(":is(.pair, .stacked):has(table caption) svg[role=img]").count());
    }
  }

  @Test
  void noTextOfAChartLiesOutsideIt() throws IOException {
    try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
      Page page = open(context, true);
      page.evaluate(OPEN_ALL);
      Object outside =
          page.evaluate(
              """
              [...document.querySelectorAll('svg[role=img] text')]
                .filter(t => { const r = t.getBoundingClientRect();
                  return r.left < 0 || r.right > 390; }).map(t => t.textContent)
              """);
      assertEquals(List.of(), outside);
    }
  }

  @Test
  void itPrintsWithItsMark() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, true);
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(page.locator(".restricted").isVisible());
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

  private Page open(BrowserContext context, boolean truth) throws IOException {
    LinkFixture.Made made = LinkFixture.made();
    Path file = folder.resolve("index.html");
    Files.writeString(file, truth ? made.html() : made.withoutTruth().html());
    Page page = context.newPage();
    page.navigate(file.toUri().toString());
    return page;
  }
}
