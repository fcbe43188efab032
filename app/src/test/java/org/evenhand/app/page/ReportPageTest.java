package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
import java.util.Optional;
import org.evenhand.app.publication.PublishedReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in a real browser.
final class ReportPageTest {
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
  @CsvSource({"390,LIGHT,false", "390,DARK,true", "1280,LIGHT,true", "1280,DARK,false"})
  void axeFindsNothing(int width, ColorScheme scheme, boolean synthetic) throws IOException {
    try (BrowserContext context = context(width, scheme)) {
      Page page =
          open(context, synthetic ? ReportFixture.synthetic() : ReportFixture.openData2021());
      List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
      assertEquals(
          List.of(),
          violations.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1280})
  void nothingIsWiderThanTheWindow(int width) throws IOException {
    try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.openData2021());
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
      Page page = open(context, ReportFixture.openData2021());
      assertEquals(
          List.of(),
          requests.stream()
              .filter(url -> !url.startsWith("data:"))
              .filter(url -> !url.endsWith("/index.html"))
              .toList());
      assertEquals(List.of(), complaints);
      assertEquals("true", page.evaluate("String(document.fonts.check('16px \"Public Sans\"'))"));
      assertEquals("rgb(0, 94, 162)", colorOfLink(page));
    }
  }

  @Test
  void headingsDescendOneLevelAtATime() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.openData2021());
      List<String> levels =
          page.locator("h1,h2,h3,h4,h5,h6").all().stream()
              .map(h -> h.evaluate("e => e.tagName").toString())
              .toList();
      assertEquals("H1", levels.getFirst());
      assertEquals(1, levels.stream().filter("H1"::equals).count());
      for (int i = 1; i < levels.size(); i++) {
        assertTrue(levels.get(i).charAt(1) - levels.get(i - 1).charAt(1) <= 1, levels.toString());
      }
    }
  }

  @Test
  void everyChartHasATitleWordsAndATable() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.openData2021());
      int charts = page.locator("svg[role=img]").count();
      assertEquals(10, charts, "four findings, one map, four strips, one more measure");
      assertEquals(charts, page.locator("svg[role=img] > title:not(:empty)").count());
      assertEquals(charts, page.locator("svg[role=img] > desc:not(:empty)").count());
      assertEquals(
          charts, page.locator(":is(.pair, .stacked):has(table caption) svg[role=img]").count());
    }
  }

  @Test
  void everyLinkInThePageLeadsSomewhere() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.openData2021());
      Object broken =
          page.evaluate(
              """
              [...document.querySelectorAll('a[href^="#"]')]
                .map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))
              """);
      Object ids =
          page.evaluate(
              "[...document.querySelectorAll('[id]')].map(e => e.id)"
                  + ".filter((id, i, all) => all.indexOf(id) < i)");
      assertEquals(List.of(), broken);
      assertEquals(List.of(), ids, "ids used twice");
    }
  }

  @Test
  void aCardsTableIsSavedFromThePageAlone() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.openData2021());
      Path saved =
          page.waitForDownload(() -> page.click("#arrestees-by-race-jackson-divisions a[download]"))
              .path();
      assertTrue(
          Files.readAllLines(saved).get(1).startsWith("\"Black\",436,945,0.46137566137566"),
          Files.readString(saved));
    }
  }

  @Test
  void itPrintsWithMethodsOpenAndSyntheticOnEverySheet() throws IOException {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = open(context, ReportFixture.synthetic());
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertTrue(page.locator("#arrestees-by-race-jackson-divisions .ways p").first().isVisible());
      assertFalse(page.locator("nav").isVisible());
      assertEquals(
          "\"SYNTHETIC DATA\"",
          page.evaluate("getComputedStyle(document.body, '::before').content"));
    }
  }

  private static Object colorOfLink(Page page) {
    return page.locator("nav a").first().evaluate("e => getComputedStyle(e).color");
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return chromium.browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private Page open(BrowserContext context, PublishedReport report) throws IOException {
    Path file = folder.resolve("index.html");
    Files.writeString(file, ReportPages.html(report, Optional.empty()));
    Page page = context.newPage();
    page.navigate(file.toUri().toString());
    return page;
  }
}
