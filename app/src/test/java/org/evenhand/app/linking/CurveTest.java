package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.app.page.Axis;
import org.evenhand.app.quality.CurvePoint;
import org.evenhand.app.quality.Figure;
import org.junit.jupiter.api.Test;

final class CurveTest {
  /// Odds run from 1 in 100,000 to 100,000; one half is in the middle. The lowest share is 0.5.
  @Test
  void pointsStandByTheOddsOfTheirThreshold() {
    Curve curve =
        Curve.of(
            List.of(
                new CurvePoint(1e-5, 4, 0.5, 1.0, 0.75),
                new CurvePoint(0.5, 3, 0.75, 0.75, 0.75),
                new CurvePoint(1 - 1e-5, 0, null, 0.5, 0.5)),
            0.5);
    assertEquals("50.00%", curve.own());
    Curve.Line precision = line(curve, "Precision");
    assertEquals("0.00,100.00 50.00,50.00", precision.points());
    assertEquals("0.00,0.00 50.00,50.00 100.00,100.00", line(curve, "Recall").points());
  }

  @Test
  void namesOfLinesDoNotLieOnEachOther() {
    Curve curve =
        Curve.of(
            List.of(new CurvePoint(0.1, 2, 1.0, 1.0, 1.0), new CurvePoint(0.9, 2, 1.0, 1.0, 1.0)),
            0.5);
    List<Integer> places = curve.lines().stream().map(Curve.Line::labelY).sorted().toList();
    assertTrue(places.get(1) - places.get(0) >= 18, places.toString());
    assertTrue(places.get(2) - places.get(1) >= 18, places.toString());
    assertTrue(places.getLast() <= Curve.HEIGHT, places.toString());
  }

  @Test
  void highSharesHaveAnAxisOfTheirOwn() {
    assertEquals(0.98, Axis.ofHighShares(0.985).min());
    assertEquals(0, Axis.ofHighShares(0.2).min());
    assertEquals(
        List.of(
            "99.5\u00a0%",
            "99.6\u00a0%", "99.7\u00a0%", "99.8\u00a0%", "99.9\u00a0%", "100\u00a0%"),
        Axis.ofHighShares(0.999).ticks().stream().map(Axis.Tick::label).toList());
  }

  @Test
  void aFigureWithoutAnIntervalIsADotAlone() {
    Intervals chart =
        Intervals.of(
            "id",
            "Title",
            Axis.ofHighShares(0.5),
            List.of(
                new Intervals.Named("sure", new Figure(0.75, 0.6, 0.9, null)),
                new Intervals.Named("alone", new Figure(0.75, null, null, "one unit")),
                new Intervals.Named("none", new Figure(null, null, null, "no pair was linked"))));
    assertEquals("50.00%", chart.rows().getFirst().at());
    assertTrue(chart.rows().getFirst().sure());
    assertTrue(chart.rows().get(1).drawn() && !chart.rows().get(1).sure());
    assertTrue(!chart.rows().getLast().drawn());
    assertEquals(
        "sure: 75.0\u00a0% (60.0–90.0\u00a0%). alone: 75.0\u00a0%. none: no pair was linked.",
        chart.description());
  }

  private static Curve.Line line(Curve curve, String name) {
    return curve.lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
