package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Bad input through the command line: a sentence with file and line, the right exit code, and
/// nothing lost that was readable.
final class CommandBadInputTest {
  private static final String HEADER =
      "report_no,reported_date,from_date,offense,ibrs,city,area,involvement,race,sex,age,firearm_used_flag,location\n";
  private static final String FIRST = row("KC21000001", "2021-03-04", "35");
  private static final String SECOND = row("KC21000002", "2021-03-05", "41");
  private static final String THIRD = row("KC21000003", "2021-03-06", "30");
  private static final String CLEAN = HEADER + FIRST + SECOND + THIRD;

  @TempDir Path folder;

  private static String row(String report, String day, String age) {
    return "%s,%s,%s,Stolen Auto,35A,KANSAS CITY,EPD,ARR SUS,B,M,%s,False,\n"
        .formatted(report, day, day, age);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private CommandRun report(Path... files) {
    return CommandRun.report(out(), files);
  }

  private CommandRun report(String text) throws IOException {
    return report(file("a.csv", text));
  }

  private static void assertSays(CommandRun run, int exit, String... sentences) {
    assertEquals(List.of(sentences), run.err().lines().toList());
    assertEquals(exit, run.exit());
  }

  /// One sentence that begins so, and a report.
  private static void assertSaysOnce(CommandRun run, String beginning) {
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith(beginning), run.err());
    assertEquals(0, run.exit());
  }

  private void assertRefused(CommandRun run, String sentence) {
    assertSays(run, 3, sentence);
    assertFalse(Files.exists(out().resolve("public")), "a report was written from nothing");
  }

  private void assertCounts(int rows, int rejected, int reports, int arrestees) throws IOException {
    JsonNode intake = CommandRun.json(out()).path("intake").path(0);
    JsonNode cohort = CommandRun.json(out()).path("cohort");
    assertEquals(
        List.of(rows, rejected, reports, arrestees),
        List.of(
            intake.path("rows").asInt(),
            intake.path("rejected").asInt(),
            cohort.path("incidents").asInt(),
            cohort.path("subjects").asInt()));
  }

  private String lastNote(int file) throws IOException {
    JsonNode notes = CommandRun.json(out()).path("intake").path(file).path("notes");
    return notes.path(notes.size() - 1).asString();
  }

  @Test
  void cleanFileSaysNothingAndCountsEveryRow() throws IOException {
    assertSays(report(CLEAN), 0);
    assertCounts(3, 0, 3, 3);
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    assertRefused(report(""), "a.csv is empty; expected a CSV file with a header line.");
  }

  @Test
  void folderIsRefused() {
    assertRefused(report(folder), folder + " is a folder; expected a CSV file.");
  }

  @Test
  void missingFileIsRefused() {
    Path missing = folder.resolve("none.csv");
    assertRefused(report(missing), missing + " does not exist; expected a CSV file.");
  }

  @Test
  void binaryFileIsRefused() throws IOException {
    String binary = "\u0001\u0002\0\0\0" + CLEAN;
    assertRefused(
        report(binary),
        "a.csv is binary (its first 4,096 bytes hold zero bytes); expected CSV text.");
  }

  @Test
  void semicolonsAreRefusedWithTheWayOut() throws IOException {
    assertRefused(
        report(CLEAN.replace(',', ';')),
        "a.csv line 1: the columns are separated by semicolons; expected commas. Save it as comma-separated CSV and read it again.");
  }

  @Test
  void missingColumnIsNamed() throws IOException {
    assertRefused(
        report(CLEAN.replace("report_no", "number")),
        "a.csv line 1: no known layout has these columns; the nearest is kcpd, of which report_no is missing, and which does not know \"number\".");
  }

  @Test
  void columnTwiceWithTheSameValuesLosesNothing() throws IOException {
    assertSays(report(CLEAN.replace("location", "race").replace("False,\n", "False,B\n")), 0);
    assertCounts(3, 0, 3, 3);
  }

  @Test
  void columnTwiceThatDiffersRejectsThatRowOnly() throws IOException {
    assertSays(
        report(
            HEADER.replace("location", "race")
                + (FIRST + SECOND).replace("False,\n", "False,B\n")
                + THIRD.replace("False,\n", "False,W\n")),
        0,
        "a.csv line 4, race: The file has this column twice, and here the two differ.");
    assertCounts(3, 1, 2, 2);
  }

  @Test
  void fileOfWhichNoRowCouldBeReadIsNoSuccess() throws IOException {
    CommandRun run =
        report(CLEAN.replace("location", "report_no").replace("False,\n", "False,X\n"));
    assertEquals(4, run.exit());
    assertEquals(
        "a.csv: none of its 3 rows could be read; restricted/rejected.csv says why.",
        run.err().lines().findFirst().orElse(""));
    assertCounts(3, 3, 0, 0);
  }

  @Test
  void windows1252IsReadAndSaid() throws IOException {
    String dash = CLEAN.replaceFirst("Stolen Auto", "Stealing – Auto");
    assertSays(
        report(
            Files.write(folder.resolve("a.csv"), dash.getBytes(Charset.forName("windows-1252")))),
        0);
    assertCounts(3, 0, 3, 3);
    assertEquals("Line 2 is not valid UTF-8; it was read as Windows-1252.", lastNote(0));
  }

