package org.evenhand.app.workshop;

import picocli.CommandLine.Command;

/// `evenhand rulebook`: try a rulebook before anyone relies on it.
@Command(
    name = "rulebook",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CheckCommand.class, DecideCommand.class, TckCommand.class},
    description = {
      "Checks a rulebook for gaps and contradictions, and puts a case to it: what it answers, by"
          + " which rule, what is unknown, and what would change the answer.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand rulebook check jurisdictions/us-mo-095/drug-charging",
      "  evenhand rulebook decide us-mo-095/drug-charging --facts case.json --on 2021-09-01",
      "  evenhand rulebook tck dmn-tck",
      "",
      "Exit codes:",
      "  0  done",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  nothing could be read, or a rulebook does not load; sentences say why",
      "  5  done, and there is something to look at: a test failed (tck), or a gap, an overlap or a",
      "     rule that can never speak (check)"
    })
public final class RulebookCommand {
  /// Done, and an author should look at what was found.
  static final int FOUND = 5;

  /// Nothing could be read, or a rulebook does not load.
  static final int UNREADABLE = 3;

  /// The command line is wrong.
  static final int WRONG_COMMAND_LINE = 2;
}
