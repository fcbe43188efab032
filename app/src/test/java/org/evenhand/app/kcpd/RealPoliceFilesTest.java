package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts of data/README.md in ../shared, made there with pandas from the same files.
final class RealPoliceFilesTest {
  private static final String CSV_2019 =
      "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,Firearm Used Flag,Location";
  private static final String API_2020 =
      "report_no,reported_date,reported_time,from_date,from_time,offense,ibrs,description,beat,address,city,area,dvflag,involvement,race,sex,age,firearm_used_flag,zip_code,rep_dist,location,to_date,to_time";
  private static final String API_2023 =
      "age_range,firearmusedflag,location,zipcode,report,report_date,reported_time,from_date,from_time,to_date,to_time,offense,ibrs,description,beat,address,city,rep_dist,area,dvflag,involvement,race,sex,age";

  @TempDir Path folder;
  private final List<Rejected> rejected = new ArrayList<>();

  private PoliceReports read(Path... files) {
    return KcpdReader.read(List.of(files), rejected::add, Progress.SILENT);
  }

  private static Path year(int year) {
    return SharedPoliceFiles.get("kcpd_drug_" + year + ".csv");
  }

  private static long arrestees(PoliceReports reports, String race) {
    return IntStream.range(0, reports.arrestees())
        .filter(a -> reports.people().get(reports.person(a)).race().equals(race))
        .count();
  }

  private static long firearms(PoliceReports reports) {
    return IntStream.range(0, reports.size())
        .filter(r -> reports.firearm(r) == PoliceReports.Firearm.YES)
        .count();
  }

  private static void assertCounts(
      PoliceReports reports, int size, int arrestees, int black, int white, int firearms) {
    assertEquals(size, reports.size());
    assertEquals(arrestees, reports.arrestees());
    assertEquals(black, arrestees(reports, "B"));
    assertEquals(white, arrestees(reports, "W"));
    assertEquals(firearms, firearms(reports));
  }

  @Test
  void countsOf2020() {
    PoliceReports reports = read(year(2020));
    assertCounts(reports, 1031, 1121, 524, 567, 21);
    SourceFile file = reports.files().getFirst();
    assertEquals(List.of(1641L, 0L, 20L, 1031L), counts(file));
    assertEquals("kcpd-2020-api", file.layout());
  }

  @Test
  void countsOf2021() {
    PoliceReports reports = read(year(2021));
    assertCounts(reports, 998, 1101, 465, 598, 23);
    SourceFile file = reports.files().getFirst();
    assertEquals(List.of(1744L, 0L, 11L, 998L), counts(file));
    assertEquals("kcpd-2021-api", file.layout());
    // sha256sum kcpd_drug_2021.csv
    assertEquals("946f80724c0b2e92364bf891f2c09b7ec0a2065519a0e43679b6ed7c2140d685", file.sha256());
  }

  @Test
  void countsOf2022() {
    PoliceReports reports = read(year(2022));
    assertCounts(reports, 919, 1032, 426, 580, 12);
    SourceFile file = reports.files().getFirst();
    assertEquals(List.of(1831L, 0L, 18L, 919L), counts(file));
    assertEquals("kcpd-2022-api", file.layout());
  }

  @Test
  void noValueOfTheThreeYearsIsRejected() {
    read(year(2020), year(2021), year(2022));
    assertEquals(List.of(), rejected);
  }

