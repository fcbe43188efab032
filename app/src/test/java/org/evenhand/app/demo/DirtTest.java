package org.evenhand.app.demo;

import static org.evenhand.app.demo.WrittenCity.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DirtTest {
  private static final String DROP = "karpel/us-mo-095/Rcvd_20211231_1800.CSV";

  private static boolean police(int year, String column, String value) {
    return WrittenCity.rows("kcpd/kcpd-synthetic-" + year + ".csv").stream()
        .anyMatch(row -> value(row, column).equals(value));
  }

  @Test
  void thePoliceFilesHaveImpossibleFutureAndDoubledValues() {
    assertTrue(police(2016, "Reported_Date", "02/30/2016"));
    assertTrue(police(2017, "From_Time", "27:61"));
    assertTrue(police(2018, "Report_No", "180067842 180067843"));
    assertTrue(police(2019, "Report_No", "KC19000017, KC19000023"));
    assertTrue(police(2020, "Age", "ABC"));
    assertTrue(police(2021, "Reported_Date", "03/01/2062"));
    assertTrue(police(2022, "From_Date", "01/01/1923"));
    assertTrue(police(2023, "report", ""));
    assertTrue(police(2022, "Zip Code", "99999"));
    assertTrue(police(2022, "City", "KANSAS CTIY"));
    assertTrue(police(2020, "Beat", "PARKED"));
    assertTrue(police(2021, "Location", "POINT (0.0 0.0)"));
    assertTrue(police(2024, "Location", "POINT (east north)"));
  }

  @Test
  void theLastPoliceFileBreaksOffInTheMiddleOfARow() {
    String text = WrittenCity.text("kcpd/kcpd-synthetic-2024.csv");
    assertFalse(text.endsWith("\n"));
    List<List<String>> lines = WrittenCity.parse(text);
    assertTrue(lines.getLast().size() < lines.getFirst().size());
  }

  @Test
  void aboutOneRowInAHundredIsThereTwice() {
    List<List<String>> lines = WrittenCity.parse(WrittenCity.text("kcpd/kcpd-synthetic-2020.csv"));
    Set<List<String>> distinct = new HashSet<>(lines);
    int twice = lines.size() - distinct.size();
    assertTrue(twice > 10 && twice < 60, twice + " of " + lines.size());
  }

  @Test
  void testDefendantsAreThereAndTestaToo() {
    List<Map<String, String>> rows = WrittenCity.rows(DROP);
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(value(row, "Def  Name")));
    assertTrue(names.containsAll(Dirt.TEST_DEFENDANTS));
    assertTrue(names.stream().anyMatch(name -> name.startsWith("TESTA, ")));
  }

  @Test
  void birthDatesAreImpossibleOrMissingAndOneFilingIsInTheFuture() {
    List<Map<String, String>> rows = WrittenCity.rows(DROP);
    for (String born : List.of("02/30/1985", "13/13/1990", "")) {
      assertTrue(rows.stream().anyMatch(row -> value(row, "Def  DOB").equals(born)), born);
    }
    assertTrue(
        WrittenCity.rows("karpel/us-mo-095/Filed Cases.csv").stream()
            .anyMatch(row -> value(row, "file_date").startsWith("03/01/2062")));
  }

  @Test
  void someCasesHaveTwoReportNumbersInOneField() {
    assertTrue(
        WrittenCity.rows(DROP).stream()
            .anyMatch(row -> value(row, "CRN").matches("\\d\\d-\\d+, \\d\\d-\\d+")));
    Set<String> separators = new HashSet<>();
    WrittenCity.rows("karpel/us-mo-095/Received Cases.csv").stream()
        .map(row -> value(row, "report_num").replaceAll("[\\d-]", "").strip())
        .forEach(separators::add);
    assertTrue(separators.containsAll(Set.of(",", ";", "&", "+")), separators.toString());
  }

  @Test
  void everyStageOfTheDropSpellsItsHeaderItsOwnWay() {
    assertTrue(
        WrittenCity.text(DROP).startsWith("File #,CRN,Agency,Referral Date,Enter Dt ,Def  "));
    assertTrue(WrittenCity.text("karpel/us-mo-095/Fld_20211231_1800.CSV").contains("Filing Date."));
    assertTrue(
        WrittenCity.text("karpel/us-mo-095/Disp_20211231_1800.CSV")
            .contains("Ref.Charge Desctiption"));
  }

  @Test
  void someCasesWereRefusedFirstAndFiledLater() {
    long both =
        Cases.of("us-mo-095").stream()
            .filter(c -> !c.notFiled().isEmpty() && !c.filed().isEmpty())
            .count();
    assertTrue(both > 50, both + " cases");
  }

  @Test
  void brokenFilesLieApart() throws IOException {
    assertEquals(0, Files.size(WrittenCity.DIR.resolve("dirty/unreadable/empty.csv")));
    assertArrayEquals(
        Files.readAllBytes(WrittenCity.DIR.resolve("kcpd/kcpd-synthetic-2021.csv")),
        Files.readAllBytes(WrittenCity.DIR.resolve("dirty/readable/kcpd-2021-again.csv")));
    byte[] windows =
        Files.readAllBytes(WrittenCity.DIR.resolve("dirty/readable/kcpd-windows-1252.csv"));
    boolean dash = false;
    for (byte each : windows) {
      dash |= each == (byte) 0x96;
    }
    assertTrue(dash, "the dash of Windows-1252");
    assertTrue(
        WrittenCity.text("dirty/readable/kcpd-quote-never-closed.csv")
            .endsWith("\"01/02/2021,01:00"));
    assertTrue(
        WrittenCity.text("dirty/readable/kcpd-doubled-column.csv")
            .split("\n")[0]
            .endsWith(",Report_No"));
  }
}
