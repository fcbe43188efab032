package org.evenhand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Outcomes as a table for people and as JSON for later comparison.
final class Results {
  private Results() {}

  static String heading() {
    return String.format(
        Locale.ROOT,
        "%-30s %-26s %-26s %-10s %-30s %-14s %8s  %s",
        "benchmark",
        "ours",
        "theirs",
        "peer",
        "ratio",
        "CPU s",
        "peak MB",
        "result and goals");
  }

  static String row(Outcome outcome) {
    StringBuilder verdict = new StringBuilder(outcome.wrong().isEmpty() ? "right" : "WRONG");
    outcome.goals().forEach((goal, met) -> verdict.append(met ? "; " : "; MISSED ").append(goal));
    return String.format(
        Locale.ROOT,
        "%-30s %-26s %-26s %-10s %-30s %-14s %8s  %s",
        outcome.benchmark(),
        outcome.ours().printed(),
        outcome.theirs().printed(),
        outcome.peer(),
        outcome.ratios().printed(),
        outcome.ourCpu() > 0
            ? String.format(Locale.ROOT, "%.1f : %.1f", outcome.ourCpu(), outcome.theirCpu())
            : "",
        outcome.peakMegabytes() > 0 ? outcome.peakMegabytes() : "",
        verdict);
  }

  /// @param date of the run, for the file's content; nothing here looks at a clock
  static void write(Path file, String date, List<Outcome> outcomes) throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.vm.version"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("date", date);
    all.put("machine", machine);
    all.put("outcomes", outcomes);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all)
            + "\n",
        StandardCharsets.UTF_8);
  }
}