  @Test
  void rowsOfTheYearsMixedShuffledAndUnderOtherHeadersGiveTheSameReports() {
    PoliceReports expected = read(year(2020), year(2021), year(2022));
    assertCounts(expected, 1031 + 998 + 919, 1121 + 1101 + 1032, 1415, 1745, 56);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int year = 2020; year <= 2022; year++) {
      rows.addAll(PoliceCsv.read(year(year)).rows());
    }
    Random random = new Random(20260718);
    for (String header : List.of(CSV_2019, API_2020, API_2023)) {
      Collections.shuffle(rows, random);
      PoliceReports mixed = read(new PoliceCsv(rows).write(folder.resolve("mixed.csv"), header));
      assertSame(expected, mixed);
      assertEquals(20 + 11 + 18, mixed.files().getFirst().duplicateRows());
    }
    List<Path> parts = new ArrayList<>();
    List<String> headers = List.of(API_2023, CSV_2019, API_2020, CSV_2019);
    for (int part = 0; part < 4; part++) {
      int from = part * 1304;
      PoliceCsv csv = new PoliceCsv(rows.subList(from, Math.min(rows.size(), from + 1304)));
      parts.add(csv.write(folder.resolve("part" + part + ".csv"), headers.get(part)));
    }
    assertSame(expected, read(parts.toArray(Path[]::new)));
  }

  @Test
  void fileGivenTwiceAddsDuplicatesOnly() {
    PoliceReports once = read(year(2021));
    PoliceReports twice = read(year(2021), year(2021));
    assertSame(once, twice);
    SourceFile second = twice.files().get(1);
    assertEquals(List.of(1744L, 0L, 1744L, 998L), counts(second));
    assertEquals(
        List.of(
            "Its bytes are those of kcpd_drug_2021.csv, which was read before: every row is a duplicate."),
        second.notes());
  }

  @Test
  void sampleOf2018IsReadAndItsIndexAndComputedColumnsAreNamed() {
    PoliceReports reports = read(SharedPoliceFiles.get("2018-sample/KC_Crime_2018_Sample.csv"));
    assertEquals(List.of(1000L, 0L, 0L, 926L), counts(reports.files().getFirst()));
    assertEquals("kcpd-2018-api", reports.files().getFirst().layout());
    assertTrue(
        reports
            .files()
            .getFirst()
            .notes()
            .getFirst()
            .startsWith("Columns not used: (unnamed), :@"));
    // rows whose involvement is ARR: 74, of 74 reports (pandas value_counts)
    assertEquals(74, reports.arrestees());
    assertEquals(List.of(), rejected);
  }

  @Test
  void rowsOf2019AreReadThoughTheLastIsCutOffInsideAQuote() {
    for (String name : List.of("CrimeDataSmall.csv", "CrimeDataSmall_hunt425.csv")) {
      rejected.clear();
      PoliceReports reports = read(SharedPoliceFiles.get("2019-rows/" + name));
      assertEquals(List.of(3L, 0L, 0L, 3L), counts(reports.files().getFirst()));
      assertEquals("kcpd-2019-csv", reports.files().getFirst().layout());
      assertEquals("KC19022210", reports.number(2));
      assertEquals(LocalDate.of(2019, 3, 27).toEpochDay(), reports.offenseDay(2));
      assertEquals(List.of("270"), reports.ibrsSets().get(reports.ibrs(2)));
      assertEquals(1, rejected.size());
      assertEquals(4, rejected.getFirst().line());
      assertEquals("Location", rejected.getFirst().column());
    }
  }

  @Test
  void rowsOf2019SavedByASpreadsheetSayTheSame() {
    PoliceReports saved = read(SharedPoliceFiles.get("2019-rows/CrimeDataSmall_realmattclark.csv"));
    PoliceReports original = read(SharedPoliceFiles.get("2019-rows/CrimeDataSmall.csv"));
    assertSame(original, saved);
  }

  @Test
  void nineColumnsWithoutInvolvementGiveReportsButNoArrestees() {
    PoliceReports reports = read(SharedPoliceFiles.get("2020-all-offences/2020_crime.csv"));
    SourceFile file = reports.files().getFirst();
    // pandas: duplicated().sum() of all nine columns is 1,109
    assertEquals(List.of(42_082L, 0L, 1109L, 24_535L), counts(file));
    assertEquals("kcpd-2020-nine-columns", file.layout());
    assertEquals(0, reports.arrestees());
    assertTrue(file.notes().getFirst().startsWith("How a person was involved is not in this file"));
  }

  private static List<Long> counts(SourceFile file) {
    return List.of(file.rows(), file.rejected(), file.duplicateRows(), file.reports());
  }

  /// All that two readings say, but for where the first row lies.
  static void assertSame(PoliceReports expected, PoliceReports actual) {
    assertEquals(describe(expected), describe(actual));
    assertEquals(expected.people(), actual.people());
    assertEquals(expected.ibrsSets(), actual.ibrsSets());
    assertEquals(expected.offenseSets(), actual.offenseSets());
    assertEquals(expected.involvementSets(), actual.involvementSets());
    assertEquals(expected.cities(), actual.cities());
    assertEquals(expected.arrestees(), actual.arrestees());
    for (int a = 0; a < expected.arrestees(); a++) {
      assertEquals(expected.reportOfArrestee(a), actual.reportOfArrestee(a));
      assertEquals(expected.person(a), actual.person(a));
    }
  }

  private static List<String> describe(PoliceReports p) {
    return IntStream.range(0, p.size())
        .mapToObj(r ->
            "%s %d %d %s %s %s %s %d %d %d %s"
                .formatted(
                    p.number(r),
                    p.offenseDay(r),
                    p.reportedDay(r),
                    p.divisions().get(p.division(r)),
                    p.beats().get(p.beat(r)),
                    p.cities().get(p.city(r)),
                    p.firearm(r),
                    p.ibrs(r),
                    p.offenses(r),
                    p.involvement(r),
                    p.hasPoint(r) ? p.longitude(r) + " " + p.latitude(r) : "no point"))
        .toList();
  }
}
