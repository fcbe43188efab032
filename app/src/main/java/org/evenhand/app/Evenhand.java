package org.evenhand.app;

import java.util.Locale;
import org.evenhand.app.audit.VerifyCommand;
import org.evenhand.app.backtest.BacktestCommand;
import org.evenhand.app.backups.BackupCommand;
import org.evenhand.app.backups.RestoreCommand;
import org.evenhand.app.linking.LinkCommand;
import org.evenhand.app.office.ServeCommand;
import org.evenhand.app.openhouse.DemoCommand;
import org.evenhand.app.openhouse.RehearseCommand;
import org.evenhand.app.rehearsal.PeopleCommand;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.workshop.RulebookCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line.
@Command(
    name = "evenhand",
    mixinStandardHelpOptions = true,
    version = "evenhand 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ReportCommand.class,
      BacktestCommand.class,
      RulebookCommand.class,
      LinkCommand.class,
      PeopleCommand.class,
      ServeCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RehearseCommand.class
    },
    description = {
      "Applies each prosecutor's dated charging guideline to every case and says why; measures who is"
          + " affected, and how sure that is.",
      ""
    },
    footer = {
      "",
      "First steps:",
      "  ./evenhand demo                                   a synthetic city, from exports to report",
      "  ./evenhand report --kcpd kcpd_2021.csv --out out  the same on real open data",
      "  ./evenhand backtest --help                        a policy tried on the past before it is signed",
      "  ./evenhand rulebook check jurisdictions           gaps and contradictions of every rulebook",
      "  ./evenhand link people.csv --out linked           which records are one person, and how sure",
      "  ./evenhand people --help                          invented people to rehearse linking on",
      "  ./evenhand serve                                  the office in the browser, on a database of its own",
      "  ./evenhand test                                   every check the build makes",
      "  ./evenhand bench                                  speed, each beside its peer",
      "",
      "Exit codes: 0 done, 1 fault of the program, 2 wrong command line, 3 nothing could be read,",
      "4 done but a file could not be read at all, 5 done and a test or check found something."
    })
public final class Evenhand {
  private Evenhand() {}

  /// The command line as [#main(String[])] runs it. What looks like an option is never taken for a
  /// file, so that a misspelt one is said.
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Evenhand());
    line.setUnmatchedOptionsAllowedAsOptionParameters(false);
    line.setExecutionExceptionHandler((e, commandLine, parsed) -> {
      e.printStackTrace(commandLine.getErr());
      commandLine
          .getErr()
          .println("evenhand: this is a fault of the program. What stands above helps to mend it.");
      return 1;
    });
    return line;
  }

  /// Runs a command and exits with its code. Numbers are printed alike on every machine.
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    CommandLine line = commandLine();
    if (args.length == 0) {
      line.usage(System.out);
      System.exit(2);
    }
    System.exit(line.execute(args));
  }
}
