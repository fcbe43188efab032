package org.evenhand.app.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.app.measures.Assumed;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.measures.Tally;
import org.evenhand.app.measures.Timing;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Disclosure;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Quantiles;
import org.evenhand.disparity.Relation;
import org.junit.jupiter.api.Test;

final class PublicationTest {
  private static final Area HERE = new Area("here", "Here");
  private static final Area THERE = new Area("there", "There");

  private static Tally tally(Area area, List<Benchmark> against) {
    return new Tally(
        "people",
        "Of the {of} people, {share:B} ({count:B}) were Black and {count:I} American Indian.",
        "arrestees",
        area,
        2021,
        2021,
        "2021",
        "all",
        List.of(
            new Tally.Row("B", "Black", "b"),
            new Tally.Row("W", "White", "w"),
            new Tally.Row("I", "American Indian", "i")),
        against,
        Optional.empty(),
        "method",
        List.of("source"),
        List.of());
  }

  private static MeasureSet set(Map<String, Long> cells, Tally tally) {
    return new MeasureSet(
        new TreeMap<>(cells),
        List.of(new Relation("all", List.of("b", "w", "i"))),
        Disclosure.NONE,
        List.of(tally),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Benchmark benchmark(Area area) {
    return new Benchmark(
        "x", "people living here", area, "B", 0.25, Optional.empty(), 2020, 2020, "census");
  }

  private static final Map<String, Long> PLAIN = Map.of("all", 100L, "b", 50L, "w", 38L, "i", 12L);
  private static final Map<String, Long> SMALL = Map.of("all", 100L, "b", 56L, "w", 40L, "i", 4L);

  private static Group group(MeasureSet set, String code) {
    return Publication.of(set).getFirst().groups().stream()
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aShareMeetsABenchmarkOfItsOwnArea() {
    Group black = group(set(PLAIN, tally(HERE, List.of(benchmark(HERE)))), "B");
    assertEquals(0.5, black.share());
    assertEquals(2.0, black.ratio(), "50 of 100 over a quarter");
    assertEquals("people living here (Here)", black.benchmark());
  }

  @Test
  void aBenchmarkOfAnotherAreaIsRefusedWithTheReason() {
    Group black = group(set(PLAIN, tally(HERE, List.of(benchmark(THERE)))), "B");
    assertNull(black.ratio());
    assertTrue(String.valueOf(black.why()).contains("same area"), black.why());
  }

  @Test
  void aGroupWithoutABenchmarkSaysSo() {
    Group white = group(set(PLAIN, tally(HERE, List.of(benchmark(HERE)))), "W");
    assertNull(white.benchmarkShare());
    assertEquals("no benchmark of the same area and time for this group", white.why());
  }

  @Test
  void aSmallCountAndOneMoreAreWithheld() {
    MeasureSet set = set(SMALL, tally(HERE, List.of()));
    assertNull(group(set, "I").count());
    assertNull(group(set, "W").count(), "or 100 less 56 less 40 gives the 4");
    assertEquals(56L, group(set, "B").count());
    assertEquals(Publication.WITHHELD, group(set, "I").withheld());
  }

  @Test
  void theSentenceOnTopSaysOnlyWhatMayBeShown() {
    String title = Publication.of(set(SMALL, tally(HERE, List.of()))).getFirst().title();
    assertEquals(
        "Of the 100 people, 56.0\u00a0% (56) were Black and a withheld number American Indian.",
        title);
  }

  @Test
  void aMedianOfFewIsWithheld() {
    Group few = duration(Quantiles.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertNull(few.value());
    assertEquals(Publication.WITHHELD, few.withheld());
    assertEquals(
        "few cases in a withheld number of days.",
        Findings.of("{n:d} cases in {median:d} days.", List.of(few)));
    Group enough = duration(Quantiles.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    assertEquals(5.5, enough.value());
    assertEquals(10L, enough.count());
  }

  @Test
  void aMedianOfNothingSaysWhy() {
    Group none = duration(Quantiles.of());
    assertNull(none.value());
    assertTrue(String.valueOf(none.why()).contains("there is no completed duration"));
  }

  private static Group duration(Quantiles days) {
    Timing timing =
        new Timing(
            "days",
            "{n:d} cases in {median:d} days.",
            "days",
            HERE,
            "2021",
            List.of(new Timing.Row("d", "days", days, 0)),
            "method",
            List.of("source"),
            List.of());
    return Publication.of(
            new MeasureSet(
                new TreeMap<>(),
                List.of(),
                Disclosure.NONE,
                List.of(),
                List.of(timing),
                List.of(),
                List.of(),
                List.of()))
        .getFirst()
        .groups()
        .getFirst();
  }

  @Test
  void aFigureMadeFromAWithheldCountIsWithheldToo() {
    Estimate half = new Estimate.Estimated(0.5, new Interval(0.4, 0.6, 0.95), "some curve at 95 %");
    Derived changes =
        new Derived(
            "changes",
            "The share is {change:ok}.",
            "percentage points",
            HERE,
            "2021",
            List.of(
                new Derived.Row(
                    "few", "of few", Derived.Scale.NUMBER, half, List.of(), List.of("all", "i")),
                new Derived.Row(
                    "ok", "of all", Derived.Scale.NUMBER, half, List.of(), List.of("all")),
                new Derived.Row(
                    "share",
                    "counted",
                    Derived.Scale.SHARE,
                    half,
                    List.of("all", "all"),
                    List.of())),
            "method",
            List.of("source"),
            List.of());
    PublishedReport.Measure measure =
        Publication.of(
                new MeasureSet(
                    new TreeMap<>(SMALL),
                    List.of(new Relation("all", List.of("b", "w", "i"))),
                    Disclosure.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(changes)))
            .getFirst();

    assertEquals("The share is 0.5 points more.", measure.title());
    assertNull(measure.groups().get(0).value());
    assertEquals(Publication.WITHHELD, measure.groups().get(0).withheld());
    assertEquals(0.5, measure.groups().get(1).value());
    assertEquals(0.6, measure.groups().get(1).high());
    assertEquals(0.5, measure.groups().get(2).share());
    assertEquals(SMALL.get("all"), measure.groups().get(2).of());
  }

  @Test
  void anAmountOfAWithheldCountIsWithheld() {
    Assumed hours =
        new Assumed(
            "hours",
            "Hours.",
            "hours",
            HERE,
            "2021",
            List.of(
                new Assumed.Row.Amount("of few", 8, 4, 16, "i"),
                new Assumed.Row.Amount("of all", 200, 100, 400, "all"),
                new Assumed.Row.NoInput("of others", "give a file")),
            "method",
            List.of("source"),
            List.of());
    List<Group> groups =
        Publication.of(
                new MeasureSet(
                    new TreeMap<>(SMALL),
                    List.of(new Relation("all", List.of("b", "w", "i"))),
                    Disclosure.NONE,
                    List.of(),
                    List.of(),
                    List.of(hours),
                    List.of(),
                    List.of()))
            .getFirst()
            .groups();
    assertNull(groups.get(0).value());
    assertEquals(200.0, groups.get(1).value());
    assertEquals("give a file", groups.get(2).why());
  }

  @Test
  void numbersArePrintedAsASentencePrintsThem() {
    assertEquals("1,101", Printed.count(1101));
    assertEquals("46.1\u00a0%", Printed.percent(0.461));
    assertEquals("12", Printed.number(12.0));
    assertEquals("8.5", Printed.number(8.5));
  }
}