  @Test
  void truncatedLastLineIsRejectedAndTheRestIsKept() throws IOException {
    assertSays(
        report(HEADER + FIRST + SECOND + THIRD.substring(0, 40)),
        0,
        "a.csv line 4: The file ends in the middle of this row: 4 of 13 fields are there. Fetch it again.");
    assertCounts(3, 1, 2, 2);
  }

  @Test
  void quoteNeverClosedCostsItsRowOnly() throws IOException {
    assertSaysOnce(
        report(HEADER + FIRST + SECOND.replace("Stolen", "\"Stolen") + THIRD),
        "a.csv line 3, offense: The quote opened in \"offense\" is not closed");
    assertCounts(3, 1, 2, 2);
  }

  @Test
  void futureDateIsRejectedButItsRowAndItsOtherDateCount() throws IOException {
    assertSays(
        report(HEADER + FIRST + SECOND + THIRD.replaceFirst("2021-03-06", "2062-03-01")),
        0,
        "a.csv line 4, reported_date: A date in the future of its report, whose number is of 2021; expected one up to 2022-12-31.");
    assertCounts(3, 0, 3, 3);
    assertEquals("2021-03-06", CommandRun.json(out()).path("cohort").path("to").asString());
  }

  @Test
  void dateAfterTheDayTheDataSpeakOfIsRejected() throws IOException {
    String file = file("a.csv", CLEAN).toString();
    assertSays(
        CommandRun.of(
            "report",
            "--quiet",
            "--as-of",
            "2021-03-05",
            "--out",
            out().toString(),
            "--kcpd",
            file),
        0,
        "a.csv line 4, reported_date: A date in the future; expected one up to 2021-03-05.",
        "a.csv line 4, from_date: A date in the future; expected one up to 2021-03-05.");
    assertCounts(3, 0, 3, 3);
  }

  @Test
  void impossibleAgesAreSaidAndTheirPeopleCounted() throws IOException {
    assertSays(
        report(HEADER + FIRST.replace(",35,", ",200,") + SECOND + THIRD.replace(",30,", ",-4,")),
        0,
        "a.csv line 2, age: Expected an age from 0 to 120 years.",
        "a.csv line 4, age: Expected an age from 0 to 120 years.");
    assertCounts(3, 0, 3, 3);
  }

  @Test
  void yearFileTwiceCountsOnce() throws IOException {
    Path file = file("a.csv", CLEAN);
    assertSays(report(file, file), 0);
    assertCounts(3, 0, 3, 3);
    assertEquals(3, CommandRun.json(out()).path("intake").path(1).path("duplicateRows").asInt());
    assertEquals(
        "Its bytes are those of a.csv, which was read before: every row is a duplicate.",
        lastNote(1));
  }

  @Test
  void unreadableFileBesideAGoodOneIsExitFourAndTheGoodOneIsReported() throws IOException {
    assertSays(
        report(file("a.csv", CLEAN), file("b.csv", "")),
        4,
        "b.csv is empty; expected a CSV file with a header line.");
    assertCounts(3, 0, 3, 3);
  }

  @Test
  void atMostFiveRejectionsAreSaidAndTheRestCounted() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 8; i++) {
      text.append(row("KC2100000" + i, "2021-03-04", "300"));
    }
    CommandRun run = report(text.toString());
    assertEquals(0, run.exit());
    assertEquals(6, run.err().lines().count());
    assertTrue(run.err().contains("… and 3 more such; all are in restricted/rejected.csv."));
    assertEquals(9, Files.readAllLines(out().resolve("restricted/rejected.csv")).size());
  }

  @Test
  void fieldOf100MegabytesCostsItsRowOnlyAndNoMemory() throws Exception {
    Path file = folder.resolve("a.csv");
    byte[] megabyte = new byte[1_000_000];
    Arrays.fill(megabyte, (byte) 'x');
    String before = HEADER + FIRST + "KC21000002,2021-03-05,2021-03-05,";
    String after = SECOND.substring(SECOND.indexOf(",35A")) + THIRD;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    }
    CommandRun run = ChildRun.report(List.of("-Xmx64m"), out(), file);
    assertSaysOnce(run, "a.csv line 3, offense: A row of 100,000,075 bytes; expected at most");
    assertCounts(3, 1, 2, 2);
  }

  @Test
  void nothingToReadIsAWrongCommandLine() {
    assertSays(
        CommandRun.of("report", "--out", out().toString()),
        2,
        "report: nothing to read. Give --kcpd FILE… or --karpel DIR, or both, or --snapshot DIR.");
  }

  @Test
  void outputThatIsAFileIsAWrongCommandLine() throws IOException {
    Path file = file("a.csv", CLEAN);
    assertSays(
        CommandRun.report(file, file),
        2,
        "report: --out %s is a file; give a folder, or a name not yet taken.".formatted(file));
    assertEquals(CLEAN, Files.readString(file));
  }

  @Test
  void unknownOptionIsNamedAndNotTakenForAFile() throws IOException {
    String file = file("a.csv", CLEAN).toString();
    CommandRun run = CommandRun.of("report", "--out", out().toString(), "--kcpd", file, "--bogus");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("Unknown option: '--bogus'"), run.err());
  }

  @Test
  void dateThatIsNoneIsAWrongCommandLine() throws IOException {
    String file = file("a.csv", CLEAN).toString();
    CommandRun run =
        CommandRun.of("report", "--out", out().toString(), "--as-of", "yesterday", "--kcpd", file);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--as-of") && run.err().contains("yesterday"), run.err());
  }
}
