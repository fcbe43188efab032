package org.evenhand.app.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncidentsTest {
  @TempDir Path folder;

  private Incidents read(String... rows) {
    return Given.incidents(Given.policeFile(folder, rows));
  }

  @Test
  void victimsAndWitnessesAreNoSubjects() {
    Incidents incidents =
        read(
            "KC21000001 2021-03-04 EPD ARR B M 35",
            "KC21000001 2021-03-04 EPD VIC W F 40",
            "KC21000001 2021-03-04 EPD WIT W M 50",
            "KC21000002 2021-03-04 EPD SUS B M 20");
    assertEquals(2, incidents.reports());
    assertEquals(1, incidents.subjects());
    assertEquals(0, incidents.subjectsOf(1), "a suspect is not arrested");
  }

  @Test
  void oneArresteeOfOneReportCountsOnceHoweverManyRows() {
    Incidents incidents =
        read(
            "KC21000001 2021-03-04 EPD ARR B M 35 False 35A",
            "KC21000001 2021-03-04 EPD ARR B M 35 False 35B",
            "KC21000001 2021-03-04 EPD ARR B M 36 False 35A",
            "KC21000002 2021-03-04 EPD ARR B M 35 False 35A");
    assertEquals(3, incidents.subjects());
    assertEquals(2, incidents.subjectsOf(0));
    assertEquals(0, incidents.firstSubject(0));
    assertEquals(2, incidents.firstSubject(1));
  }

  @Test
  void theCountyIsThatOfTheDivision() {
    Incidents incidents =
        read(
            "KC21000001 2021-03-04 CPD ARR B M 35",
            "KC21000002 2021-03-04 NPD ARR B M 35",
            "KC21000003 2021-03-04 OSPD ARR B M 35",
            "KC21000004 2021-03-04 - ARR B M 35",
            "KC21000005 2021-03-04 CPD ARR B M 35",
            "KC21000005 2021-03-04 EPD ARR B M 35");
    assertEquals(
        List.of("us-mo-095", "us-mo-047 or us-mo-165", "unknown", "unknown", "unknown"),
        IntStream.range(0, 5).mapToObj(r -> incidents.county(r).printed()).toList());
    assertEquals("", incidents.division(4), "two divisions are none");
  }

  @Test
  void aFirearmOnAnyRowIsTheReportsAndABlankFlagIsNotNo() {
    Incidents incidents =
        read(
            "KC21000001 2021-03-04 CPD ARR B M 35 False",
            "KC21000001 2021-03-04 CPD ARR B M 35 True",
            "KC21000002 2021-03-04 CPD ARR B M 35 False",
            "KC21000003 2021-03-04 CPD ARR B M 35 -");
    assertEquals(
        List.of(Tri.YES, Tri.NO, Tri.NOT_STATED),
        IntStream.range(0, 3).mapToObj(incidents::firearm).toList());
  }

  @Test
  void itIsScreenedAsIfReferredOnTheDayItWasReported() {
    Incidents incidents = read("KC21000001 2021-03-04 CPD ARR B M 35 False 35A 2021-03-01");
    assertEquals(LocalDate.of(2021, 3, 4).toEpochDay(), incidents.asIfReferredDay(0));
    assertEquals(LocalDate.of(2021, 3, 1).toEpochDay(), incidents.offenseDay(0));
  }

  @Test
  void orderOfRowsChangesNothing() {
    String[] rows = {
      "KC21000009 2021-03-04 CPD ARR B M 35",
      "KC21000001 2021-03-05 EPD ARR W F 22",
      "KC21000001 2021-03-05 EPD ARR A M 41"
    };
    Incidents one = read(rows);
    Incidents other = read(rows[2], rows[0], rows[1]);
    for (int r = 0; r < 2; r++) {
      assertEquals(one.number(r), other.number(r));
      assertEquals(one.county(r), other.county(r));
      assertEquals(one.subjectsOf(r), other.subjectsOf(r));
    }
  }
}
