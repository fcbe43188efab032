package org.evenhand.app.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.report.InputOptions;
import org.evenhand.app.report.Output;
import org.evenhand.app.report.ProgressLine;
import org.evenhand.app.report.Request;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.evenhand.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `evenhand backtest`: the past under the policy in force and under others.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Replays the cases of the past under the policy in force and under one or more others, and"
          + " writes what would change, for whom, what became of those people, and what cannot be"
          + " known.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand backtest --current us-mo-095/drug-charging@2018-11-13 \\",
      "      --candidate us-mo-095/drug-charging@2021-guideline --karpel drops --year 2020 --out out",
      "  evenhand backtest --current us-mo-095/drug-charging@2021-guideline \\",
      "      --candidate narrower.dmn wider.dmn --kcpd kcpd_2021.csv --out out",
      "  evenhand backtest --rerun out/public/report.json --in data",
      "",
      "Writes:",
      "  OUT/public/index.html, report.json, backtest.schema.json, transitions.csv, figures.csv",
      "  OUT/restricted/changed.csv, changes.csv, rejected.csv (about persons: keep them inside)",
      "",
      "Exit codes:",
      "  0  done; with --rerun: the same, byte for byte",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  nothing could be read or replayed; the sentence says why",
      "  4  done, but of at least one file nothing could be read",
      "  5  with --rerun: repeated, and something differs"
    })
public final class BacktestCommand implements Callable<Integer> {
  private static final int DIFFERS = 5;

  @Option(
      names = "--current",
      paramLabel = "RULEBOOK@VERSION",
      description = "The policy in force, for instance us-mo-095/drug-charging@2018-11-13.")
  private @Nullable String current;

  @Option(
      names = "--candidate",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Policies to try: tables (.dmn), or RULEBOOK@VERSION. They are shown in this order.")
  private List<String> candidates = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of the referrals replayed (default: all).")
  private @Nullable Integer year;

  @Option(
      names = "--workload",
      paramLabel = "FILE",
      description = "Hours and prices instead of those of the office's folder (workload.csv).")
  private @Nullable Path workload;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; public/ and restricted/ in it are replaced.")
  private @Nullable Path out;

  @Option(
      names = "--rerun",
      paramLabel = "REPORT.JSON",
      description = "Repeats a published back-test and says whether it comes out the same.")
  private @Nullable Path rerun;

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "DIR",
      description = "With --rerun: where the files lie (default: the folder you are in).")
  private List<Path> in = new ArrayList<>();

  @Option(names = "--quiet", description = "No progress and no summary; messages only.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    try {
      inputs.open(true).ifPresent(System.err::println);
    } catch (UnreadableFileException e) {
      System.err.println(e.getMessage());
      return 3;
    }
    Optional<String> wrong = wrong();
    if (wrong.isPresent()) {
      System.err.println("backtest: " + wrong.get());
      return 2;
    }
    ProgressLine progress = new ProgressLine(System.err, quiet);
    try {
      return rerun == null ? run(request(), progress) : repeat(rerun, progress);
    } catch (UnreadableFileException
        | JurisdictionsException
        | PolicyException
        | RulebookException e) {
      progress.done();
      System.err.println(e.getMessage());
      return 3;
    } catch (IOException | UncheckedIOException e) {
      progress.done();
      System.err.println("backtest: " + e.getMessage());
      return 3;
    }
  }

  private Optional<String> wrong() {
    if (rerun != null) {
      for (Path each : in) {
        if (!Files.isDirectory(each)) {
          return Optional.of(
              "--in %s is no folder; give one that holds the files.".formatted(each));
        }
      }
      return current != null
              || !candidates.isEmpty()
              || inputs.hasPolice()
              || inputs.hasExports()
              || inputs.isSnapshot()
          ? Optional.of("--rerun repeats what the report says; leave the policies and files out.")
          : Optional.empty();
    }
    if (current == null || candidates.isEmpty()) {
      return Optional.of(
          "which policies? Give --current RULEBOOK@VERSION and --candidate FILE or RULEBOOK@VERSION.");
    }
    if (inputs.hasPolice() == inputs.hasExports()) {
      return Optional.of(
          "which history? Give either --kcpd FILE… or --karpel DIR; the two are not one history.");
    }
    if (workload != null && !Files.isRegularFile(workload)) {
      return Optional.of("--workload %s is no file; give a workload.csv.".formatted(workload));
    }
    if (out == null) {
      return Optional.of("where to? Give --out DIR.");
    }
    Path target = out;
    return inputs.findWrong().or(() -> InputOptions.findWrongOutput(target));
  }

  private BacktestRequest request() {
    return new BacktestRequest(
        Objects.requireNonNull(current),
        candidates,
        inputs.request(Optional.ofNullable(year), Objects.requireNonNull(out)),
        Optional.ofNullable(year),
        Optional.ofNullable(workload));
  }

  /// Replays the referrals of one year of a history under some policies, the first of them in
  /// force.
  ///
  /// @return the exit code
  public static int run(
      Request history, List<String> policies, boolean quiet, PrintStream out, PrintStream err)
      throws IOException {
    BacktestRequest request =
        new BacktestRequest(
            policies.getFirst(),
            policies.subList(1, policies.size()),
            history,
            history.year(),
            Optional.empty());
    return run(request, new ProgressLine(err, quiet), quiet, out, err);
  }

  private int run(BacktestRequest request, ProgressLine progress) throws IOException {
    return run(request, progress, quiet, System.out, System.err);
  }

  private static int run(
      BacktestRequest request,
      ProgressLine progress,
      boolean quiet,
      PrintStream out,
      PrintStream err)
      throws IOException {
    BacktestRun.Result result = new BacktestRun(request, progress).write();
    progress.done();
    result.refused().forEach(err::println);
    result.rejected().forEach(err::println);
    if (!quiet) {
      result.summary().forEach(out::println);
    }
    return result.refused().isEmpty() ? 0 : 4;
  }

  private int repeat(Path report, ProgressLine progress) throws IOException {
    Rerun then = Rerun.read(report);
    Path scratch = Files.createTempDirectory("evenhand-rerun-");
    try {
      Path target = out == null ? scratch.resolve("out") : out;
      BacktestRequest request =
          then.request(
              in.isEmpty() ? List.of(Path.of(".")) : in,
              inputs.shelf(),
              scratch.resolve("tables"),
              target);
      BacktestRun.Result result = new BacktestRun(request, progress).write();
      progress.done();
      result.refused().forEach(System.err::println);
      List<String> differences = then.differences(target.resolve("public").resolve("report.json"));
      if (differences.isEmpty()) {
        System.out.println("The same, byte for byte: " + report);
        return 0;
      }
      System.out.println("Repeated, and it differs:");
      differences.forEach(d -> System.out.println("  " + d));
      return DIFFERS;
    } finally {
      Output.remove(scratch);
    }
  }
}
