package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same input gives the same bytes. Another order of rows or files changes only what says where
/// something was found: the digest, the order of the intake, and the column `source`.
final class CommandSameBytesTest {
  private static final String HEADER =
      "report_no,reported_date,from_date,offense,ibrs,city,area,involvement,race,sex,age,firearm_used_flag,location\n";
  private static final int REPORTS = 600;

  @TempDir Path folder;

  /// Rows of reports and people enough that hash tables grow and nothing is suppressed throughout.
  private static List<String> rows() {
    Random random = new Random(595);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      String day = "2021-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      for (int person = 0; person <= random.nextInt(3); person++) {
        rows.add(
            "KC21%06d,%s,%s,Possession,%s,KANSAS CITY,%s,%s,%s,%s,%d,%s,\n"
                .formatted(
                    i,
                    day,
                    day,
                    random.nextInt(3) == 0 ? "13B" : "35A",
                    List.of("CPD", "EPD", "NPD", "SCP", "OSPD").get(random.nextInt(5)),
                    random.nextInt(4) == 0 ? "VIC" : "ARR SUS",
                    List.of("B", "W", "", "A").get(random.nextInt(4)),
                    random.nextInt(2) == 0 ? "M" : "F",
                    15 + random.nextInt(60),
                    random.nextInt(9) == 0 ? "True" : "False"));
      }
    }
    return rows;
  }

  private Path file(String name, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + String.join("", rows));
  }

  private SortedMap<String, String> report(String out, Path... files) throws IOException {
    CommandRun run = CommandRun.report(folder.resolve(out), files);
    assertEquals(0, run.exit(), run.err());
    return CommandRun.bytes(folder.resolve(out));
  }

  /// The determinations without the column that says in which file and line.
  private List<String> determinations(String out) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve("restricted/determinations.csv")).stream()
        .map(line -> line.replaceFirst(",[0-9]+:[0-9]+,", ",,"))
        .toList();
  }

  private String withoutDigests(String out, String file) throws IOException {
    return Files.readString(folder.resolve(out).resolve(file)).replaceAll("[0-9a-f]{64}", "");
  }

  @Test
  void reportRunTwiceIsTheSameToTheByte() throws IOException {
    Path file = file("a.csv", rows());
    SortedMap<String, String> once = report("one", file);
    assertEquals(6, once.size(), once.keySet().toString());
    assertEquals(once, report("two", file));
  }

  @Test
  void oneProcessorAndTwoGiveTheSameBytes() throws Exception {
    Path file = file("a.csv", rows());
    for (String processors : List.of("1", "2")) {
      CommandRun run =
          ChildRun.report(
              List.of(
                  "-XX:ActiveProcessorCount=" + processors,
                  "-Duser.language=" + (processors.equals("1") ? "ar" : "de"),
                  "-Duser.timezone=" + (processors.equals("1") ? "Asia/Tokyo" : "America/Chicago")),
              folder.resolve(processors),
              file);
      assertEquals(0, run.exit(), run.err());
    }
    assertEquals(CommandRun.bytes(folder.resolve("1")), CommandRun.bytes(folder.resolve("2")));
  }

  @Test
  void anotherOrderOfRowsChangesOnlyDigestAndSource() throws IOException {
    List<String> rows = rows();
    SortedMap<String, String> written = report("one", file("a.csv", rows));
    Collections.shuffle(rows, new Random(82));
    SortedMap<String, String> shuffled = report("two", file("a.csv", rows));
    for (String each : List.of("restricted/reasons.csv", "restricted/rejected.csv")) {
      assertEquals(written.get(each), shuffled.get(each), each);
    }
    for (String each : List.of("public/report.json", "public/index.html")) {
      assertEquals(withoutDigests("one", each), withoutDigests("two", each), each);
    }
    assertEquals(determinations("one"), determinations("two"));
    assertNotEquals(
        written.get("restricted/determinations.csv"),
        shuffled.get("restricted/determinations.csv"),
        "the lines the sources name did not move");
  }

  @Test
  void anotherOrderOfFilesChangesOnlyIntakeAndSource() throws IOException {
    List<String> rows = rows();
    Path first = file("a.csv", rows.subList(0, 400));
    Path second = file("b.csv", rows.subList(400, rows.size()));
    SortedMap<String, String> there = report("one", first, second);
    SortedMap<String, String> back = report("two", second, first);
    assertEquals(there.get("restricted/reasons.csv"), back.get("restricted/reasons.csv"));
    assertEquals(determinations("one"), determinations("two"));
    for (String part : List.of("cohort", "screening", "sideBySide", "measures")) {
      assertEquals(
          CommandRun.json(folder.resolve("one")).path(part),
          CommandRun.json(folder.resolve("two")).path(part),
          part);
    }
  }
}
