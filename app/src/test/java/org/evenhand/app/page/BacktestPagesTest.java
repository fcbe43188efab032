package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.publication.PublishedBacktest.Transition;
import org.junit.jupiter.api.Test;

/// The page of a back-test as text.
final class BacktestPagesTest {
  @Test
  void theSameBacktestGivesTheSameBytesInAnyLocale() {
    String once = BacktestPages.html(BacktestFixture.two());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(once, BacktestPages.html(BacktestFixture.two()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void itHasNoScriptNoInlineStyleAndNothingFromOutside() {
    String html = BacktestPages.html(BacktestFixture.two());
    assertFalse(html.contains("<script"), "a script");
    assertFalse(html.contains(" style="), "an inline style");
    assertFalse(
        Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find(), "a resource outside");
  }

  @Test
  void thePageIsLight() {
    int bytes = BacktestPages.html(BacktestFixture.two()).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 400_000, "bytes: " + bytes);
  }

  @Test
  void oneCandidateIsAnsweredInTheFirstSentence() {
    String words = words(BacktestFixture.incidents());
    assertTrue(
        words.indexOf("get another verdict than under") < words.indexOf("This page takes"), words);
    assertFalse(words.contains("not ranked"));
  }

  @Test
  void severalCandidatesStandInTheOrderGiven() {
    PublishedBacktest given = BacktestFixture.two();
    PublishedBacktest turned =
        new PublishedBacktest(
            given.schema(),
            given.codeVersion(),
            given.synthetic(),
            given.asOf(),
            given.intake(),
            given.cohort(),
            given.policy(),
            given.current(),
            given.candidates().reversed(),
            given.repeat(),
            given.unknown(),
            given.methods());
    assertEquals(
        List.of("Nexus to violence or community concern", "All distribution cases"), titles(given));
    assertEquals(
        List.of("All distribution cases", "Nexus to violence or community concern"),
        titles(turned));
    assertTrue(words(given).contains("in the order in which they were given. They are not ranked"));
  }

  private static List<String> titles(PublishedBacktest backtest) {
    return BacktestPage.from(backtest).sideBySide().stream()
        .map(BacktestPage.Compared::title)
        .toList();
  }

  @Test
  void theTableOfSeveralSaysEachFigureWithItsEnds() {
    assertEquals(
        new BacktestPage.Compared(
            "Nexus to violence or community concern",
            "candidate-1",
            "343",
            "214",
            "0",
            "598",
            "−202 (bounds −771 to 161)",
            "8.1\u00a0% (5.0–12.7\u00a0%)"),
        BacktestPage.from(BacktestFixture.two()).sideBySide().getFirst());
  }

  @Test
  void aPolicyKnownAtSecondHandOrProposedSaysSo() {
    String words = words(BacktestFixture.two());
    assertTrue(words.contains("Second-hand source Known from reports of others: it informs"));
    assertTrue(words.contains("Proposed text A proposal: nobody has decided it."));
  }

  @Test
  void openDataSayWouldBeAskedForAndWhyNobodyIsFollowed() {
    String words = words(BacktestFixture.incidents());
    assertTrue(words.contains("would be asked for"));
    assertTrue(words.contains("Not computable: open data name nobody"));
    assertFalse(words.contains("what became of the people"));
    for (String word : List.of("referred", "suspect", "offender")) {
      assertFalse(words.toLowerCase(Locale.ROOT).contains(word), word);
    }
  }

  @Test
  void syntheticDataSaySo() {
    assertTrue(words(BacktestFixture.two()).contains("Synthetic data. Made by a program"));
    assertFalse(words(BacktestFixture.incidents()).contains("Synthetic data"));
  }

  @Test
  void theDiagonalStaysAndEmptyCellsAreKnown() {
    TransitionMatrix matrix =
        TransitionMatrix.of(
            List.of(
                new Transition("not shown", "not shown", 131),
                new Transition("meets the guideline", "not shown", 214),
                new Transition("meets the guideline", "meets the guideline", 1311)));
    assertEquals(List.of("meets the guideline", "not shown"), matrix.columns());
    assertEquals(
        List.of(
            new TransitionMatrix.Cell("meets the guideline", "1,311", "same"),
            new TransitionMatrix.Cell("not shown", "214", "changed")),
        matrix.rows().getFirst().cells());
    assertEquals("1,525", matrix.rows().getFirst().all());
    assertEquals(
        List.of("none", "same"),
        matrix.rows().getLast().cells().stream().map(TransitionMatrix.Cell::kind).toList());
  }

  @Test
  void aWithheldKindOfChangeIsSaidAndHasNoNumber() {
    String html = BacktestPages.html(BacktestFixture.incidents());
    assertTrue(html.contains("<th role=\"rowheader\" scope=\"row\">Withheld</th>"));
    assertTrue(html.contains("<th role=\"rowheader\" scope=\"row\">12\u00a0arrestees</th>"));
  }

  @Test
  void rarerKindsOfChangeAreFolded() {
    TriedPolicy second = BacktestPage.from(BacktestFixture.two()).tried().getLast();
    assertEquals(6, second.firstChanges().size());
    assertEquals(2, second.moreChanges().size());
    assertTrue(words(BacktestFixture.two()).contains("2 more kinds of change"));
  }

  @Test
  void laterViolenceAtTheLevelOfAChargeIsSeenFirst() {
    List<Panels> safety = BacktestPage.from(BacktestFixture.two()).tried().getFirst().safety();
    assertEquals(
        List.of(
            "candidate-1-violence-after-charge",
            "candidate-1-violence-after-conviction",
            "candidate-1-violence-after-arrest",
            "candidate-1-violence-before-conviction",
            "candidate-1-violence-before-charge",
            "candidate-1-violence-before-arrest"),
        safety.stream().map(panels -> panels.card().id()).toList());
    assertTrue(words(BacktestFixture.two()).contains("It is not the effect of the policy"));
  }

  @Test
  void groupsAreNeverSortedByTheirShare() {
    TriedPolicy.AskedFor area =
        BacktestPage.from(BacktestFixture.incidents()).tried().getFirst().areas().getFirst();
    assertEquals(
        List.of("Black", "White", "Asian", "Not recorded"),
        area.changes().getFirst().rows().stream().map(ChangedShares.Row::group).toList());
    assertEquals(
        new ChangedShares.Row("White", "43.3\u00a0%", "42.3\u00a0%", "+3.1", "−0.4 to +6.6"),
        area.changes().getFirst().rows().get(1));
    assertEquals(
        new ChangedShares.Row("Asian", "withheld", "withheld", "withheld", ""),
        area.changes().getFirst().rows().get(2));
  }

  @Test
  void hoursSayWhatIsFreedAndWhoMustGiveWhatIsLacking() {
    String words = words(BacktestFixture.incidents());
    assertTrue(words.contains("Attorney hours on cases reviewed 428 214–642"), words);
    assertTrue(words.contains("Laboratory hours on drug cases −12.5 −20 to −5"));
    assertTrue(words.contains("write a row \"officer hours per referral\""));
  }

  @Test
  void aCandidateThatChangesNothingSaysSoWithItsZeros() {
    String words = words(BacktestFixture.nothing());
    assertTrue(words.contains("What changes: nothing"));
    assertTrue(words.contains("Newly not asked for 0 exact"), words);
    assertTrue(words.contains("Change of share in points: Black 0.0 0.0 to 0.0"), words);
    assertFalse(words.contains("Why cases change"));
    assertTrue(words.contains("This page takes the 734 drug cases of Clay County, 2021,"));
  }

  @Test
  void aSecondPersonFindsWhatToRun() {
    String words = words(BacktestFixture.incidents());
    assertTrue(words.contains("./evenhand backtest --rerun report.json --in FOLDER"));
    assertTrue(words.contains("--workload hours.csv"));
    assertFalse(words.contains("--kcpd kcpd_drug_2021.csv"), "listed among the files");
    assertTrue(words.contains("Folder of jurisdictions"));
    assertTrue(words.contains("2018-11-13.dmn"));
  }

  @Test
  void textFromFilesIsEscaped() {
    PublishedBacktest given = BacktestFixture.incidents();
    PublishedBacktest hostile =
        new PublishedBacktest(
            given.schema(),
            given.codeVersion(),
            given.synthetic(),
            given.asOf(),
            given.intake(),
            given.cohort(),
            given.policy(),
            given.current(),
            given.candidates(),
            given.repeat(),
            List.of("<script>alert(1)</script> & more"),
            given.methods());
    String html = BacktestPages.html(hostile);
    assertFalse(html.contains("<script>alert"));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
  }

  /// Text of the page without its style and tags.
  private static String words(PublishedBacktest backtest) {
    return BacktestPages.html(backtest)
        .replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("\u00a0", " ")
        .replaceAll("\\s+", " ");
  }
}
