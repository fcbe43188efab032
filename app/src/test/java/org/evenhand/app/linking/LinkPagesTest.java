package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.linkage.Links;
import org.junit.jupiter.api.Test;

/// The page of a linkage as text.
final class LinkPagesTest {
  private static final LinkFixture.Made MADE = LinkFixture.made();

  @Test
  void theSameLinkageGivesTheSameBytesInAnyLocale() {
    String once = MADE.html();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(once, MADE.html());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void itHasNoScriptNoInlineStyleAndNothingFromOutside() {
    String html = MADE.html();
    assertFalse(html.contains("<script"), "a script");
    assertFalse(html.contains(" style="), "an inline style");
    assertFalse(
        Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find(), "a resource outside");
    assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 600_000, "light");
  }

  @Test
  void itSaysFirstThatItHoldsNames() {
    String words = words(MADE);
    int marked = words.indexOf("Restricted: holds names.");
    assertTrue(marked >= 0 && marked < words.indexOf("records belong to"), words);
    assertTrue(MADE.html().contains("<title>Synthetic data: Restricted:"));
  }

  @Test
  void theFindingCountsLinksAndDoubtAndHoldsThemAgainstTheTruth() {
    LinkPage page = page(MADE);
    Links links = MADE.linkage().links();
    long linked = 0;
    for (int i = 0; i < links.size(); i++) {
      linked += links.probability(i) >= 0.5 ? 1 : 0;
    }
    assertEquals(linked, page.linked());
    assertTrue(
        page.finding().getFirst().startsWith(String.format(Locale.ROOT, "%,d\u00a0pairs", linked)),
        page.finding().toString());
    String precision = MADE.quality().orElseThrow().clusterPairs().precision().words();
    assertTrue(page.finding().getLast().contains(precision + " are right (precision)"));
  }

  @Test
  void withoutATruthItSaysSoAndHowToGiveOne() {
    String words = words(MADE.withoutTruth());
    assertTrue(words.contains("No truth was given, so that nobody knows"), words);
    assertTrue(words.contains("--truth-column NAME or --truth-pairs FILE"));
    assertFalse(words.contains("Group by group"));
  }

  @Test
  void pairsToLookAtAreThoseNearestTheThreshold() {
    List<ReviewedPair> review = page(MADE).review();
    assertEquals(LinkPage.REVIEWED, review.size());
    Links links = MADE.linkage().links();
    Map<List<String>, Double> distances = new HashMap<>();
    for (int i = 0; i < links.size(); i++) {
      distances.put(
          List.of(
              MADE.input().names().apply(links.left()[i]),
              MADE.input().names().apply(links.right()[i])),
          (double) StrictMath.abs(links.weight()[i]));
    }
    assertEquals(
        distances.values().stream().sorted().limit(LinkPage.REVIEWED).toList(),
        review.stream().map(pair -> distances.get(List.of(pair.left(), pair.right()))).toList());
  }

  @Test
  void aWaterfallAddsUpAndIsSaidInWords() {
    ReviewedPair pair = page(MADE).review().getFirst();
    double sum = 0;
    for (ReviewedPair.Said said : pair.said().subList(0, pair.said().size() - 1)) {
      sum += Double.parseDouble(said.bits().replace('−', '-'));
    }
    double together = Double.parseDouble(pair.said().getLast().bits().replace('−', '-'));
    assertEquals(together, sum, 0.05 * pair.said().size(), pair.said().toString());
    assertTrue(pair.said().getFirst().effect().startsWith("1 in "));
    assertEquals(pair.said().size(), pair.chart().rows().size());
    assertTrue(pair.chart().description().contains(pair.said().get(1).found()));
  }

  @Test
  void recordsStandSideBySideAsWritten() {
    ReviewedPair pair = page(MADE).review().getFirst();
    String html = MADE.html();
    for (ReviewedPair.Value value : pair.values()) {
      assertTrue(html.contains("<td>" + value.left() + "</td><td>" + value.right() + "</td>"));
      assertEquals(value.left().equals(value.right()), value.same());
    }
  }

  @Test
  void everyRoundRuleAndNoticeIsThere() {
    String words = words(MADE);
    assertTrue(words.contains("2 rows or values could not be read. The first:"));
    assertTrue(words.contains("people.csv line 17. It has 4 columns, expected 7."));
    assertTrue(words.contains("people.csv: columns not used: case_number."));
    MADE.linkage()
        .blocking()
        .forEach(rule -> {
          String text = rule.rule().toString().substring(1);
          assertTrue(words.contains(text), text);
        });
    assertTrue(words.contains("rounds; "), words);
  }

  @Test
  void textFromFilesIsEscaped() {
    LinkedInput input = MADE.input();
    LinkedInput hostile =
        new LinkedInput(
            input.files(),
            input.names(),
            List.of("<script>alert(1)</script>"),
            input.rejected(),
            input.firstRejected(),
            input.codeVersion(),
            input.synthetic());
    String html = LinkPages.html(hostile, MADE.linkage(), MADE.clusters(), Optional.empty());
    assertFalse(html.contains("<script>alert"));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  @Test
  void sizesCountEveryPersonOnce() {
    LinkPage page = page(MADE);
    long found =
        page.sizes().rows().stream()
            .mapToLong(size -> Long.parseLong(size.found().replace(",", "")))
            .sum();
    long truly =
        page.sizes().rows().stream()
            .mapToLong(size -> Long.parseLong(size.truly().replace(",", "")))
            .sum();
    assertEquals(MADE.clusters().count(), found);
    assertEquals(Objects.requireNonNull(MADE.quality().orElseThrow().clusters().persons()), truly);
  }

  private static LinkPage page(LinkFixture.Made made) {
    return LinkPage.from(made.input(), made.linkage(), made.clusters(), made.quality());
  }

  /// Text of the page without its style and tags.
  private static String words(LinkFixture.Made made) {
    return made.html()
        .replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("\u00a0", " ")
        .replaceAll("\\s+", " ");
  }
}
