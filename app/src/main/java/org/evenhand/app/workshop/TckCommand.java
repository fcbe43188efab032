package org.evenhand.app.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenhand.rulebook.TckSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `evenhand rulebook tck`: the tests of the DMN Technology Compatibility Kit.
@Command(
    name = "tck",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Runs the tests of the DMN Technology Compatibility Kit (DMN TCK) in a folder: a line for each"
          + " case, totals last.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand rulebook tck dmn-tck",
      "  evenhand rulebook tck dmn-tck/0004-simpletable-U",
      "",
      "Exit codes: 0 every case passed, 1 a fault of the program, 2 the command line is wrong,",
      "3 no test could be read, 5 at least one case failed."
    })
final class TckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "Folder of tests, searched to any depth for files named …-test-….xml.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      System.err.printf(
          "rulebook tck: %s is no folder; give the folder of the DMN TCK's tests.%n", folder);
      return RulebookCommand.UNREADABLE;
    }
    try {
      TckSuite suite = TckSuite.run(folder);
      if (suite.cases().isEmpty()) {
        System.err.printf(
            "rulebook tck: no test in %s; its files are named …-test-….xml, each beside its model.%n",
            folder);
        return RulebookCommand.UNREADABLE;
      }
      System.out.print(suite.report());
      return suite.passed() == suite.cases().size() ? 0 : RulebookCommand.FOUND;
    } catch (IOException e) {
      System.err.println("rulebook tck: " + e.getMessage());
      return RulebookCommand.UNREADABLE;
    }
  }
}
