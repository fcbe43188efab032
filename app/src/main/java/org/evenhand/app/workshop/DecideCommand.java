package org.evenhand.app.workshop;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `evenhand rulebook decide`: one case, put to a rulebook.
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Puts one case to a rulebook and prints what it answers, by which rule and which text, what is"
          + " unknown and would settle it, and what would change the answer. It says what an office"
          + " asks for; a person decides.",
      ""
    },
    footer = {
      "",
      "A case's file:",
      "  {\"drug case\": true, \"firearm in the case\": {\"unknown\": \"not searched\"},",
      "   \"conduct\": {\"value\": \"possession\", \"source\": \"probable-cause statement\"}}",
      "  true, false, 12.5, \"text\", \"2021-07-03\"; null is known to be none; what is not there is unknown.",
      "",
      "Examples:",
      "  evenhand rulebook decide us-mo-095/drug-charging --facts case.json --on 2021-09-01",
      "  evenhand rulebook decide us-mo-095/drug-charging --facts case.json --on 2021-09-01 --all-offices",
      "  evenhand rulebook decide us-mo-095/drug-charging@2025-01-14 --facts case.json --json",
      "  evenhand rulebook decide drafts/us-mo-095/drug-charging --facts case.json --on unknown",
      "",
      "Exit codes: 0 answered, whatever the answer; 1 a fault of the program; 2 the command line is",
      "wrong; 3 the case or the rulebook cannot be read, and sentences say why."
    })
final class DecideCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RULEBOOK",
      description =
          "Its id (us-mo-095/drug-charging) or folder; with @VERSION that version, whatever the"
              + " date.")
  private String rulebook = "";

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      required = true,
      description = "JSON with the facts of the case by name.")
  private Path facts = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description =
          "The date that selects the version, as 2021-09-01, or unknown (default: as the facts say).")
  private @Nullable String on;

  @Option(
      names = "--all-offices",
      description = "Also what every other rulebook of the same name answers.")
  private boolean allOffices;

  @Option(
      names = "--unchangeable",
      paramLabel = "FACT",
      description = "A fact that stays as it is when changes are looked for; may be repeated.")
  private List<String> unchangeable = new ArrayList<>();

  @Option(
      names = "--changeable-date",
      description = "Let the date that selects the version change too.")
  private boolean changeableDate;

  @Option(
      names = "--jurisdictions",
      paramLabel = "DIR",
      description = "Offices and their rulebooks (default: the folder that comes with Evenhand).")
  private @Nullable Path jurisdictions;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try {
      decide(new Shelf(jurisdictions == null ? ReportCommand.shipped() : jurisdictions));
      return 0;
    } catch (Refusal e) {
      say(String.valueOf(e.getMessage()));
      return e.exit();
    } catch (JurisdictionsException | UncheckedIOException e) {
      say(String.valueOf(e.getMessage()));
      return RulebookCommand.UNREADABLE;
    }
  }

  private static void say(String sentences) {
    sentences.lines().map("rulebook decide: "::concat).forEach(System.err::println);
  }

  private void decide(Shelf shelf) {
    Optional<Fact> date = date();
    Chosen chosen = Chosen.of(rulebook, shelf.folder());
    CaseFile written = CaseFile.read(facts);
    Question question = Question.of(chosen, written, date, shelf);
    Answer answer = question.answer(unchangeable, changeableDate, shelf);
    List<OtherOffice> others = allOffices ? others(shelf, question, written) : List.of();
    if (json) {
      ObjectNode object = AnswerJson.of(answer, question);
      if (allOffices) {
        object.set("offices", Json.array(others.stream().map(AnswerJson::of).toList()));
      }
      System.out.println(Json.print(object));
      return;
    }
    AnswerText.of(answer, written.name(), question).forEach(System.out::println);
    if (allOffices) {
      System.out.println();
      OfficeTable.of(answer, others).forEach(System.out::println);
    }
  }

  private static List<OtherOffice> others(Shelf shelf, Question question, CaseFile written) {
    Chosen chosen = question.chosen();
    Optional<Fact> date =
        Optional.ofNullable(question.facts().get(chosen.shelved().rulebook().selectedBy()));
    return shelf.booksBeside(chosen.shelved()).stream()
        .map(book -> OtherOffice.of(shelf, book, written, date))
        .toList();
  }

  private Optional<Fact> date() {
    if (on == null) {
      return Optional.empty();
    }
    if (on.equals("unknown")) {
      return Optional.of(new Fact.Unknown("said to be unknown on the command line"));
    }
    try {
      return Optional.of(new Fact.Known(Value.of(LocalDate.parse(on)), "command line"));
    } catch (DateTimeException e) {
      throw Refusal.commandLine(
          "--on %s is no date; write year-month-day, such as 2021-09-01, or unknown."
              .formatted(on));
    }
  }
}
