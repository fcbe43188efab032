package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.junit.jupiter.api.Test;

final class ScaleTest {
  @Test
  void aChangeHasASignAndItsEndsAreJoinedByTo() {
    Line white = Line.of(change()).get(1);
    assertEquals("+3.1\u00a0points (−0.4 to +6.6)", white.valueInWords("percentage points"));
  }

  /// The title says 3.1 points less of Black people; +3.1 stands beside white.
  @Test
  void aChangeIsEmphasisedByNameNotBySize() {
    assertEquals(
        List.of(true, false, false, false),
        Line.of(change()).stream().map(Line::emphasised).toList());
  }

  @Test
  void aRatioIsReadAroundOne() {
    FigureCard card =
        FigureCard.from(
            BacktestMeasures.disparity(1, "cases", "Jackson County", 1).stream()
                .filter(measure -> measure.unit().equals("times"))
                .findFirst()
                .orElseThrow());
    assertEquals("0.94\u00a0times (0.88–1.01)", card.lines().getFirst().valueInWords("times"));
    assertEquals(
        List.of("0.8", "0.9", "1", "1.1", "1.2"),
        card.chart().axis().ticks().stream().map(Axis.Tick::label).toList());
    assertEquals(1, card.chart().axis().reference());
  }

  @Test
  void aBoundIsNeverCalledAConfidenceInterval() {
    FigureCard card = FigureCard.from(bounds().getFirst());
    assertEquals("Bounds", card.scale().endsHeading());
    assertEquals(
        "Counted on the facts known · the line is no confidence interval: its ends are bounds",
        card.underline());
    assertEquals("343 (bounds 343–973)", card.lines().get(1).valueInWords("cases"));
    assertFalse(card.hasCounts());
  }

  @Test
  void aBoundWithoutRoomIsExact() {
    Line none = Line.of(BacktestMeasures.bounds(1, "cases", "Clay County", 0).getFirst()).get(2);
    assertEquals("0 (exact)", none.valueInWords("cases"));
    assertEquals("exact", none.interval());
  }

  @Test
  void aWideBoundIsShownAndNotTakenForTooFew() {
    Panels panels = Panels.from(FigureCard.from(bounds().getLast()));
    assertEquals(List.of("Now", "Then"), panels.panels().stream().map(Panels.Panel::name).toList());
    assertEquals(
        new Panels.Cell("Then", "51.3\u00a0% (bounds 18.0–83.0\u00a0%)", "176 of 343"),
        panels.rows().getFirst().cells().getLast());
    assertEquals(
        List.of("withheld", "No case is asked for on the facts known"),
        panels.rows().get(1).cells().stream().map(Panels.Cell::value).toList());
  }

  @Test
  void theGroupsOfLaterViolenceStandOnOneScaleWithThoseThatChangeEmphasised() {
    Panels panels =
        Panels.from(FigureCard.from(BacktestMeasures.safety(1, "Jackson County").getFirst()));
    assertEquals(
        List.of("Within 1 year", "Within 2 years", "Within 4 years"),
        panels.panels().stream().map(Panels.Panel::name).toList());
    assertEquals(1, panels.panels().stream().map(panel -> panel.chart().axis()).distinct().count());
    assertEquals(
        List.of(true, true, false, false),
        panels.panels().getFirst().chart().rows().stream()
            .map(DotAndInterval.Row::emphasised)
            .toList());
    assertEquals(
        "Within 4 years: newly not asked for 8.1\u00a0% (5.0–12.7\u00a0%) · newly asked for"
            + " withheld to protect people",
        panels.inShort());
  }

  @Test
  void aGroupWithoutAnybodyIsSaidInTheTableAndNotDrawn() {
    Panels panels =
        Panels.from(
            FigureCard.from(BacktestMeasures.nobody("newly asked for, within 4 years", "GONE")));
    assertEquals(0, panels.panels().getFirst().chart().rows().size());
    assertEquals(
        new Panels.Cell("Within 4 years", "Nobody is in this group", ""),
        panels.rows().getFirst().cells().getFirst());
  }

  @Test
  void amountsAreFreedOrTaken() {
    Line taken = Line.of(BacktestMeasures.effort(1, "Clay County", 1).getFirst()).get(1);
    assertEquals("−12.5", taken.point());
    assertEquals("−20 to −5", taken.interval());
    assertEquals("Low to high", taken.scale().endsHeading());
  }

  private static Measure change() {
    return BacktestMeasures.disparity(1, "cases", "Jackson County", 1).stream()
        .filter(measure -> measure.unit().equals("percentage points"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Measure> bounds() {
    return BacktestMeasures.bounds(1, "cases", "Jackson County", 1);
  }
}
