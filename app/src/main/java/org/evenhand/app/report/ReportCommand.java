package org.evenhand.app.report;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      "",
      "Writes:",
      "  OUT/public/index.html, report.json, report.schema.json",
      "  OUT/restricted/determinations.csv, reasons.csv, rejected.csv (about persons: keep them inside)",
      "",
      "Exit codes:",
      "  0  done",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  nothing could be read; each file's sentence says why; or nothing written",
      "  4  the report was written, but of at least one file nothing could be read"
    })
public final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--kcpd",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Kansas City police open data (CSV, portal or API, any year 2009 to 2026).")
  private List<Path> kcpd = new ArrayList<>();

  @Option(
      names = "--karpel",
      paramLabel = "DIR",
      description =
          "A prosecutor's exports; folders named us-mo-095, us-mo-047, … say whose they are.")
  private @Nullable Path karpel;

  @Option(
      names = "--coded",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Facts read from probable-cause statements, each with its quoted sentence.")
  private List<Path> coded = new ArrayList<>();

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Official outlines, street points and charge codes that are not ours to ship.")
  private @Nullable Path reference;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Last date the data can speak of (default: the data's last date).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of the referrals measured (default: the last with a full year of them).")
  private @Nullable Integer year;

  @Option(
      names = "--jurisdictions",
      paramLabel = "DIR",
      description =
          "Offices, rulebooks, populations (default: the folder that comes with Evenhand).")
  private @Nullable Path jurisdictions;

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
    if (kcpd.isEmpty() && karpel == null) {
      System.err.println("report: nothing to read. Give --kcpd FILE… or --karpel DIR, or both.");
      return 2;
    }
    if (reference != null && !Files.isDirectory(reference)) {
      System.err.printf(
          "report: --reference %s is no folder; give one with outlines or tables, or leave it out.%n",
          reference);
      return 2;
    }
    if (Files.exists(java.util.Objects.requireNonNull(out)) && !Files.isDirectory(out)) {
      System.err.printf(
          "report: --out %s is a file; give a folder, or a name not yet taken.%n", out);
      return 2;
    }
    Request request =
        new Request(
            kcpd,
            Optional.ofNullable(karpel),
            coded,
            Optional.ofNullable(reference),
            Optional.ofNullable(asOf),
            Optional.ofNullable(year),
            jurisdictions == null ? shipped() : jurisdictions,
            out);
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
