package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.evenhand.app.demo.Places.Place;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  /// First digit of a beat → division: kcpd/HEADER_VARIANTS.md.
  private static final Map<String, String> DIVISIONS =
      Map.of("1", "CPD", "2", "MPD", "3", "EPD", "4", "NPD", "5", "SPD", "6", "SCP", "9", "OSPD");

  @Test
  void aBeatsFirstDigitIsItsDivision() {
    Draw draw = new Draw(8);
    for (String county : List.of(Places.JACKSON, Places.CLAY, Places.PLATTE, Places.CASS)) {
      for (int i = 0; i < 200; i++) {
        Place in = Places.inCity(county, draw);
        assertEquals(DIVISIONS.get(in.beat().substring(0, 1)), in.division());
        Place out = Places.outside(county, draw);
        assertEquals("OSPD", DIVISIONS.get(out.beat().substring(0, 1)));
      }
    }
  }

  /// The river runs between 39.11 and 39.16 degrees north.
  @Test
  void clayAndPlatteLieNorthOfTheRiverAndJacksonSouth() {
    Draw draw = new Draw(8);
    for (int i = 0; i < 300; i++) {
      assertTrue(Places.inCity(Places.JACKSON, draw).latE5() < 3_913_000);
      assertTrue(Places.inCity(Places.CLAY, draw).latE5() > 3_914_500);
      assertTrue(Places.inCity(Places.PLATTE, draw).latE5() > 3_914_500);
    }
  }

  /// The two counties meet near 94.60 degrees west.
  @Test
  void platteLiesWestOfClay() {
    Draw draw = new Draw(8);
    for (int i = 0; i < 300; i++) {
      assertTrue(Places.inCity(Places.PLATTE, draw).lonE5() < -9_462_000);
      assertTrue(Places.inCity(Places.CLAY, draw).lonE5() > -9_461_000);
    }
  }

  @Test
  void oneBeatLiesInOnePlace() {
    Draw draw = new Draw(8);
    for (int i = 0; i < 2_000; i++) {
      Place place = Places.inCity(Places.JACKSON, draw);
      if (place.beat().equals("311")) {
        assertTrue(place.lonE5() < -9_453_000 && place.latE5() > 3_909_000, place.toString());
      }
    }
  }

  @Test
  void streetsAreInventedButForTheBoundaries() {
    Draw draw = new Draw(8);
    for (int i = 0; i < 500; i++) {
      String address = Places.inCity(Places.JACKSON, draw).address();
      assertTrue(
          address.matches("\\d+00  [A-Z]+ (AVE|ST|RD|TER)"), address + " is no block and street");
    }
  }
}
