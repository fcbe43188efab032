package org.evenhand.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.report.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand demo`: a synthetic city, from exports to report.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes synthetic exports of four counties (fixed seed, invented people) and the report on them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand demo",
      "  evenhand demo --out /tmp/demo --quiet",
      "",
      "Writes:",
      "  OUT/exports/    what police and prosecutors would have exported, dirt included",
      "  OUT/report/     public/index.html and the restricted tables",
      "",
      "Exit codes: as of report."
    })
public final class DemoCommand implements Callable<Integer> {
  /// The year most of the synthetic referrals and all the narratives are of.
  static final int MAIN_YEAR = 2020;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out/demo");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another city (default: ${DEFAULT-VALUE}).")
  private long seed = SyntheticCity.SEED;

  @Option(names = "--quiet", description = "No progress and no summary; messages only.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    Path exports = out.resolve("exports");
    if (!quiet) {
      System.out.println("Making a synthetic city in " + exports + " …");
    }
    SyntheticCity.write(exports, seed);
    int code = ReportCommand.run(request(exports, out), quiet, System.out, System.err);
    if (code == 0 && !quiet) {
      System.out.println("Everything in it is invented; every page says so.");
    }
    return code;
  }

  static Request request(Path exports, Path out) throws IOException {
    return new Request(
        files(exports.resolve("kcpd")),
        Optional.of(exports.resolve("karpel")),
        files(exports.resolve("coded")),
        Optional.of(exports.resolve("reference")),
        Optional.empty(),
        Optional.of(MAIN_YEAR),
        ReportCommand.shipped(),
        out.resolve("report"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
