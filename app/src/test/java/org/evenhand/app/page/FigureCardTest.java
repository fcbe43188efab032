package org.evenhand.app.page;

import static org.evenhand.app.page.MeasureFixture.compared;
import static org.evenhand.app.page.MeasureFixture.share;
import static org.evenhand.app.page.MeasureFixture.withheld;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.junit.jupiter.api.Test;

final class FigureCardTest {
  @Test
  void groupsThatDifferOnlyInTheirBenchmarkAreOneLine() {
    FigureCard card =
        card(
            "46.1 % were Black.",
            compared("Black", 436, 945, "city", 0.39),
            compared("Black", 436, 945, "county", 0.234),
            share("white", 475, 945));
    assertEquals(List.of("Black", "White"), card.lines().stream().map(Line::label).toList());
    assertEquals(
        List.of("county", "city"),
        card.lines().getFirst().benchmarksByShare().stream().map(Group::benchmark).toList());
  }

  @Test
  void theGroupThatTheFindingNamesIsEmphasised() {
    FigureCard card = card("46.1 % were Black.", share("Black", 4, 9), share("white", 5, 9));
    assertEquals(List.of(true, false), card.lines().stream().map(Line::emphasised).toList());
  }

  @Test
  void theFigureInTheFindingDecidesBeforeTheName() {
    FigureCard card =
        card(
            "Of East and Central Patrol, 39.7\u00a0% came from the first.",
            share("Central Patrol", 261, 1101), share("East Patrol", 437, 1101));
    assertEquals(List.of(false, true), card.lines().stream().map(Line::emphasised).toList());
  }

