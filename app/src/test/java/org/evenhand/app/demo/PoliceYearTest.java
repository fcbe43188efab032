package org.evenhand.app.demo;

import static org.evenhand.app.demo.WrittenCity.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Headers and values by year: kcpd/HEADER_VARIANTS.md.
final class PoliceYearTest {
  private static List<Map<String, String>> year(int year) {
    return WrittenCity.rows("kcpd/kcpd-synthetic-" + year + ".csv");
  }

  private static Set<String> values(int year, String column) {
    Set<String> values = new HashSet<>();
    year(year).forEach(row -> values.add(value(row, column)));
    return values;
  }

  @Test
  void everyYearHasItsNumberOfColumns() {
    Map<Integer, Integer> columns =
        Map.of(2016, 26, 2017, 24, 2018, 24, 2019, 23, 2020, 23, 2021, 24, 2022, 24, 2023, 24);
    columns.forEach(
        (year, count) -> assertEquals(count, PoliceYear.of(year).columns().size(), "" + year));
  }

  @Test
  void everyYearSpellsItsHeaderItsWay() {
    assertTrue(PoliceYear.of(2016).columns().contains("Location 1"));
    assertTrue(PoliceYear.of(2018).columns().contains("Invl_No"));
    assertTrue(PoliceYear.of(2020).columns().contains("Reported Time"));
    assertTrue(PoliceYear.of(2021).columns().contains("Firearm Used Flag"));
    assertTrue(PoliceYear.of(2022).columns().contains("Fire Arm Used Flag"));
    assertTrue(PoliceYear.of(2023).columns().contains("report"));
    assertTrue(WrittenCity.text("kcpd/kcpd-synthetic-2019.csv").startsWith("\uFEFFReport_No"));
  }

  @Test
  void reportNumbersAreIntegersUntil2018AndPrefixedAfterwards() {
    assertTrue(values(2018, "Report_No").stream().anyMatch(n -> n.matches("18\\d{7}")));
    assertTrue(values(2020, "Report_No").stream().allMatch(n -> n.matches("KC20\\d{6}")));
    assertTrue(values(2023, "report").stream().anyMatch(n -> n.matches("KC23\\d{6}")));
  }

  @Test
  void valuesFollowTheirYear() {
    assertTrue(values(2018, "Offense").contains("1849"));
    assertTrue(values(2018, "Description").stream().allMatch(text -> text.length() <= 20));
    assertEquals(Set.of("Y", "N"), values(2018, "Firearm Used Flag"));
    assertEquals(Set.of("true", "false"), values(2020, "Firearm Used Flag"));
    assertEquals(Set.of("Y", "N"), values(2020, "DVFlag"));
    assertEquals(Set.of("true", "false"), values(2021, "DVFlag"));
    assertTrue(values(2018, "Involvement").stream().noneMatch(tokens -> tokens.contains(" ")));
    assertTrue(values(2020, "Involvement").contains("ARR CHA SUS"));
    assertTrue(values(2020, "Race").stream().noneMatch("H"::equals));
    assertTrue(values(2016, "Location 1").stream().anyMatch(l -> l.matches("(?s).*\n.*\n\\(.*")));
    assertTrue(values(2022, "Location").stream().anyMatch(l -> l.startsWith("POINT (-94.")));
    assertTrue(values(2023, "location").stream().anyMatch(l -> l.startsWith("{'type': 'Point'")));
  }

  @Test
  void placesAreMissingIn15To30PercentOfRowsOf2020And2021() {
    for (int year : new int[] {2020, 2021}) {
      List<Map<String, String>> rows = year(year);
      long blank = rows.stream().filter(row -> value(row, "Location").isEmpty()).count();
      double share = blank / (double) rows.size();
      assertTrue(share > 0.15 && share < 0.30, year + ": " + share);
    }
  }

  @Test
  void aRowIsReportByOffenseByPerson() {
    Map<String, Long> rows = new TreeMap<>();
    year(2020).forEach(row -> rows.merge(value(row, "Report_No"), 1L, Long::sum));
    assertTrue(rows.values().stream().anyMatch(n -> n >= 4));
    assertTrue(rows.size() > 1_200, rows.size() + " reports");
  }

  @Test
  void mostLocatedPossessionReportsOf2017To2019LieSouthEast() {
    int southEast = 0;
    int located = 0;
    for (int year = 2017; year <= 2019; year++) {
      for (Map<String, String> row : year(year)) {
        String point = value(row, "Location");
        boolean jackson = value(row, "Area").matches("CPD|EPD|MPD|SPD");
        if (jackson && value(row, "IBRS").equals("35A") && point.startsWith("POINT (-94")) {
          String[] lonLat = point.substring(7, point.length() - 1).split(" ");
          located++;
          boolean south = Double.parseDouble(lonLat[1]) < 39.106;
          southEast += south && Double.parseDouble(lonLat[0]) > -94.568 ? 1 : 0;
        }
      }
    }
    assertTrue(southEast * 2 > located, southEast + " of " + located);
  }
}
