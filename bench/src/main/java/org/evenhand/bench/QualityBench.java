package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How right `./evenhand link` is on public files with truth, with the default model: a page with a
/// row for each file, `target/bench/linkage-quality.md`. The files are linked without the columns
/// that hold the truth in reach.
final class QualityBench {
  private final Path root;
  private final Path data;
  private final Path folder;

  QualityBench(Path root, Path data, Path folder) {
    this.root = root;
    this.data = data;
    this.folder = folder;
  }

  /// @param truth how the person follows from a row's cells
  /// @param without columns left out
  private record Case(
      String name, List<String> files, Truth truth, List<String> without, double leastF1) {}

  private interface Truth {
    String of(Map<String, String> row);
  }

  private static final Truth FEBRL = row -> get(row, "rec_id").split("-")[1];

  private static final List<Case> CASES =
      List.of(
          new Case("FEBRL 1", List.of("dataset1.csv"), FEBRL, List.of(), 0.99),
          new Case("FEBRL 2", List.of("dataset2.csv"), FEBRL, List.of(), 0),
          new Case("FEBRL 3", List.of("dataset3.csv"), FEBRL, List.of(), 0.99),
          new Case(
              "FEBRL 3 without soc_sec_id",
              List.of("dataset3.csv"),
              FEBRL,
              List.of("soc_sec_id"),
              0.99),
          new Case("FEBRL 4", List.of("dataset4a.csv", "dataset4b.csv"), FEBRL, List.of(), 0.99),
          new Case(
              "A_10000",
              List.of("dataset_A_10000.csv"),
              row -> get(row, "rec_id").replaceFirst(".$", ""),
              List.of("blocking_number"),
              0.99),
          new Case(
              "RLdata10000",
              List.of("RLdata10000.csv"),
              row -> get(row, "ent_id"),
              List.of(),
              0.96),
          new Case(
              "fake_1000", List.of("fake_1000.csv"), row -> get(row, "cluster"), List.of(), 0));

  List<Outcome> measure() throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder(
            """
            # Quality of linkage on public files

            Pairs implied by `clusters.csv`, default model, nothing labelled. Intervals at 95 %.

            | file | precision | recall | F1 | B³ F1 | persons in truth | clusters |
            |---|---|---|---|---|---:|---:|
            """);
    Map<String, Boolean> goals = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Case each : CASES) {
      JsonNode quality = link(each);
      JsonNode pairs = quality.path("clusterPairs");
      page.append(
          "| %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  each.name(),
                  text(pairs.path("precision")),
                  text(pairs.path("recall")),
                  text(pairs.path("f1")),
                  text(quality.path("bcubed").path("f1")),
                  quality.path("clusters").path("persons").asLong(),
                  quality.path("clusters").path("found").asLong()));
      if (each.leastF1() > 0) {
        goals.put(
            "%s: F1 at least %s".formatted(each.name(), each.leastF1()),
            pairs.path("f1").path("value").asDouble() >= each.leastF1());
      }
    }
    Path written = Files.createDirectories(folder).resolve("linkage-quality.md");
    Files.writeString(written, page);
    Spread none = Spread.of(List.of(Double.NaN));
    return List.of(
        new Outcome(
            "link-quality",
            "none",
            "",
            none,
            none,
            none,
            0,
            0,
            0,
            goals,
            wrong,
            Stream.concat(
                    page.toString().lines().skip(4), Stream.of(root.relativize(written).toString()))
                .toList()));
  }

  private static String text(JsonNode figure) {
    return String.format(
        Locale.ROOT,
        "%.4f (%.4f–%.4f)",
        figure.path("value").asDouble(),
        figure.path("low").asDouble(),
        figure.path("high").asDouble());
  }

  private JsonNode link(Case each) throws IOException, InterruptedException {
    Path out = folder.resolve("quality-" + each.name().replaceAll("[^A-Za-z0-9]+", "-"));
    List<String> arguments = new ArrayList<>(List.of("link", "--quiet"));
    for (String file : each.files()) {
      arguments.add(prepared(each, file).toString());
    }
    arguments.addAll(List.of("--truth-column", "truth", "--out", out.toString()));
    Run run = Run.evenhand(root, arguments);
    if (run.exit() != 0) {
      throw new IllegalStateException(each.name() + ": " + run.output());
    }
    return JsonMapper.builder().build().readTree(Files.readString(out.resolve("quality.json")));
  }

  /// The file without what gives the truth away, with a column `truth` that is only measured
  /// against.
  private Path prepared(Case each, String file) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve(file));
    List<String> header = cells(lines.getFirst());
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      boolean givesAway = List.of("rec_id", "ent_id", "cluster", "unique_id").contains(name);
      if (!givesAway && !each.without().contains(name)) {
        kept.add(i);
      }
    }
    List<String> written = new ArrayList<>();
    written.add(String.join(",", kept.stream().map(header::get).toList()) + ",truth");
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      written.add(
          String.join(",", kept.stream().map(cells::get).toList()) + "," + each.truth().of(row));
    }
    Path prepared =
        Files.createDirectories(folder.resolve("quality-in"))
            .resolve(each.name().replaceAll("[^A-Za-z0-9]+", "-") + "-" + file);
    Files.write(prepared, written);
    return prepared;
  }

  private static String get(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split(",", -1)).map(String::strip).toList();
  }
}
