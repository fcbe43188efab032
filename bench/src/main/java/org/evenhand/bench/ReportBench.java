package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./evenhand report` on one CSV file, beside DuckDB on the same, turn and turn about, each in a
/// fresh process.
final class ReportBench {
  private static final Map<String, String> RACES =
      Map.of(
          "B", "Black",
          "W", "White",
          "A", "Asian",
          "I", "American Indian",
          "U", "Unknown",
          "", "Not recorded");

  private final Path root;
  private final Path csv;
  private final Path out;

  ReportBench(Path root, Path csv, Path out) {
    this.root = root;
    this.csv = csv;
    this.out = out;
  }

  /// What the run must keep to.
  ///
  /// @param seconds wall time at most; infinite where there is no such goal
  /// @param timesPeer at most so many times the peer's wall time
  record Goals(double seconds, double timesPeer) {
    static final long MEGABYTES = 1500;
  }

  Outcome measure(String name, Goals goals, int repetitions)
      throws IOException, InterruptedException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    double ourCpu = 0;
    double theirCpu = 0;
    long peak = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      Run our = report();
      Run their = Run.java(DuckDbPeer.class, List.of(csv.toString()));
      ours.add(our.seconds());
      theirs.add(their.seconds());
      ratios.add(our.seconds() / their.seconds());
      ourCpu += our.cpuSeconds() / repetitions;
      theirCpu += their.cpuSeconds() / repetitions;
      peak = Math.max(peak, our.peakMegabytes());
      wrong.addAll(differences(our, their));
    }
    Spread spread = Spread.of(ours);
    Spread ratio = Spread.of(ratios);
    Map<String, Boolean> met = new TreeMap<>();
    met.put("at most " + Goals.MEGABYTES + " MB", peak <= Goals.MEGABYTES);
    if (goals.seconds() < Double.POSITIVE_INFINITY) {
      met.put("at most " + goals.seconds() + " s", spread.median() <= goals.seconds());
    }
    if (goals.timesPeer() < Double.POSITIVE_INFINITY) {
      met.put("at most " + goals.timesPeer() + " x DuckDB", ratio.median() <= goals.timesPeer());
    }
    return new Outcome(
        name,
        "DuckDB",
        "s",
        spread,
        Spread.of(theirs),
        ratio,
        ourCpu,
        theirCpu,
        peak,
        met,
        wrong,
        List.of());
  }

  private Run report() throws IOException, InterruptedException {
    return Run.evenhand(
        root, List.of("report", "--quiet", "--kcpd", csv.toString(), "--out", out.toString()));
  }

  /// What the two say differently.
  private List<String> differences(Run our, Run their) throws IOException {
    if (our.exit() != 0 || their.exit() != 0) {
      return List.of(
          "exit codes %d and %d: %s %s"
              .formatted(our.exit(), their.exit(), our.output(), their.output()));
    }
    Map<String, Long> expected = new TreeMap<>();
    for (String line : their.output()) {
      int at = line.lastIndexOf('=');
      if (at > 0) {
        expected.put(line.substring(0, at), Long.parseLong(line.substring(at + 1)));
      }
    }
    Map<String, Long> found = counts(out.resolve("public").resolve("report.json"));
    List<String> wrong = new ArrayList<>();
    expected.forEach((name, n) -> {
      Long ourCount = found.get(name);
      boolean suppressed = ourCount == null && name.startsWith("race:");
      if (!suppressed && !n.equals(ourCount)) {
        wrong.add("%s: DuckDB counts %d, we %s".formatted(name, n, ourCount));
      }
    });
    if (!expected.containsKey("arrestees")) {
      wrong.add("DuckDB counted nothing: " + their.output());
    }
    return wrong;
  }

  /// Our counts under the names of the peer; those masked are not there.
  private static Map<String, Long> counts(Path json) throws IOException {
    JsonNode report = JsonMapper.builder().build().readTree(Files.readString(json));
    JsonNode intake = report.path("intake").path(0);
    JsonNode cohort = report.path("cohort");
    Map<String, Long> counts = new HashMap<>();
    counts.put("rows", intake.path("rows").asLong());
    counts.put("duplicates", intake.path("duplicateRows").asLong());
    counts.put("reports", cohort.path("incidents").asLong());
    counts.put("arrestees", cohort.path("subjects").asLong());
    for (JsonNode measure : report.path("measures")) {
      if (measure.path("id").asString().equals("arrestees-by-race")) {
        for (JsonNode group : measure.path("groups")) {
          RACES.forEach((code, label) -> {
            if (label.equals(group.path("group").asString()) && group.path("count").isNumber()) {
              counts.put("race:" + code, group.path("count").asLong());
            }
          });
        }
      }
    }
    return counts;
  }
}
