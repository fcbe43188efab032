package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A synthetic row under the header of every year since 2009, in that year's own spelling of
/// values.
final class KcpdLayoutsTest {
  private static final String TIMES_SPACED =
      "Report_No,Reported_Date,Reported Time,From_Date,From Time,To_Date,To Time,Offense,IBRS,Description,Beat,";
  private static final String TIMES =
      "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,Description,Beat,";
  private static final String TO_INVOLVEMENT =
      "Address,City,Zip Code,Rep_Dist,Area,DVFlag,Invl_No,Involvement,Race,Sex,Age,";
  private static final String UNNUMBERED =
      "Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,";
  private static final String API =
      "from_date,from_time,to_date,to_time,offense,ibrs,description,beat,address,city,rep_dist,area,dvflag,involvement,race,sex,age,location,";

  @TempDir Path folder;

  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of(
            "kcpd-2009-2014-csv", TIMES_SPACED + TO_INVOLVEMENT + "Firearm Used Flag  ,Location 1"),
        Arguments.of(
            "kcpd-2013-csv",
            TIMES_SPACED
                + TO_INVOLVEMENT.replace("Address,City,", "")
                + "Firearm Used Flag  ,Location 1"),
        Arguments.of(
            "kcpd-2015-csv",
            TIMES_SPACED + TO_INVOLVEMENT + "Firearm Used Flag,Latitude,Longitude,Location 1"),
        Arguments.of(
            "kcpd-2016-csv",
            TIMES + TO_INVOLVEMENT + "Firearm Used Flag,Latitude,Longitude,Location 1"),
        Arguments.of("kcpd-2017-2018-csv", TIMES + TO_INVOLVEMENT + "Firearm Used Flag,Location"),
        Arguments.of("kcpd-2019-csv", "\uFEFF" + TIMES + UNNUMBERED + "Firearm Used Flag,Location"),
        Arguments.of("kcpd-2020-csv", TIMES_SPACED + UNNUMBERED + "Firearm Used Flag,Location"),
        Arguments.of("kcpd-2021-csv", TIMES + UNNUMBERED + "Age_Range,Firearm Used Flag,Location"),
        Arguments.of(
            "kcpd-2022-2024-csv", TIMES + UNNUMBERED + "Age_Range,Fire Arm Used Flag,Location"),
        Arguments.of(
            "kcpd-2018-api",
            API
                + "report_no,reported_date,reported_time,zip_code,invl_no,firearm_used_flag,location_address,location_city,location_zip,:@computed_region_9t2m_phkm"),
        Arguments.of(
            "kcpd-2020-api",
            API + "report_no,reported_date,reported_time,zip_code,firearm_used_flag"),
        Arguments.of(
            "kcpd-2021-api",
            API + "report_no,report_date,report_time,zip_code,firearmused_flag,age_range"),
        Arguments.of(
            "kcpd-2022-api",
            API + "report_no,report_date,report_time,zip_code,firearmusedflag,age_range"),
        Arguments.of(
            "kcpd-2023-api",
            API + "report,report_date,reported_time,zipcode,firearmusedflag,age_range"),
        Arguments.of(
            "kcpd-2024-api",
            API + "report_no,reported_date,reported_time,zip_code,fire_arm_used_flag,age_range"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headers")
  void everyYearIsRecognisedAndRead(String layout, String header) {
    int year = Integer.parseInt(layout.substring(5, 9));
    boolean old = year < 2019;
    boolean api = layout.endsWith("api");
    Map<String, String> values =
        Map.ofEntries(
            Map.entry(
                "report_no", old ? (year - 2000) + "0015427" : "KC" + (year - 2000) + "015427"),
            Map.entry("reported_date", api ? year + "-03-19T00:00:00.000" : "03/19/" + year),
            Map.entry("from_date", api ? year + "-03-18T00:00:00.000" : "03/18/" + year),
            Map.entry(
                "offense", old ? "1849" : "Possession/Sale/Distribution of a Controlled Substance"),
            Map.entry("ibrs", "35A"),
            Map.entry("beat", "314"),
            Map.entry("area", "EPD"),
            Map.entry("city", "KANSAS CITY"),
            Map.entry("dvflag", old ? "U" : "false"),
            Map.entry("involvement", old ? "ARR" : "ARR CHA SUS"),
            Map.entry("race", "B"),
            Map.entry("sex", "M"),
            Map.entry("age", "35"),
            Map.entry("firearm_used_flag", old ? "Y" : "true"),
            Map.entry("location", location(year, api)));
    List<String> names = List.of(header.split(","));
    Path file = new PoliceCsv(List.of(values)).write(folder.resolve("kcpd.csv"), names, v -> v);
    List<Rejected> rejected = new ArrayList<>();
    PoliceReports reports = KcpdReader.read(List.of(file), rejected::add, Progress.SILENT);

    assertEquals(List.of(), rejected);
    assertEquals(layout, reports.files().getFirst().layout());
    assertEquals(values.get("report_no"), reports.number(0));
    assertEquals(java.time.LocalDate.of(year, 3, 18).toEpochDay(), reports.offenseDay(0));
    assertEquals(java.time.LocalDate.of(year, 3, 19).toEpochDay(), reports.reportedDay(0));
    assertEquals("EPD", reports.divisions().get(reports.division(0)));
    assertEquals("314", reports.beats().get(reports.beat(0)));
    assertEquals(PoliceReports.Firearm.YES, reports.firearm(0));
    assertEquals(-94.52, reports.longitude(0));
    assertEquals(39.07, reports.latitude(0));
    assertEquals(List.of("35A"), reports.ibrsSets().get(reports.ibrs(0)));
    assertEquals(1, reports.arrestees());
    assertEquals(
        new PoliceReports.PersonAsWritten("B", "M", "35"), reports.people().get(reports.person(0)));
  }

  private static String location(int year, boolean api) {
    if (api) {
      return year == 2020
          ? "{'latitude': '39.07', 'longitude': '-94.52', 'human_address': '{\"address\": \"\"}'}"
          : "{'type': 'Point', 'coordinates': [-94.52, 39.07]}";
    }
    return year < 2017
        ? "2300 E 23RD ST\r\nKANSAS CITY 64127\r\n(39.07, -94.52)"
        : "POINT (-94.52 39.07)";
  }

  @Test
  void headerOfNoYearIsReadAndSaysWhichIsNearest() throws IOException {
    String header =
        "report_no,reported_date,from_date,ibrs,offense,involvement,race,sex,age,officer_mood";
    Path file = Files.writeString(folder.resolve("x.csv"), header + "\nKC21000001,,,,,,,,,\n");
    PoliceReports reports = KcpdReader.read(List.of(file), rejected -> {}, Progress.SILENT);
    assertEquals("kcpd", reports.files().getFirst().layout());
    assertTrue(
        reports.files().getFirst().notes().getFirst().equals("Columns not used: officer_mood."));
    assertTrue(
        reports
            .files()
            .getFirst()
            .notes()
            .get(1)
            .startsWith("The header is not exactly that of any year; nearest is kcpd-20"));
  }

  @Test
  void missingColumnsAreNamed() {
    assertEquals(
        "a.csv line 1: no known layout has these columns; the nearest is kcpd, of which race, age are missing.",
        refusal("report_no,reported_date,ibrs,involvement,sex"));
    assertEquals(
        "a.csv line 1: neither reported_date nor from_date is there; expected at least one of them.",
        refusal("report_no,ibrs,involvement,race,sex,age"));
    assertEquals(
        "a.csv line 1: neither ibrs nor offense is there; expected at least one of them.",
        refusal("report_no,from_date,involvement,race,sex,age"));
  }

  private static String refusal(String header) {
    return String.valueOf(
        assertThrows(
                UnreadableFileException.class,
                () -> KcpdLayouts.recognize("a.csv", List.of(header.split(","))))
            .getMessage());
  }
}
