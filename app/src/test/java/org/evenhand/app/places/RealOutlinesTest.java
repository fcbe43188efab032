package org.evenhand.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The official outlines and street points that lie beside the repository.
final class RealOutlinesTest {
  private static final Map<String, List<String>> DIVISIONS =
      Map.of("CPD", List.of("us-mo-095"), "NPD", List.of("us-mo-047", "us-mo-165"));

  /// City Hall, 414 East 12th Street, lies in Jackson, more than 2 km south of the river.
  @Test
  void cityHallIsInJackson() {
    CountyAnswer answer = places().countyOf("CPD", Optional.of(new Spot(-94.5783, 39.1000)));
    assertEquals("us-mo-095", answer.printed());
  }

  /// The airport lies in Platte, which its division alone does not say.
  @Test
  void theAirportIsInPlatte() {
    CountyAnswer answer = places().countyOf("NPD", Optional.of(new Spot(-94.7139, 39.2976)));
    assertEquals("us-mo-165", answer.printed());
  }

  @Test
  void aPointNorthOfTheRiverUnderACentralBeatIsNotJacksons() {
    CountyAnswer answer = places().countyOf("CPD", Optional.of(new Spot(-94.5700, 39.2400)));
    assertNotEquals("us-mo-095", answer.printed());
  }

  @Test
  void theStreetsAndNeighbourhoodsAreRecognised() {
    assertTrue(places().hasEastSideLines());
    assertTrue(places().hasNeighbourhoods());
    assertEquals(
        Optional.of(true), places().findEastSide(new Spot(-94.5450, 39.0600)), "Prospect and 39th");
    assertEquals(Optional.of(false), places().findEastSide(new Spot(-94.5900, 39.0600)), "Main");
  }

  private static Places places() {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path data =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"))
            .resolve("data");
    if (!Files.isDirectory(data.resolve("geo"))) {
      String sentence =
          "Skipped: " + data + " is not there; set EVENHAND_SHARED to read real data.";
      return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }
    return Places.of(DIVISIONS, Optional.of(data));
  }
}
