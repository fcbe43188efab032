package org.evenhand.app.page;

import static org.evenhand.app.page.MeasureFixture.share;
import static org.evenhand.app.page.MeasureFixture.withheld;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.app.page.MapOutlines.Outline;
import org.evenhand.app.page.MapOutlines.Point;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.junit.jupiter.api.Test;

final class MapTest {
  @Test
  void divisionsAreFoundByCodeOrByName() {
    assertTrue(
        SchematicMap.shows(
            card(share("CPD", 1, 9), share("EPD", 1, 9), share("MPD", 1, 9), share("NPD", 1, 9))));
    assertTrue(
        SchematicMap.shows(
            card(
                share("Central Patrol", 1, 9),
                share("East Patrol Division", 1, 9),
                share("Metro", 1, 9),
                share("Shoal Creek (SCP)", 1, 9))));
    assertFalse(SchematicMap.shows(card(share("Black", 1, 9), share("white", 1, 9))));
  }

  @Test
  void aWithheldDivisionBearsNoNumber() {
    SchematicMap map =
        SchematicMap.from(
            card(withheld("South Patrol", 90), share("East Patrol", 60, 90), share("CPD", 30, 90)));
    SchematicMap.Tile south =
        map.tiles().stream().filter(t -> t.name().equals("South Patrol")).findFirst().orElseThrow();
    assertEquals("withheld", south.count());
    assertEquals("withheld", south.tint());
  }

  @Test
  void theLargestShareHasTheDarkestTint() {
    SchematicMap map = SchematicMap.from(card(share("EPD", 600, 900), share("CPD", 100, 900)));
    assertEquals(
        List.of("none", "none", "t0", "t4", "none", "none"),
        map.tiles().stream().map(SchematicMap.Tile::tint).toList());
  }

  /// At the equator a degree is as wide as it is high: two squares side by side fill 640 × 320.
  @Test
  void outlinesAreProjectedNorthUp() {
    OutlineMap map =
        OutlineMap.from(
            new MapOutlines("m", "test", List.of(square("west", 0), square("east", 1))),
            card(share("west", 50, 100), share("east", 50, 100)));
    assertEquals(640, map.width());
    assertEquals(320, map.height());
    assertEquals("M0 320l320 0l0 -320l-320 0l0 320z", map.places().getFirst().path());
    assertEquals("M320 320l320 0l0 -320l-320 0l0 320z", map.places().getLast().path());
  }

  @Test
  void aGroupWithoutAnOutlineDoesNotSetTheTints() {
    OutlineMap map =
        OutlineMap.from(
            new MapOutlines("m", "test", List.of(square("west", 0), square("east", 1))),
            card(share("no location", 90, 100), share("west", 8, 100), share("east", 2, 100)));
    assertEquals(List.of("t4", "t1"), map.places().stream().map(OutlineMap.Place::tint).toList());
  }

  @Test
  void pointsOnAStraightLineAreLeftOut() {
    List<Point> ring =
        List.of(
            new Point(0, 0), new Point(0.5, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1));
    OutlineMap map =
        OutlineMap.from(
            new MapOutlines("m", "test", List.of(new Outline("a", List.of(ring)))),
            card(share("a", 50, 100)));
    assertEquals("M0 640l640 0l0 -640l-640 0z", map.places().getFirst().path());
  }

  @Test
  void aPlaceWithoutAFigureIsDrawnEmpty() {
    OutlineMap map =
        OutlineMap.from(
            new MapOutlines("m", "test", List.of(square("nowhere", 0))), card(share("a", 1, 2)));
    assertEquals("none", map.places().getFirst().tint());
    assertEquals("no figure", map.places().getFirst().words());
  }

  @Test
  void manyPointsAreDrawnOnACoarserGrid() {
    List<Point> circle =
        IntStream.range(0, 100_000)
            .mapToObj(i -> {
              double angle = 2 * StrictMath.PI * i / 100_000;
              double radius = 1 + 0.1 * StrictMath.sin(9000 * angle);
              return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
            })
            .toList();
    OutlineMap map =
        OutlineMap.from(
            new MapOutlines("m", "test", List.of(new Outline("a", List.of(circle)))),
            card(share("a", 1, 2)));
    int characters = map.places().getFirst().path().length();
    assertTrue(characters > 1_000 && characters <= 500_000, "characters: " + characters);
  }

  @Test
  void aMapWithoutAnOutlineIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> OutlineMap.from(new MapOutlines("m", "x", List.of()), card(share("a", 1, 2))));
  }

  private static Outline square(String name, double west) {
    return new Outline(
        name,
        List.of(
            List.of(
                new Point(west, -0.5),
                new Point(west + 1, -0.5),
                new Point(west + 1, 0.5),
                new Point(west, 0.5),
                new Point(west, -0.5))));
  }

  private static FigureCard card(Group... groups) {
    return FigureCard.from(
        new Measure(
            "m",
            "A finding.",
            "arrestees",
            "Kansas City",
            "2021",
            List.of(groups),
            "Wilson",
            List.of(),
            List.of()));
  }
}
