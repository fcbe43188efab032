package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.linkage.SyntheticPeople;

/// `./evenhand link` on generated people, from CSV to clusters, in a fresh process; beside it
/// DuckDB, which joins the same blocks, compares two names of each pair, and must find as many
/// pairs.
final class LinkBench {
  private static final double LEAST_RECALL = 0.95;
  private static final double LEAST_PRECISION = 0.99;

  private final Path root;
  private final Path folder;
  private final int records;

  LinkBench(Path root, Path folder, int records) {
    this.root = root;
    this.folder = folder;
    this.records = records;
  }

  /// What the run must keep to.
  record Goals(double seconds, long megabytes) {}

  Outcome measure(String name, Goals goals, int repetitions)
      throws IOException, InterruptedException {
    LinkData data = LinkData.of(records, folder);
    Path blocks = data.exportBlocks();
    Path out = folder.resolve(name);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    double ourCpu = 0;
    double theirCpu = 0;
    long peak = 0;
    String summary = "";
    long theirPairs = 0;
    for (int i = 0; i < repetitions; i++) {
      Run our = Run.evenhand(root, List.of("link", data.csv().toString(), "--out", out.toString()));
      Run their = Run.java(DuckDbPairs.class, List.of(blocks.toString()));
      if (our.exit() != 0 || their.exit() != 0) {
        wrong.add(
            "exit codes %d and %d: %s %s"
                .formatted(our.exit(), their.exit(), our.output(), their.output()));
        break;
      }
      ours.add(our.seconds());
      theirs.add(their.seconds());
      ratios.add(our.seconds() / their.seconds());
      ourCpu += our.cpuSeconds() / repetitions;
      theirCpu += their.cpuSeconds() / repetitions;
      peak = Math.max(peak, our.peakMegabytes());
      summary =
          our.output().stream()
              .filter(each -> each.contains("pairs compared"))
              .findFirst()
              .orElse("");
      theirPairs = Long.parseLong(their.output().getLast().strip());
    }
    long compared = number(summary.replaceAll(".*; ([0-9,]+) pairs compared.*", "$1"));
    if (compared != theirPairs) {
      wrong.add("we compared %,d pairs, DuckDB %,d".formatted(compared, theirPairs));
    }
    Pairs pairs = Pairs.of(clusters(out.resolve("clusters.csv")), data.persons());
    Spread spread = Spread.of(ours.isEmpty() ? List.of(Double.NaN) : ours);
    Map<String, Boolean> met = new TreeMap<>();
    met.put("at most " + goals.seconds() + " s", spread.median() <= goals.seconds());
    met.put("at most " + goals.megabytes() + " MB", peak <= goals.megabytes());
    met.put("pair recall at least " + LEAST_RECALL, pairs.recall() >= LEAST_RECALL);
    met.put(
        "cluster-pair precision at least " + LEAST_PRECISION, pairs.precision() >= LEAST_PRECISION);
    return new Outcome(
        name,
        "DuckDB",
        "s",
        spread,
        Spread.of(theirs.isEmpty() ? List.of(Double.NaN) : theirs),
        Spread.of(ratios.isEmpty() ? List.of(Double.NaN) : ratios),
        ourCpu,
        theirCpu,
        peak,
        met,
        wrong,
        List.of(
            String.format(
                Locale.ROOT,
                "%,d pairs compared, %.2f µs each; precision %.4f and recall %.4f of pairs of"
                    + " clusters",
                compared,
                spread.median() * 1e6 / compared,
                pairs.precision(),
                pairs.recall())));
  }

  private static long number(String text) {
    return text.matches("[0-9,]+") ? Long.parseLong(text.replace(",", "")) : -1;
  }

  private int[] clusters(Path file) throws IOException {
    int[] clusters = new int[records];
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      for (int i = 0; i < records; i++) {
        String line = lines.readLine();
        clusters[i] = Integer.parseInt(line.substring(line.indexOf(',') + 1));
      }
    }
    return clusters;
  }

  /// Shares of pairs that are right and that were found.
  record Pairs(double precision, double recall) {
    static Pairs of(int[] clusters, int[] persons) {
      Map<Long, Integer> both = new HashMap<>();
      Map<Integer, Integer> found = new HashMap<>();
      Map<Integer, Integer> there = new HashMap<>();
      for (int i = 0; i < clusters.length; i++) {
        both.merge((long) clusters[i] << 32 | persons[i], 1, Integer::sum);
        found.merge(clusters[i], 1, Integer::sum);
        there.merge(persons[i], 1, Integer::sum);
      }
      double right = pairs(both.values());
      return new Pairs(right / pairs(found.values()), right / pairs(there.values()));
    }

    private static double pairs(Iterable<Integer> sizes) {
      double pairs = 0;
      for (int size : sizes) {
        pairs += (double) size * (size - 1) / 2;
      }
      return pairs;
    }
  }

  static SyntheticPeople people(int records) {
    return SyntheticPeople.of(SyntheticPeople.Layout.SPEED, records, 7);
  }
}
