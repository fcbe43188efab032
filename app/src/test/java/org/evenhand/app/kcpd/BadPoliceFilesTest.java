package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input: one clear sentence each, and nothing that was readable is lost.
final class BadPoliceFilesTest {
  private static final String HEADER =
      "report_no,reported_date,from_date,offense,ibrs,city,area,involvement,race,sex,age,firearm_used_flag,location\n";
  private static final String FIRST = row("KC21000001", "2021-03-04", "2021-03-04", "35");
  private static final String SECOND = row("KC21000002", "2021-03-05", "2021-03-04", "41");

  @TempDir Path folder;
  private final List<Rejected> rejected = new ArrayList<>();

  private static String row(String report, String reported, String from, String age) {
    return "%s,%s,%s,Stolen Auto,35A,KANSAS CITY,EPD,ARR SUS,B,M,%s,False,\n"
        .formatted(report, reported, from, age);
  }

  private PoliceReports read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private PoliceReports read(byte[] bytes) throws IOException {
    return read(Files.write(folder.resolve("a.csv"), bytes));
  }

  private PoliceReports read(Path... files) {
    rejected.clear();
    return KcpdReader.read(List.of(files), rejected::add, Progress.SILENT);
  }

  private void assertRejected(long line, String column, String value, String reason) {
    assertEquals(List.of(new Rejected("a.csv", line, column, value, reason)), rejected);
  }

