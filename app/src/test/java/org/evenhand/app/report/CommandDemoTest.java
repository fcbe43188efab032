package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `evenhand demo`, from nothing to a report.
final class CommandDemoTest {
  @TempDir Path folder;

  @Test
  void demoEndsInAReportMarkedSyntheticThatMeetsThePublishedFigures() throws Exception {
    CommandRun run = CommandRun.of("demo", "--no-serve", "--out", folder.toString());
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
    linkageDoubt(json);
    backtest(folder.resolve("backtest"));
    for (JsonNode file : json.path("intake")) {
      assertTrue(file.path("sha256").asString().length() == 64, file.path("file").asString());
    }
  }

  /// Every figure of the nexus stands beside one that is at least as unsure.
  private static void linkageDoubt(JsonNode json) {
    int apart = 0;
    int pairs = 0;
    for (JsonNode measure : json.path("measures")) {
      if (measure.path("id").asString().matches("nexus-.*-us-mo-095")) {
        Map<String, JsonNode> groups = new TreeMap<>();
        measure.path("groups").forEach(g -> groups.put(g.path("code").asString(), g));
        for (Map.Entry<String, JsonNode> each : groups.entrySet()) {
          JsonNode doubt = each.getValue();
          if (each.getKey().endsWith(" doubt") && doubt.path("share").isNumber()) {
            JsonNode certain =
                Objects.requireNonNull(groups.get(each.getKey().replace(" doubt", "")));
            pairs++;
            assertTrue(width(doubt) >= width(certain), measure.path("id") + each.getKey());
            double difference = doubt.path("share").asDouble() - certain.path("share").asDouble();
            apart += Math.abs(difference) > 0.001 ? 1 : 0;
          }
        }
      }
    }
    assertTrue(pairs > 10, "pairs " + pairs);
    assertTrue(apart > 0, "no share is apart by more than rounding");
  }

  private static double width(JsonNode group) {
    return group.path("high").asDouble() - group.path("low").asDouble();
  }

  /// Jackson 2018 to 2021 on the synthetic year, with every newly declined case explained.
  private static void backtest(Path out) throws Exception {
    JsonNode json = CommandRun.json(out);
    assertTrue(json.path("synthetic").asBoolean());
    JsonNode guideline = json.path("candidates").path(0);
    long changed = 0;
    for (JsonNode each : guideline.path("transitions")) {
      changed += each.path("before").equals(each.path("after")) ? 0 : each.path("cases").asLong();
    }
    assertTrue(changed > 500, "changed " + changed);
    long rows = 0;
    List<String> table = Files.readAllLines(out.resolve("restricted/changed.csv"));
    Map<String, String> reasons = new TreeMap<>();
    Files.readAllLines(out.resolve("restricted/changes.csv"))
        .forEach(line -> reasons.put(line.replaceFirst(",.*", ""), line));
    for (String each : table.subList(1, table.size())) {
      String[] cells = each.split(",");
      assertTrue(reasons.containsKey(cells[4]), each);
      assertTrue(
          String.valueOf(reasons.get(cells[4])).contains("announcement of the Jackson"), each);
      rows += cells[0].equals("1") ? 1 : 0;
    }
    assertEquals(changed, rows);
    assertTrue(json.path("candidates").path(2).path("changesNothing").asBoolean());
    assertTrue(Files.readString(out.resolve("public/index.html")).contains("ynthetic"));
  }
}
