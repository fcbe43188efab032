package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.evenhand.app.Evenhand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Help that a person can use.
final class CommandHelpTest {
  @ParameterizedTest
  @ValueSource(strings = {"report", "demo", "people"})
  void helpExplainsEveryOptionAndGivesExamplesAndExitCodes(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertEquals(0, run.exit());
    CommandLine line = Objects.requireNonNull(Evenhand.commandLine().getSubcommands().get(command));
    for (OptionSpec option : line.getCommandSpec().options()) {
      assertTrue(run.out().contains(option.longestName()), option.longestName());
      assertTrue(
          option.description().length > 0 && !option.description()[0].isBlank(),
          () -> option.longestName() + " is not explained");
    }
    for (String each : List.of("Examples:", "evenhand " + command, "Exit codes", "Writes:")) {
      assertTrue(run.out().contains(each), each);
    }
  }

  @Test
  void reportNamesTheOptionsOfItsIssueAndEveryExitCode() {
    String help = CommandRun.of("report", "--help").out();
    for (String each :
        List.of(
            "--kcpd",
            "--karpel",
            "--coded",
            "--reference",
            "--as-of",
            "--jurisdictions",
            "--out",
            "--quiet",
            "  0  ",
            "  1  ",
            "  2  ",
            "  3  ",
            "  4  ")) {
      assertTrue(help.contains(each), each);
    }
  }

  @Test
  void commandsAreListedWithWhatTheyDo() {
    CommandRun run = CommandRun.of("--help");
    assertEquals(0, run.exit());
    Evenhand.commandLine()
        .getSubcommands()
        .forEach((name, command) ->
            assertEquals(
                !command.getCommandSpec().usageMessage().hidden(),
                run.out().contains("  " + name + " "),
                name));
    for (String each : List.of("./evenhand test", "./evenhand bench", "Exit codes: 0 done")) {
      assertTrue(run.out().contains(each), each);
    }
  }

  @Test
  void unknownCommandIsAWrongCommandLine() {
    CommandRun run = CommandRun.of("reprot");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("reprot"), run.err());
  }
}
