package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.evenhand.app.kcpd.PointText.Found;
import org.junit.jupiter.api.Test;

final class PointTextTest {
  private final PointText point = new PointText();

  @Test
  void everySpellingOfAPointGivesTheSamePlace() {
    for (String text :
        new String[] {
          "{'type': 'Point', 'coordinates': [-94.520726, 39.072332]}",
          "{\"type\":\"Point\",\"coordinates\":[-94.520726,39.072332]}",
          "{'latitude': '39.072332', 'longitude': '-94.520726', 'human_address': '{\"address\": \"23RD ST\"}'}",
          "POINT (-94.520726 39.072332)",
          "POINT(-94.520726 39.072332)",
          "2300 E 23RD ST (REAR)\r\nKANSAS CITY 64127\r\n(39.072332, -94.520726)"
        }) {
      assertEquals(Found.POINT, parse(text), text);
      assertEquals(-94_520_726, point.longitude(), text);
      assertEquals(39_072_332, point.latitude(), text);
    }
  }

  @Test
  void columnsOfTheirOwnAreReadToo() {
    byte[] bytes = "39.07,-94.5207264".getBytes(StandardCharsets.UTF_8);
    assertEquals(Found.POINT, point.parse(bytes, 0, 5, 6, bytes.length));
    assertEquals(39_070_000, point.latitude());
    assertEquals(-94_520_726, point.longitude());
    assertEquals(Found.UNREADABLE, point.parse(bytes, 0, 5, 6, 6));
    assertEquals(Found.UNREADABLE, point.parse(bytes, 0, 6, 6, bytes.length));
    assertEquals(Found.NONE, point.parse(bytes, 0, 0, 6, 6));
  }

  @Test
  void zeroZeroBlanksAndAddressesAreNoPoint() {
    for (String text :
        new String[] {
          "POINT (0 0)",
          "(0.0, 0.0)",
          "{'type': 'Point', 'coordinates': [0, 0]}",
          "4600  S WORNALL RD",
          "1100 LOCUST ST (rear)",
          "{'human_address': '{\"address\": \"\"}'}"
        }) {
      assertEquals(Found.NONE, parse(text), text);
    }
  }

  @Test
  void pointsThatAreOnNoMapAreUnreadable() {
    for (String text :
        new String[] {
          "POINT (-94.5 139.1)",
          "POINT (-194.5 39.1)",
          "POINT (-94.5)",
          "POINT ()",
          "{'type': 'Point', 'coordinates': [x, 39]}",
          "{'latitude': '39.1'}",
          "(39.1, )"
        }) {
      assertEquals(Found.UNREADABLE, parse(text), text);
    }
  }

  private Found parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return point.parse(bytes, 0, bytes.length);
  }
}
