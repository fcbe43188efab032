package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./evenhand bench`: speed, each benchmark beside its peer in the same run, results compared.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures speed, each benchmark beside a peer in the same run, and compares the results.",
      ""
    },
    footer = {
      "",
      "Benchmarks:",
      "  determine        Jackson's rulebook by columns, beside one case at a time",
      "  determine-peers  10 and 100 rules on 6 inputs, beside Apache KIE and jDMN's Java",
      "  kie-agreement    1,000 random decision models a repetition, answers beside Apache KIE's",
      "  rulebook-check   gaps of 200 rules on 20 inputs, 5 random trees a repetition",
      "  backtest-1m      a million referrals under two policies, every figure",
      "  report-year      a police year (100,000 rows) to the finished report, beside DuckDB",
      "  report-2021      the real drug rows of 2021, where EVENHAND_SHARED has them",
      "  report-1m        1,000,000 rows to the finished report, beside DuckDB",
      "  report-10m       10,000,000 rows in the same memory, beside DuckDB (2.7 GB of disk)",
      "  link-1m          1,000,000 records from CSV to clusters, beside DuckDB on the same blocks",
      "  link-7m          7,000,000 records likewise (1 GB of disk)",
      "  link-lookup      one record against 1,000,000",
      "  office           p99 of queue, case and search at 50 requests/s, memory, the evening's export",
      "  link-quality     precision, recall, F1 and B³ on public files, where EVENHAND_SHARED has them",
      "",
      "Times are medians with their least and greatest; a ratio below 1 means that we are faster.",
      "",
      "Examples:",
      "  ./evenhand bench",
      "  ./evenhand bench report-1m --repetitions 5",
      "  ./evenhand bench report-1m report-year --date 2026-11-22",
      "",
      "Exit codes: 0 results right, 1 a result is wrong, 2 the command line is wrong."
    })
public final class Bench implements Callable<Integer> {
  private static final List<String> NAMES =
      List.of(
          "determine",
          "determine-peers",
          "kie-agreement",
          "rulebook-check",
          "backtest-1m",
          "report-year",
          "report-2021",
          "report-1m",
          "report-10m",
          "link-1m",
          "link-7m",
          "link-lookup",
          "link-quality",
          "office");

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "Of each, turn and turn about (default: ${DEFAULT-VALUE}).")
  private int repetitions = 3;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      defaultValue = "undated",
      description = "Of the run; its results are then kept in bench/results/DATE.json.")
  private String date = "undated";

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Generated files, kept for the next run (default: target/bench).")
  private @Nullable Path work;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "Instead: how right Splink's predictions (CSV) on the people of link-1m, written out by it, are.")
  private @Nullable Path predictions;

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "In the database of `office`, three people each (default: ${DEFAULT-VALUE}); 20000 take a minute.")
  private int cases = 1_000_000;

  private final Path root =
      Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();

  /// Runs and exits with its code.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    List<String> unknown = names.stream().filter(n -> !NAMES.contains(n)).toList();
    if (!unknown.isEmpty() || repetitions < 1) {
      System.err.printf(
          "bench: there is no benchmark %s, or fewer than one repetition; there are %s.%n",
          String.join(", ", unknown), String.join(", ", NAMES));
      return 2;
    }
    if (predictions != null) {
      System.out.print(SplinkResult.read(predictions, LinkData.of(1_000_000, folder())));
      return 0;
    }
    List<Outcome> outcomes = new ArrayList<>();
    System.out.println(Results.heading());
    for (String name : names.isEmpty() ? NAMES : names) {
      List<Outcome> measured = measure(name);
      if (measured.isEmpty()) {
        System.out.println(name + ": skipped, the shared data are not there");
      }
      for (Outcome outcome : measured) {
        outcomes.add(outcome);
        System.out.println(Results.row(outcome));
        outcome.wrong().forEach(w -> System.out.println("  WRONG " + w));
        outcome.notes().forEach(note -> System.out.println("  " + note));
      }
    }
    Path kept = date.equals("undated") ? folder() : root.resolve("bench/results");
    Results.write(kept.resolve(date + ".json"), date, outcomes);
    return outcomes.stream().allMatch(o -> o.wrong().isEmpty()) ? 0 : 1;
  }

  private List<Outcome> measure(String name)
      throws IOException, SQLException, InterruptedException {
    double none = Double.POSITIVE_INFINITY;
    return switch (name) {
      case "report-year" ->
          List.of(report(name, generated(100_000), new ReportBench.Goals(3, none)));
      case "report-1m" ->
          List.of(report(name, generated(1_000_000), new ReportBench.Goals(10, 10)));
      case "report-10m" ->
          List.of(report(name, generated(10_000_000), new ReportBench.Goals(none, none)));
      case "report-2021" -> {
        Path real = shared().resolve("data/kcpd/kcpd_drug_2021.csv");
        yield Files.exists(real)
            ? List.of(report(name, real, new ReportBench.Goals(3, none)))
            : List.of();
      }
      case "link-1m" ->
          List.of(
              new LinkBench(root, folder(), 1_000_000)
                  .measure(name, new LinkBench.Goals(6, 2_000), repetitions));
      case "link-7m" ->
          List.of(
              new LinkBench(root, folder(), 7_000_000)
                  .measure(name, new LinkBench.Goals(60, 8_000), repetitions));
      case "link-lookup" -> List.of(LookupBench.measure(folder(), repetitions));
      case "office" -> new OfficeBench(root, folder(), cases, cases < 100_000 ? 15 : 60).measure();
      case "link-quality" -> {
        Path real = shared().resolve("data/linkage");
        yield Files.isDirectory(real)
            ? new QualityBench(root, real, folder()).measure()
            : List.of();
      }
      case "determine-peers" -> new PeerBench(folder()).measure(repetitions);
      case "kie-agreement" -> List.of(KieBench.measure(repetitions));
      case "backtest-1m" -> List.of(new BacktestBench(root).measure(repetitions));
      case "rulebook-check" -> List.of(CheckBench.measure(repetitions));
      default -> List.of(new DetermineBench(root).measure(repetitions));
    };
  }

  private Outcome report(String name, Path csv, ReportBench.Goals goals)
      throws IOException, InterruptedException {
    return new ReportBench(root, csv, folder().resolve(name)).measure(name, goals, repetitions);
  }

  private Path generated(long rows) throws IOException {
    Path file = Files.createDirectories(folder()).resolve("kcpd-" + rows + ".csv");
    if (!Files.exists(file)) {
      Path partial = file.resolveSibling(file.getFileName() + ".partial");
      KcpdRowsGenerator.write(rows, partial);
      Files.move(partial, file);
    }
    return file;
  }

  private Path folder() {
    return work == null ? root.resolve("target/bench") : work;
  }

  private Path shared() {
    return Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
        .map(Path::of)
        .orElse(root.resolveSibling("shared"));
  }
}