  @Test
  void rowsReadTheSameWithAnyLineEnd() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      PoliceReports reports = read((HEADER + FIRST + SECOND).replace("\n", end));
      assertEquals(2, reports.size());
      assertEquals(3, reports.firstLine(1));
    }
  }

  @Test
  void futureDatesAreRejectedButTheRowCounts() throws IOException {
    PoliceReports reports =
        read(HEADER + FIRST + row("KC21000003", "2062-03-01", "2021-03-04", "30"));
    assertRejected(
        3,
        "reported_date",
        "2062-03-01",
        "A date in the future of its report, whose number is of 2021; expected one up to 2022-12-31.");
    assertEquals(2, reports.size());
    assertEquals(2, reports.arrestees());
    assertEquals(PoliceReports.NO_DAY, reports.reportedDay(1));
    assertEquals(LocalDate.of(2021, 3, 4).toEpochDay(), reports.offenseDay(1));
    assertEquals(0, reports.files().getFirst().rejected());
  }

  @Test
  void offenseAfterItsReportIsRejectedButTheNextDayIsNot() throws IOException {
    PoliceReports reports =
        read(
            HEADER
                + row("KC21000003", "2021-03-01", "2021-03-02", "30")
                + row("KC21000004", "2021-03-01", "2021-03-03", "30"));
    assertRejected(
        3,
        "from_date",
        "2021-03-03",
        "The offense is dated after its own report of 2021-03-01; expected a date up to the day after it.");
    assertEquals(LocalDate.of(2021, 3, 2).toEpochDay(), reports.offenseDay(0));
    assertEquals(PoliceReports.NO_DAY, reports.offenseDay(1));
  }

  @Test
  void datesAfterTheDayTheDataAreFromAreRejected() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), HEADER + FIRST + SECOND);
    LocalDate asOf = LocalDate.of(2021, 3, 4);
    PoliceReports reports = KcpdReader.read(List.of(file), asOf, rejected::add, Progress.SILENT);
    assertRejected(
        3, "reported_date", "2021-03-05", "A date in the future; expected one up to 2021-03-04.");
    assertEquals(2, reports.size());
  }

  @Test
  void impossibleAgesAndUnreadableValuesAreRejectedAndKeptAsWritten() throws IOException {
    PoliceReports reports =
        read(
            HEADER
                + row("KC21000003", "2021-02-30", "2021-03-01", "130")
                + FIRST.replace("False,", "Maybe,POINT (-94.5 139)"));
    assertEquals(
        List.of(
            "reported_date|2021-02-30|Expected a date such as 2021-02-04 or 02/04/2021, from 1900 on.",
            "age|130|Expected an age from 0 to 120 years.",
            "location|POINT (-94.5 139)|Expected a point such as POINT (-94.58 39.10), latitude within 90 and longitude within 180 degrees.",
            "firearm_used_flag|Maybe|Expected Y, N, true or false."),
        rejected.stream().map(r -> r.column() + "|" + r.value() + "|" + r.reason()).toList());
    assertEquals("130", reports.people().get(reports.person(1)).age());
    assertEquals(2, reports.arrestees());
    assertEquals(PoliceReports.Firearm.NOT_STATED, reports.firearm(0));
    assertFalse(reports.hasPoint(0));
  }

  @Test
  void rowWithoutReportNumberIsRejected() throws IOException {
    PoliceReports reports = read(HEADER + row(" ", "2021-03-04", "", "35") + SECOND);
    assertRejected(2, "report_no", "", "A row without a report number; expected one.");
    assertEquals(1, reports.size());
    assertEquals(
        List.of(2L, 1L),
        List.of(reports.files().getFirst().rows(), reports.files().getFirst().rejected()));
  }

  @Test
  void doubledColumnTakesTheFilledOneAndRejectsRowsThatContradictThemselves() throws IOException {
    PoliceReports reports =
        read(
            """
            report_no,reported_date,ibrs,involvement,race,sex,age,Race
            KC21000001,2021-03-04,35A,ARR,B,M,35,
            KC21000002,2021-03-04,35A,ARR,,M,35,W
            KC21000003,2021-03-04,35A,ARR,W,M,35,W
            KC21000004,2021-03-04,35A,ARR,B,M,35,W
            """);
    assertEquals(3, reports.size());
    assertEquals("B", reports.people().get(reports.person(0)).race());
    assertEquals("W", reports.people().get(reports.person(1)).race());
    assertRejected(5, "race", "B", "The file has this column twice, and here the two differ.");
    assertTrue(
        reports
            .files()
            .getFirst()
            .notes()
            .getFirst()
            .startsWith("The columns \"race\" and \"Race\" say the same thing;"));
  }

  @Test
  void lastLineCutOffCostsThatLineOnly() throws IOException {
    PoliceReports reports = read(HEADER + FIRST + SECOND.substring(0, 30));
    assertEquals(1, reports.size());
    assertEquals(3, rejected.getFirst().line());
    assertEquals(1, reports.files().getFirst().rejected());
  }

  @Test
  void quoteNeverClosedCostsItsLineOnly() throws IOException {
    PoliceReports reports =
        read(
            HEADER
                + FIRST.replace("Stolen", "\"Stolen")
                + SECOND.replace("False,", "False,\"POINT (-94.5 39.1)\""));
    assertEquals(1, reports.size());
    assertEquals("KC21000002", reports.number(0));
    assertTrue(reports.hasPoint(0));
    assertEquals(1, rejected.size());
    assertEquals("offense", rejected.getFirst().column());
  }

  @Test
  void fieldOf100MegabytesIsRejectedWithItsLineAndSize() throws IOException {
    Path file = folder.resolve("a.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((HEADER + FIRST + "KC21000009,").getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
      out.write((",rest\n" + SECOND).getBytes(StandardCharsets.UTF_8));
    }
    PoliceReports reports = read(file);
    assertEquals(2, reports.size());
    assertRejected(
        3,
        "reported_date",
        "",
        "A row of 104,857,616 bytes; expected at most 1,048,576 in a field and 8,388,608 in a row. It is left out, and reading resumes on the next line.");
  }

  @Test
  void windows1252IsReadAndNoted() throws IOException {
    String text = HEADER + FIRST.replace("Stolen Auto", "Stealing – Auto") + SECOND;
    PoliceReports ansi = read(text.getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("Stealing – Auto"), ansi.offenseSets().get(ansi.offenses(0)));
    assertEquals(
        List.of("Line 2 is not valid UTF-8; it was read as Windows-1252."),
        ansi.files().getFirst().notes().stream().filter(note -> note.startsWith("Line")).toList());
    RealPoliceFilesTest.assertSame(read(text), ansi);
  }

  @Test
  void otherDelimitersAreRefused() {
    assertEquals(
        "a.csv line 1: the columns are separated by semicolons; expected commas. Save it as comma-separated CSV and read it again.",
        refusal((HEADER + FIRST).replace(',', ';')));
  }

  @Test
  void goodFileBesideABadOneIsReadAndTheBadOneNamed() throws IOException {
    Path good = Files.writeString(folder.resolve("good.csv"), HEADER + FIRST);
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    PoliceReports reports = read(empty, good, folder);
    assertEquals(1, reports.size());
    assertEquals(1, reports.firstFile(0));
    assertEquals(
        List.of("unreadable", "kcpd", "unreadable"),
        reports.files().stream().map(SourceFile::layout).toList());
    assertEquals(
        List.of("empty.csv is empty; expected a CSV file with a header line."),
        reports.files().getFirst().notes());
    assertEquals(2, rejected.size());
    UnreadableFileException none =
        assertThrows(UnreadableFileException.class, () -> read(empty, folder));
    assertEquals(2, String.valueOf(none.getMessage()).lines().count());
  }

  @Test
  void rowsThatDisagreeAreMarked() throws IOException {
    PoliceReports reports =
        read(
            HEADER
                + FIRST.replace("False,", "False,POINT (-94.5 39.1)")
                + FIRST
                    .replace("EPD", "MPD")
                    .replace("2021-03-04", "2021-03-02")
                    .replace("False,", "Y,POINT (-94.6 39.1)"));
    assertEquals(PoliceReports.DISAGREE, reports.division(0));
    assertEquals("KANSAS CITY", reports.cities().get(reports.city(0)));
    assertEquals(LocalDate.of(2021, 3, 2).toEpochDay(), reports.offenseDay(0));
    assertTrue(reports.offenseDaysDisagree(0));
    assertTrue(reports.reportedDaysDisagree(0));
    assertTrue(reports.pointsDisagree(0));
    assertFalse(reports.hasPoint(0));
    assertEquals(PoliceReports.Firearm.YES, reports.firearm(0));
    assertEquals(1, reports.arrestees());
    assertEquals(2, reports.firstLineOfArrestee(0));
  }

  private String refusal(String text) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> read(text)).getMessage());
  }
}
