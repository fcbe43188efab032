package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  private static final Places PLACES = Shelf.read().places();

  @Test
  void beatOfTheEastPatrolIsInJackson() {
    Place place = PLACES.findByBeat("345").orElseThrow();
    assertEquals("EPD", place.division());
    assertEquals("East", place.name());
    assertEquals(List.of("us-mo-095"), place.offices());
  }

  @Test
  void northOfTheRiverBothCountiesAreNamed() {
    assertEquals(
        List.of("us-mo-047", "us-mo-165"), PLACES.findByBeat("422").orElseThrow().offices());
    assertEquals(
        List.of("us-mo-047", "us-mo-165"), PLACES.findByDivision("SCP").orElseThrow().offices());
  }

  @Test
  void outsideTheCityTheCountyIsUnknown() {
    assertTrue(PLACES.findByDivision("OSPD").orElseThrow().offices().isEmpty());
  }

  @Test
  void wordsAndOddDigitsAreNoBeat() {
    assertTrue(PLACES.findByBeat("PARKED").isEmpty());
    assertTrue(PLACES.findByBeat("99").isEmpty());
    assertTrue(PLACES.findByBeat("777").isEmpty());
  }

  @Test
  void everyDivisionInsideTheCityIsDrawn() {
    DivisionMap map = Shelf.read().findMap("us-mo-kansas-city").orElseThrow();
    assertEquals(
        PLACES.places().stream()
            .filter(place -> !place.side().equals("outside"))
            .map(Place::division)
            .sorted()
            .toList(),
        map.divisions().stream().map(DivisionMap.Division::division).sorted().toList());
  }

  @Test
  void pointsAreReadyForSvg() {
    DivisionMap.Line line =
        new DivisionMap.Line(
            "river", List.of(new DivisionMap.Point(0, 50), new DivisionMap.Point(1.5, 2)));
    assertEquals("0,50 1.5,2", line.svgPoints());
  }
}
