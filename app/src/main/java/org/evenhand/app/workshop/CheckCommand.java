package org.evenhand.app.workshop;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenhand.app.report.ReportCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `evenhand rulebook check`: what an author should know before a rulebook is adopted.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Reads every rulebook at or below a folder, names all that keeps one from loading, and of the"
          + " others: gaps, overlaps, where the text is open, rules that can never speak, results"
          + " never reached, facts never used, and where a version differs from the one before. Each"
          + " with a case.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand rulebook check jurisdictions",
      "  evenhand rulebook check drafts/us-mo-095/drug-charging",
      "  evenhand rulebook check table.dmn --json",
      "",
      "Exit codes: 0 every table is complete and none contradicts itself, 1 a fault of the program,",
      "2 the command line is wrong, 3 a rulebook does not load or none was found, 5 every rulebook",
      "loads, and at least one has a gap, an overlap or a rule that can never speak."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description =
          "A rulebook's folder (it holds rulebook.yaml), a folder with several below, or a .dmn file.")
  private Path folder = Path.of(".");

  @Option(
      names = "--jurisdictions",
      paramLabel = "DIR",
      description =
          "Whose outcomes a draft outside of it may use (default: the folder that comes with"
              + " Evenhand).")
  private @Nullable Path jurisdictions;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    boolean model = Files.isRegularFile(folder) && folder.toString().endsWith(".dmn");
    if (!model && !Files.isDirectory(folder)) {
      System.err.printf(
          "rulebook check: %s is neither a folder nor a .dmn file; give a rulebook's folder, one with"
              + " several below, or a table.%n",
          folder);
      return RulebookCommand.UNREADABLE;
    }
    try {
      return told(
          model
              ? Checked.ofModel(folder)
              : Checked.of(
                  folder, jurisdictions == null ? ReportCommand.shipped() : jurisdictions));
    } catch (UncheckedIOException e) {
      System.err.println("rulebook check: " + e.getMessage());
      return RulebookCommand.UNREADABLE;
    }
  }

  private int told(Checked checked) {
    if (checked.books().isEmpty()) {
      System.err.printf(
          "rulebook check: no rulebook in %s; a rulebook's folder holds rulebook.yaml.%n", folder);
      return RulebookCommand.UNREADABLE;
    }
    if (json) {
      System.out.println(Json.print(CheckJson.of(checked)));
    } else {
      CheckText.of(checked).forEach(System.out::println);
    }
    if (checked.isBroken()) {
      return RulebookCommand.UNREADABLE;
    }
    return checked.remarkable() > 0 ? RulebookCommand.FOUND : 0;
  }
}
