package org.evenhand.app.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `evenhand report`: from files to the public page, its JSON and the restricted tables.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads police open data, prosecutors' exports and coded facts, screens every case under each"
          + " county's dated guideline, measures, and writes a public page with its figures and"
          + " restricted tables with a row a case.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand report --kcpd kcpd_2021.csv --out out",
      "  evenhand report --kcpd 2020.csv 2021.csv --reference geo --as-of 2021-12-31 --out out",
      "  evenhand report --karpel drops --coded coded.csv --year 2020 --out out",
      "  evenhand report --snapshot data/snapshots/us-mo-095/20261122T080000Z --out out",
      "",
      "Writes:",
      "  OUT/public/index.html, report.json, report.schema.json",
      "  OUT/restricted/determinations.csv, reasons.csv, rejected.csv, and of exports persons.csv,",
      "  links.csv (about persons: keep them inside)",
      "",
      "Exit codes:",
      "  0  done",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  nothing could be read; each file's sentence says why; or nothing written",
      "  4  the report was written, but of at least one file nothing could be read"
    })
public final class ReportCommand implements Callable<Integer> {
  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of the referrals measured (default: the last with a full year of them).")
  private @Nullable Integer year;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; made if need be, earlier output in it is replaced.")
  private @Nullable Path out;

  @Option(names = "--quiet", description = "No progress and no summary; messages only.")
  private boolean quiet;

  @Override
  public Integer call() {
    Path target = Objects.requireNonNull(out);
    try {
      inputs.open(false).ifPresent(System.err::println);
    } catch (UnreadableFileException e) {
      System.err.println(e.getMessage());
      return 3;
    }
    Optional<String> wrong =
        inputs.hasPolice() || inputs.hasExports() || inputs.isSnapshot()
            ? inputs.findWrong().or(() -> InputOptions.findWrongOutput(target))
            : Optional.of(
                "nothing to read. Give --kcpd FILE… or --karpel DIR, or both, or --snapshot DIR.");
    if (wrong.isPresent()) {
      System.err.println("report: " + wrong.get());
      return 2;
    }
    Request request = inputs.request(Optional.ofNullable(year), target);
    return run(request, quiet, System.out, System.err);
  }

  /// The jurisdictions folder beside the program.
  public static Path shipped() {
    return Path.of(System.getProperty("evenhand.root", "."), "jurisdictions");
  }

  /// @return the exit code
  public static int run(Request request, boolean quiet, PrintStream out, PrintStream err) {
    ProgressLine progress = new ProgressLine(err, quiet);
    try {
      Report.Result result = new Report(request, progress).write();
      progress.done();
      result.refused().forEach(err::println);
      result.rejected().forEach(err::println);
      if (!quiet) {
        result.summary().forEach(out::println);
      }
      return result.refused().isEmpty() ? 0 : 4;
    } catch (UnreadableFileException | JurisdictionsException e) {
      progress.done();
      err.println(e.getMessage());
      return 3;
    } catch (java.io.IOException | java.io.UncheckedIOException e) {
      progress.done();
      err.println("report: " + e.getMessage());
      return 3;
    }
  }
}
