package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Change;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Version;

/// An answer for a person to read.
final class AnswerText {
  /// Ways to one outcome that are written out.
  private static final int MOST_WAYS = 5;

  private final Answer answer;
  private final String file;
  private final List<String> lines = new ArrayList<>();

  private AnswerText(Answer answer, String file) {
    this.answer = answer;
    this.file = file;
  }

  /// @param file the case's, which is not repeated as the source of its facts
  static List<String> of(Answer answer, String file, Question question) {
    AnswerText text = new AnswerText(answer, file);
    text.lines.add(
        answer.chosen().shelved().rulebook().id() + ": " + answer.chosen().shelved().title());
    text.versions();
    text.lines.add("");
    text.verdict();
    text.lines.add("");
    text.reasons();
    text.lines.add("");
    text.ways();
    question
        .askedElsewhere()
        .forEach((fact, by) ->
            text.lines.add(
                "It does not ask for \"%s\"; %s does.".formatted(fact, String.join(", ", by))));
    return text.lines;
  }

  private void versions() {
    FactName selectedBy = answer.chosen().shelved().rulebook().selectedBy();
    Optional<Version> forced = answer.chosen().forced();
    String on = "%s %s".formatted(selectedBy, Words.plain(answer.date()));
    if (forced.isPresent()) {
      lines.add("Version forced, whatever the date; " + on + ".");
    } else if (answer.inForce().isEmpty()) {
      lines.add(on + ": no version was in force.");
    } else if (answer.inForce().size() == 1 && !answer.mayBeNotInForce()) {
      lines.add(on + ": one version was in force.");
    } else {
      lines.add(
          "%s: which version was in force is not known; any of these%s is looked at."
              .formatted(on, answer.mayBeNotInForce() ? ", or none," : ""));
    }
    answer.inForce().forEach(this::version);
  }

  private void version(Version version) {
    String title =
        answer.chosen().shelved().versionTitles().getOrDefault(version.id(), version.decision());
    lines.add("  Version %s (%s), %s".formatted(version.id(), title, since(version)));
    lines.add("    " + Words.standing(version.authority()));
    lines.add(
        "    Text: %s (%s)".formatted(version.citation().text(), version.citation().source()));
  }

  private static String since(Version version) {
    return version.effective().earliest().equals(version.effective().latest())
        ? "since " + version.effective().earliest()
        : "since a day between %s and %s"
            .formatted(version.effective().earliest(), version.effective().latest());
  }

  private void verdict() {
    lines.add("Answer: " + Words.of(answer.determination()));
    String meaning = Words.meaning(answer.determination(), answer.chosen().outcomes());
    if (!meaning.isEmpty()) {
      lines.add("  " + meaning);
    }
    if (answer.determination() instanceof Determination.Undetermined undetermined) {
      lines.add("  It would be settled by knowing: " + Words.settling(undetermined) + ".");
    }
  }

  private void reasons() {
    List<Reason> reasons =
        switch (answer.determination()) {
          case Determination.Determined determined -> determined.reasons();
          case Determination.Undetermined undetermined -> undetermined.reasons();
        };
    boolean certain =
        answer.determination() instanceof Determination.Determined && reasons.size() == 1;
    lines.add(certain ? "Because" : "Rules that speak, depending on what is unknown");
    reasons.forEach(this::reason);
  }

  private void reason(Reason reason) {
    String rule = reason.rule().map(n -> "rule " + n).orElse("no rule");
    lines.add(
        reason
            .version()
            .map(version ->
                "  version %s, decision \"%s\", %s: %s"
                    .formatted(version, reason.decision(), rule, reason.annotation()))
            .orElse("  " + reason.annotation()));
    if (!reason.cells().isEmpty()) {
      lines.add("    " + reason.cells().stream().map(this::cell).collect(Collectors.joining("; ")));
    }
    lines.add("    %s (%s)".formatted(reason.citation().text(), reason.citation().source()));
  }

  private String cell(Reason.Cell cell) {
    String fact =
        switch (cell.fact()) {
          case Fact.Known(var value, String source) ->
              source.equals(file)
                  ? "is " + Words.plain(value)
                  : "is %s (%s)".formatted(Words.plain(value), source);
          case Fact.Unknown(String why) -> "is unknown (%s)".formatted(why);
        };
    return "%s %s, the rule asks for %s".formatted(cell.input(), fact, Words.readable(cell.test()));
  }

  private void ways() {
    if (answer.ways().isEmpty()) {
      return;
    }
    boolean undated = answer.date() instanceof Fact.Unknown && answer.chosen().forced().isEmpty();
    if (undated && answer.ways().stream().allMatch(way -> way.changes().isEmpty())) {
      lines.add(
          "While the %s is unknown no change of another fact decides it (--changeable-date lets it change)."
              .formatted(answer.chosen().shelved().rulebook().selectedBy()));
      return;
    }
    lines.add("It would be");
    for (Answer.Way way : answer.ways()) {
      List<Change> changes = way.changes();
      if (changes.isEmpty()) {
        lines.add("  \"%s\": by no change of the facts that may change".formatted(way.outcome()));
      }
      changes.stream()
          .limit(MOST_WAYS)
          .map(change -> "  \"%s\" if %s".formatted(way.outcome(), sentence(change)))
          .forEach(lines::add);
      if (changes.size() > MOST_WAYS) {
        lines.add(
            "  \"%s\" in %d more ways (--json lists them)"
                .formatted(way.outcome(), changes.size() - MOST_WAYS));
      }
    }
  }

  private static String sentence(Change change) {
    return change.steps().stream()
        .map(step ->
            "%s were %s (%s now)"
                .formatted(step.fact(), Words.readable(step.to()), now(step.from())))
        .collect(Collectors.joining(" and "));
  }

  private static String now(Fact fact) {
    return fact instanceof Fact.Unknown ? "unknown" : Words.plain(fact);
  }
}
