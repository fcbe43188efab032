package org.evenhand.app.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.evenhand.app.backtest.BacktestCommand;
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
      "  OUT/backtest/   Jackson's guideline of 2021 and Clay's policy, tried on 2020",
      "",
      "Exit codes: as of report."
    })
public final class DemoCommand implements Callable<Integer> {
  /// In force, then tried; the last is the one in force once more, which changes nothing.
  private static final List<String> POLICIES =
      List.of(
          "us-mo-095/drug-charging@2018-11-13",
          "us-mo-095/drug-charging@2021-guideline",
          "us-mo-047/drug-charging@2021-07-14",
          "us-mo-095/drug-charging@2018-11-13");

  /// The rows that could not be read were said with the report.
  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

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
    if (code == 0) {
      code = BacktestCommand.run(backtest(exports, out), POLICIES, quiet, System.out, SILENT);
    }
    if (code == 0 && !quiet) {
      System.out.println("Everything in it is invented; every page says so.");
    }
    return code;
  }

  /// What Jackson's guideline of 2021 and Clay's policy would have changed in the year before.
  private static Request backtest(Path exports, Path out) throws IOException {
    Request report = request(exports, out);
    return new Request(
        List.of(),
        report.karpel(),
        report.coded(),
        report.reference(),
        Optional.of(SyntheticCity.AS_OF),
        report.year(),
        report.jurisdictions(),
        out.resolve("backtest"));
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
