package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AxisTest {
  @Test
  void aLargeShareIsDrawnOnTheWholeScale() {
    assertEquals(
        List.of("0\u00a0%", "25\u00a0%", "50\u00a0%", "75\u00a0%", "100\u00a0%"),
        labels(Axis.ofShares(0.49)));
  }

  @Test
  void aSmallShareIsDrawnOnASmallScaleFromZero() {
    assertEquals(
        List.of("0\u00a0%", "1\u00a0%", "2\u00a0%", "3\u00a0%", "4\u00a0%", "5\u00a0%"),
        labels(Axis.ofShares(0.034)));
    assertEquals(0.1, Axis.ofShares(0.0501).max());
    assertEquals(0.05, Axis.ofShares(0).max());
  }

  @Test
  void amountsEndAtARoundNumber() {
    assertEquals(List.of("0", "20", "40", "60", "80"), labels(Axis.ofAmounts(80)));
    assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(Axis.ofAmounts(81)));
    assertEquals(List.of("0", "100", "200", "300", "400"), labels(Axis.ofAmounts(301)));
    assertEquals(0.2, Axis.ofAmounts(0.15).max(), 1e-12);
  }

  @Test
  void aChangeReachesAsFarToBothSidesOfZero() {
    assertEquals(List.of("−8", "−4", "0", "+4", "+8"), labels(Axis.ofChanges(6.6)));
    assertEquals(List.of("−1", "−0.5", "0", "+0.5", "+1"), labels(Axis.ofChanges(0)));
    assertEquals("50.00%", Axis.ofChanges(6.6).at(0));
  }

  @Test
  void aRatioHasOneInTheMiddleUntilItPassesTwo() {
    assertEquals(List.of("0.9", "0.95", "1", "1.05", "1.1"), labels(Axis.ofRatios(0.94, 1)));
    assertEquals(List.of("0", "0.5", "1", "1.5", "2"), labels(Axis.ofRatios(0.3, 1.1)));
    assertEquals(List.of("0", "1", "2", "3", "4"), labels(Axis.ofRatios(0.8, 3.2)));
  }

  @Test
  void amountsBelowZeroHaveZeroAmongTheTicks() {
    assertEquals(List.of("−1,000", "0", "1,000", "2,000"), labels(Axis.ofSigned(-771, 1114)));
    assertEquals(List.of("−6", "−4", "−2", "0"), labels(Axis.ofSigned(-4.5, -1)));
  }

  @Test
  void positionsArePercentOfTheWidthAndStayInside() {
    Axis axis = Axis.ofShares(0.2);
    assertEquals("50.00%", axis.at(0.1));
    assertEquals("100.00%", axis.at(0.9));
    assertEquals("0.00%", axis.at(-0.1));
  }

  @Test
  void theOuterLabelsDoNotLeaveTheDrawing() {
    List<Axis.Tick> ticks = Axis.ofShares(1).ticks();
    assertEquals("start", ticks.getFirst().anchor());
    assertEquals("middle", ticks.get(1).anchor());
    assertEquals("end", ticks.getLast().anchor());
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::label).toList();
  }
}
