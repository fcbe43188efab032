package org.evenhand.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A square county Jackson from 0 to 1 degree east, Clay from 1 to 2, both between 39 and 40 north.
final class PlacesTest {
  private static final Map<String, List<String>> DIVISIONS =
      Map.of(
          "CPD", List.of("us-mo-095"),
          "NPD", List.of("us-mo-047", "us-mo-165"),
          "OSPD", List.of());

  @TempDir Path folder;

  @Test
  void aDivisionInOneCountyIsKnown() {
    assertEquals(
        new CountyAnswer.Known("us-mo-095", "division CPD"),
        bare().countyOf("CPD", Optional.empty()));
  }

  @Test
  void aNorthernDivisionNamesBothCounties() {
    CountyAnswer answer = bare().countyOf("NPD", Optional.empty());
    assertEquals("us-mo-047 or us-mo-165", answer.printed());
  }

  @Test
  void outsideTheCityBlankAndUnheardOfAreUnknownEachForItsReason() {
    assertEquals(
        List.of(
            new CountyAnswer.Unknown("division OSPD is outside the city"),
            new CountyAnswer.Unknown("no division stated"),
            new CountyAnswer.Unknown("division XPD is not in the table of places")),
        List.of(
            bare().countyOf("OSPD", Optional.empty()),
            bare().countyOf("", Optional.empty()),
            bare().countyOf("XPD", Optional.empty())));
  }

  @Test
  void aPointSettlesWhichNorthernCounty() throws IOException {
    assertEquals(
        new CountyAnswer.Known("us-mo-047", "point in county outlines"),
        withCounties().countyOf("NPD", Optional.of(new Spot(1.5, 39.5))));
  }

  @Test
  void pointAndDivisionThatDisagreeAreUnknown() throws IOException {
    CountyAnswer answer = withCounties().countyOf("CPD", Optional.of(new Spot(1.5, 39.5)));
    assertEquals(
        new CountyAnswer.Unknown("the point says us-mo-047, division CPD says us-mo-095"), answer);
  }

  @Test
  void aPointWithinTheOutlinesErrorOfALineIsOnNeitherSide() throws IOException {
    CountyAnswer answer = withCounties().countyOf("CPD", Optional.of(new Spot(0.99, 39.5)));
    assertEquals("us-mo-047 or us-mo-095", answer.printed());
  }

  @Test
  void aPointInNoOutlineIsUnknown() throws IOException {
    assertInstanceOf(
        CountyAnswer.Unknown.class, withCounties().countyOf("CPD", Optional.of(new Spot(50, 10))));
  }

  @Test
  void eastOfTroostAndSouthOfIndependence() throws IOException {
    StringBuilder csv = new StringBuilder("street,address,lat,lon\n");
    for (int i = 0; i <= 20; i++) {
      csv.append("TROOST,x,").append(39.0 + i * 0.005).append(",-94.571\n");
      csv.append("INDEPENDENCE AV,x,39.106,").append(-94.58 + i * 0.005).append("\n");
    }
    Files.writeString(folder.resolve("streets.csv"), csv);
    Places places = Places.of(DIVISIONS, Optional.of(folder));
    assertTrue(places.hasEastSideLines());
    assertEquals(Optional.of(true), places.findEastSide(new Spot(-94.55, 39.05)));
    assertEquals(
        Optional.of(false), places.findEastSide(new Spot(-94.59, 39.05)), "west of Troost");
    assertEquals(Optional.of(false), places.findEastSide(new Spot(-94.55, 39.11)), "north");
    assertEquals(Optional.empty(), places.findEastSide(new Spot(-94.5712, 39.05)), "on Troost");
  }

  @Test
  void neighbourhoodsComeFromTheReferenceOnly() throws IOException {
    assertTrue(!bare().hasNeighbourhoods());
    Files.writeString(
        folder.resolve("n.geojson"), collection(square("\"nbhname\":\"Old Mill\"", 0, 1)));
    Places places = Places.of(DIVISIONS, Optional.of(folder));
    assertEquals(Optional.of("Old Mill"), places.findNeighbourhood(new Spot(0.5, 39.5)));
    assertEquals(Optional.empty(), places.findNeighbourhood(new Spot(3, 39.5)));
    assertEquals(5, places.neighbourhoodRings().values().iterator().next().getFirst().size());
    assertEquals(List.of("n.geojson: neighbourhoods"), places.used());
  }

  private static Places bare() {
    return Places.of(DIVISIONS, Optional.empty());
  }

  private Places withCounties() throws IOException {
    Files.writeString(
        folder.resolve("counties.geojson"),
        collection(
            square("\"STATE\":\"29\",\"COUNTY\":\"095\"", 0, 1)
                + ","
                + square("\"STATE\":\"29\",\"COUNTY\":\"047\"", 1, 2)));
    return Places.of(DIVISIONS, Optional.of(folder));
  }

  private static String collection(String features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }

  private static String square(String properties, int west, int east) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%d,39],[%d,39],[%d,40],[%d,40],[%d,39]]]}}"
        .formatted(properties, west, east, east, west, west);
  }
}
