package org.evenhand.app.openhouse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.backtest.BacktestCommand;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.demo.SyntheticCity;
import org.evenhand.app.office.Office;
import org.evenhand.app.office.Serving;
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
      "Makes synthetic exports of four counties (fixed seed, invented people) and the report on them, then"
          + " opens the offices of the city in the browser, with an account for each role.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand demo",
      "  evenhand demo --out /tmp/demo --no-serve",
      "",
      "Writes:",
      "  OUT/exports/    what police and prosecutors would have exported, dirt included",
      "  OUT/report/     public/index.html and the restricted tables",
      "  OUT/backtest/   Jackson's guideline of 2021 and Clay's policy, tried on 2020",
      "  OUT/office/     the database of the city's offices, which it then serves",
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

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "Port of the synthetic offices' pages; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--no-serve", description = "Write the report and stop; do not open the offices.")
  private boolean noServe;

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
    return code == 0 && !noServe ? serve() : code;
  }

  /// The offices of the city, with an account for each role, until Ctrl-C.
  private int serve() throws IOException {
    layOpenData(out.resolve("exports/kcpd"), out.resolve("office/open-data"));
    Office.Wanted wanted =
        new Office.Wanted(
            port,
            "localhost",
            Optional.empty(),
            new OfficeName("Jackson County, a synthetic city", true),
            Settings.CJIS);
    return new Serving(wanted, DataFolder.at(out.resolve("office")))
        .run((office, database) -> {
          if (!quiet) {
            System.out.println(
                "Opening the offices of the city in " + out.resolve("office") + " …");
          }
          DemoOffice.furnish(
              office,
              database,
              seed,
              InstantSource.system().instant(),
              quiet ? SILENT : System.out);
          System.out.println(
              "Sign in at http://localhost:"
                  + office.port()
                  + " as any of these, all with the password \""
                  + DemoOffice.PASSWORD
                  + "\":");
          for (Role role : Role.values()) {
            System.out.printf("  %-15s %s%n", role.key(), role.words());
          }
          System.out.println(
              "The code of the authenticator app is shown on the page, since everything here is invented.");
          System.out.println("Stop with Ctrl-C. What you do is kept for the next time.");
        });
  }

  /// The police's open data of the city, for the offices' snapshots.
  private static void layOpenData(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path each : files(from)) {
      Files.copy(each, to.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
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
