package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.app.Evenhand;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Help that a person can use.
final class RulebookHelpTest {
  @Test
  void everyCommandExplainsItsOptionsWithExamplesAndExitCodes() {
    Map<String, CommandLine> commands =
        Objects.requireNonNull(Evenhand.commandLine().getSubcommands().get("rulebook"))
            .getSubcommands();
    assertEquals(List.of("check", "decide", "tck"), List.copyOf(commands.keySet()));
    commands.forEach((name, command) -> {
      CommandRun run = CommandRun.of("rulebook", name, "--help");
      assertEquals(0, run.exit());
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertTrue(run.out().contains(option.longestName()), option.longestName());
        assertTrue(
            option.description().length > 0 && !option.description()[0].isBlank(),
            () -> option.longestName() + " is not explained");
      }
      for (String each : List.of("Examples:", "evenhand rulebook " + name, "Exit codes")) {
        assertTrue(run.out().contains(each), each);
      }
      assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    });
  }
}
