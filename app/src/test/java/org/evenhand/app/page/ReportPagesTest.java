package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.app.page.MapOutlines.Outline;
import org.evenhand.app.page.MapOutlines.Point;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.SideBySide;
import org.junit.jupiter.api.Test;

/// The page as text.
final class ReportPagesTest {
  @Test
  void theSameReportGivesTheSameBytesInAnyLocale() {
    String once = html(ReportFixture.openData2021());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(once, html(ReportFixture.openData2021()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void itHasNoScriptNoInlineStyleAndNothingFromOutside() {
    String html = html(ReportFixture.synthetic());
    assertFalse(html.contains("<script"), "a script");
    assertFalse(html.contains(" style="), "an inline style");
    assertFalse(html.contains("unsafe-"), "a weak policy");
    assertFalse(
        Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find(), "a resource outside");
    assertTrue(html.contains("default-src &#39;none&#39;"));
  }

  @Test
  void openDataAreNeverCalledReferrals() {
    String words = html(ReportFixture.openData2021()).replaceAll("(?s)<style>.*?</style>", "");
    assertTrue(words.contains("would be asked for"));
    for (String word : List.of("referred", "suspect", "offender")) {
      assertFalse(words.toLowerCase(Locale.ROOT).contains(word), word);
    }
  }

  @Test
  void syntheticDataSaySo() {
    assertTrue(html(ReportFixture.synthetic()).contains("<b>Synthetic data.</b>"));
    assertFalse(html(ReportFixture.openData2021()).contains("Synthetic data"));
  }

  @Test
  void theFindingsAreWhatABoardAsksFirstThenTheOrderOfTheReport() {
    ReportPage page = ReportPage.from(ReportFixture.openData2021(), Optional.empty());
    assertEquals(
        List.of(
            "arrestees-by-race-jackson-divisions",
            "reports-with-firearm",
            "arrestees-by-race",
            "days-to-filing-us-mo-095"),
        page.findings().stream().map(FigureCard::id).toList());
    assertEquals(
        List.of("arrestees-by-division"),
        page.places().stream().map(place -> place.card().id()).toList());
    assertEquals(
        List.of("Jackson County"),
        page.others().stream().map(ReportPage.AreaMeasures::area).toList());
    assertFalse(page.folded());
  }

  @Test
  void aMeasureHeldAgainstTwoPopulationsIsOneCard() {
    ReportPage page = ReportPage.from(ReportFixture.openData2021(), Optional.empty());
    FigureCard card = page.findings().getFirst();
    assertEquals(List.of(MeasureFixture.INSIDE, MeasureFixture.VOTING_AGE), card.populations());
    assertEquals(2, card.lines().getFirst().comparisons().size());
  }

  @Test
  void ofAMeasureThatEveryOfficeHasTheLargestIsTheFinding() {
    ReportPage page = ReportPage.from(ReportFixture.synthetic(), Optional.empty());
    assertEquals("referrals-by-race-us-mo-095", page.findings().get(1).id());
    assertTrue(page.folded());
  }

  @Test
  void outlinesTakeTheMapsPlace() {
    List<Point> ring =
        List.of(new Point(-94.6, 39.1), new Point(-94.5, 39.1), new Point(-94.5, 39.2));
    MapOutlines outlines =
        new MapOutlines(
            "arrestees-by-division",
            "city layers",
            List.of(new Outline("East Patrol", List.of(ring))));
    String html = ReportPages.html(ReportFixture.openData2021(), Optional.of(outlines));
    assertTrue(html.contains("East Patrol: 437, 39.7\u00a0%"), "tooltip");
    assertTrue(html.contains("city layers."));
    assertFalse(html.contains("Missouri River"));
  }

  @Test
  void textFromFilesIsEscaped() {
    PublishedReport report = ReportFixture.openData2021();
    PublishedReport hostile =
        with(report, report.cohort(), List.of("<script>alert(1)</script> & more"));
    String html = html(hostile);
    assertFalse(html.contains("<script>alert"));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
  }

  @Test
  void anEmptyReportIsStillAPage() {
    PublishedReport full = ReportFixture.openData2021();
    PublishedReport empty =
        new PublishedReport(
            full.schema(),
            full.codeVersion(),
            false,
            full.asOf(),
            List.of(),
            new Cohort("incidents", 0, 0, 0, 0, 0, null, null),
            List.of(),
            new SideBySide("incidents", 0, 0, 0, List.of(), List.of()),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String html = html(empty);
    assertTrue(html.contains("No figure could be computed."));
    assertTrue(html.contains("Nothing was found missing."));
    assertTrue(html.contains("No published figure was compared."));
  }

  @Test
  void thePageIsLight() {
    int bytes = html(ReportFixture.synthetic()).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 300_000, "bytes: " + bytes);
  }

  private static PublishedReport with(PublishedReport r, Cohort cohort, List<String> unknown) {
    return new PublishedReport(
        r.schema(),
        r.codeVersion(),
        r.synthetic(),
        r.asOf(),
        r.intake(),
        cohort,
        r.screening(),
        r.sideBySide(),
        r.referralsSideBySide(),
        r.measures(),
        r.reconciliation(),
        unknown,
        r.methods());
  }

  private static String html(PublishedReport report) {
    return ReportPages.html(report, Optional.empty());
  }
}