  @Test
  void aLongMeasureDrawsItsTwelveLargestAndListsAll() {
    Group[] groups =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> share("place " + i, i, 465))
            .toArray(Group[]::new);
    FigureCard card = card("Places.", groups);
    assertEquals(30, card.lines().size());
    assertEquals(12, card.chart().rows().size());
    assertEquals("Place 30", card.chart().rows().getFirst().label());
    assertEquals("The chart shows the 12 largest of 30.", card.chartNote());
  }

  /// 19 + 14 of 945 are not known: 436/945 = 46.1 %, (436 + 33)/945 = 49.6 %.
  @Test
  void blankAndUnknownAreBothUnknown() {
    FigureCard card =
        card(
            "46.1 % were Black.",
            share("Black", 436, 945), share("Unknown", 14, 945), share("Not recorded", 19, 945));
    assertEquals("unknown for 33, bounds 46.1–49.6\u00a0%", card.unknown());
  }

  @Test
  void noBoundsAreGivenWhereAnUnknownCountIsWithheld() {
    FigureCard card =
        card(
            "46.1 % were Black.",
            share("Black", 436, 945), share("Not recorded", 19, 945), withheld("Unknown", 945));
    assertEquals("unknown for 19 and a withheld number more", card.unknown());
    assertEquals("One group is withheld to protect people.", card.chartNote());
    assertEquals(2, card.chart().rows().size());
  }

  @Test
  void onlyTheRestOfTheSameYesOrNoLeavesTheChart() {
    FigureCard card =
        card(
            "10.0\u00a0% yes.",
            share("yes", 10, 100), share("no", 60, 100), share("no location", 30, 100));
    assertEquals(
        List.of("Yes", "No location"),
        card.chart().rows().stream().map(DotAndInterval.Row::label).toList());
  }

  @Test
  void aFoldedMeasureStillSaysHowSureItIs() {
    assertEquals(
        "46.1\u00a0% (43.0–49.3\u00a0%) · 436 of 945\u00a0arrestees",
        card("46.1 % were Black.", share("Black", 436, 945), share("White", 475, 945)).inShort());
    assertEquals(
        "Pending charge: too few to tell · Conviction: withheld to protect people",
        card("Few.", share("pending charge", 3, 8), withheld("conviction", 8)).inShort());
  }

  @Test
  void aGroupWithOneBenchmarkLacksNone() {
    FigureCard card =
        card("x", share("Asian", 42, 8412), compared("Asian", 42, 8412, "voting age", 0.037));
    assertEquals(List.of(), card.reasons());
  }

  @Test
  void aWordInsideAWordIsNotTheGroup() {
    FigureCard card = card("Men in Blackwell", share("Black", 4, 9), share("Men", 5, 9));
    assertEquals(List.of(false, true), card.lines().stream().map(Line::emphasised).toList());
  }

  @Test
  void whereTheFindingNamesNoGroupAllAreEmphasised() {
    FigureCard card = card("Two groups.", share("Black", 4, 9), share("white", 5, 9));
    assertTrue(card.lines().stream().allMatch(Line::emphasised));
  }

  /// 436/945 = 46.1 %, (436 + 33)/945 = 49.6 %.
  @Test
  void boundsCountTheUnknownAsAllOrNoneWhereTheyAreInTheDenominator() {
    FigureCard card =
        card("46.1 % were Black.", share("Black", 436, 945), share("unknown", 33, 945));
    assertEquals("unknown for 33, bounds 46.1–49.6\u00a0%", card.unknown());
    assertEquals(
        "436 of 945\u00a0arrestees · Wilson 95 % interval · unknown for 33, bounds 46.1–49.6\u00a0%",
        card.underline());
  }

  /// The form of PAGES: 408 of 885 and 33 beside them: 408/918 = 44.4 %, 441/918 = 48.0 %.
  @Test
  void boundsAddTheUnknownToTheDenominatorWhereTheyAreNotInIt() {
    FigureCard card =
        card("46.1 % were Black.", share("Black", 408, 885), share("unknown", 33, 918));
    assertEquals("unknown for 33, bounds 44.4–48.0\u00a0%", card.unknown());
  }

  @Test
  void withheldIsSaidAndNeverDrawnAsZero() {
    FigureCard card = card("Outside the city.", withheld("north", 1101));
    Line line = card.lines().getFirst();
    assertEquals("withheld to protect people", line.point());
    assertEquals("withheld", line.countOf());
    assertTrue(card.chart().isEmpty());
    assertEquals(List.of(), card.reasons(), "said in the table");
  }

  @Test
  void anIntervalWiderThanFortyPointsIsTooFewToTell() {
    assertEquals("too few to tell", card("x", share("Black", 3, 8)).lines().getFirst().point());
    assertEquals("50.0\u00a0%", card("x", share("Black", 50, 100)).lines().getFirst().point());
  }

  @Test
  void aPublishedShareWithoutNumbersHasNoInterval() {
    Group published = MeasureFixture.published("Black", 0.54, 0.39, 1.385);
    FigureCard card = card("54 % were Black.", published);
    Line line = card.lines().getFirst();
    assertEquals("54.0\u00a0% (no interval)", line.valueInWords("people"));
    assertEquals("none", line.interval());
    assertEquals("not published", line.countOf());
    assertEquals(
        new Line.Comparison("A, 39\u00a0%", "1.39\u00a0times", "–"),
        line.comparisonsInWords(card.populations()).getFirst());
    assertEquals(List.of("Interval not computable: n was never published"), card.reasons());
    assertFalse(card.chart().isEmpty());
  }

  @Test
  void theTableIsSavedWithEveryDigitAndNoFormula() {
    FigureCard card = card("x", share("=1+1", 1, 2), share("a \"b\"", 1, 4));
    String csv =
        new String(
            Base64.getDecoder().decode(card.csv().substring(card.csv().indexOf(',') + 1)),
            StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertTrue(lines.get(1).startsWith("\"'=1+1\",1,2,0.5,"), csv);
    assertTrue(lines.get(2).startsWith("\"a \"\"b\"\"\",1,4,0.25,"), csv);
  }

  @Test
  void labelsOfTwoNearBenchmarksTurnAwayFromEachOther() {
    List<DotAndInterval.Mark> marks = marks(0.39, 0.35, 0.9);
    assertEquals(
        List.of("B\u00a035\u00a0%", "A\u00a039\u00a0%", "C\u00a090\u00a0%"),
        marks.stream().map(DotAndInterval.Mark::label).toList());
    assertEquals(
        List.of("end", "start", "middle"),
        marks.stream().map(DotAndInterval.Mark::anchor).toList());
    assertEquals(1, marks.stream().mapToInt(DotAndInterval.Mark::labelY).distinct().count());
  }

  @Test
  void theLabelBetweenTwoNearOnesStandsBelow() {
    List<DotAndInterval.Mark> marks = marks(0.35, 0.39, 0.45);
    assertEquals(
        List.of("end", "middle", "start"),
        marks.stream().map(DotAndInterval.Mark::anchor).toList());
    assertEquals(18, marks.get(1).labelY() - marks.get(0).labelY());
    assertEquals(marks.get(0).labelY(), marks.get(2).labelY());
  }

  @Test
  void theRestOfAYesOrNoIsInTheTableOnly() {
    FigureCard card =
        card("2.3\u00a0% carry it.", share("flag set", 23, 998), share("flag not set", 975, 998));
    assertEquals(2, card.lines().size());
    assertEquals(1, card.chart().rows().size());
    assertEquals(0.05, card.chart().axis().max());
  }

  private static List<DotAndInterval.Mark> marks(double a, double b, double c) {
    return card(
            "x",
            compared("Black", 436, 945, "one", a),
            compared("Black", 436, 945, "two", b),
            compared("Black", 436, 945, "three", c))
        .chart()
        .rows()
        .getFirst()
        .marks();
  }

  @Test
  void theDescriptionSaysTheFigureAndItsBenchmark() {
    assertEquals(
        "Black: 46.1\u00a0% (43.0–49.3\u00a0%), beside 39\u00a0% of city.",
        card("x", compared("Black", 436, 945, "city", 0.39)).chart().description());
  }

  private static FigureCard card(String title, Group... groups) {
    return FigureCard.from(
        new Measure(
            "id",
            title,
            "arrestees",
            "Kansas City",
            "2021",
            List.of(groups),
            "Wilson 95 % interval. Wilson (1927).",
            List.of(),
            List.of()));
  }
}
