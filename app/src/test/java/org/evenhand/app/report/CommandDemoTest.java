package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `evenhand demo`, from nothing to a report.
final class CommandDemoTest {
  @TempDir Path folder;

  @Test
  void demoEndsInAReportMarkedSyntheticThatMeetsThePublishedFigures() throws Exception {
    CommandRun run = CommandRun.of("demo", "--out", folder.toString());
    assertEquals(0, run.exit(), run.err());
    Path report = folder.resolve("report");
    assertTrue(
        run.out().contains("Report: " + report.resolve("public/index.html").toAbsolutePath()),
        run.out());
    assertTrue(run.out().contains("Everything in it is invented"), run.out());
    String page = Files.readString(report.resolve("public/index.html"));
    assertTrue(page.toLowerCase(java.util.Locale.ROOT).contains("synthetic"));
    JsonNode json = CommandRun.json(report);
    assertTrue(json.path("synthetic").asBoolean());
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonNode each : json.path("reconciliation")) {
      verdicts.put(each.path("id").asString(), each.path("verdict").asString());
    }
    for (String id : new String[] {"B6-black", "B6-white", "B8", "B3"}) {
      assertEquals("agrees", verdicts.get(id), id + " of " + verdicts);
    }
    for (JsonNode file : json.path("intake")) {
      assertTrue(file.path("sha256").asString().length() == 64, file.path("file").asString());
    }
  }
}
