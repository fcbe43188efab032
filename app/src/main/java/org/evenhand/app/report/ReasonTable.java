package org.evenhand.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.screening.Answers;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Value;

/// `restricted/reasons.csv`: each distinct determination once, with its rules, the cells that
/// matched or may match, the facts, the citations, and what would settle it.
final class ReasonTable implements AutoCloseable {
  private final CsvBytes csv;

  ReasonTable(Path folder) throws IOException {
    csv =
        new CsvBytes(
            folder.resolve("reasons.csv"),
            "reason",
            "cohort",
            "office",
            "rulebook",
            "version",
            "verdict",
            "possible",
            "rules",
            "cells",
            "facts",
            "says",
            "citation",
            "would settle it",
            "exactness",
            "cases");
  }

  /// `i-us-mo-095-0003`: of incidents, the third distinct answer of the office in the order of the
  /// cases.
  static String id(Answers office, int code) {
    return String.format(
        Locale.ROOT,
        "%s-%s-%04d",
        office.cohort().substring(0, 1),
        office.book().office(),
        code + 1);
  }

  void write(Answers office) throws IOException {
    List<Answers.Answer> list = office.list();
    for (int code = 0; code < list.size(); code++) {
      Answers.Answer answer = list.get(code);
      Determination determination = answer.determination();
      List<Reason> reasons =
          switch (determination) {
            case Determination.Determined determined -> determined.reasons();
            case Determination.Undetermined undetermined -> undetermined.reasons();
          };
      csv.row(
          List.of(
              id(office, code),
              office.cohort(),
              office.book().office(),
              office.book().rulebook().id().id(),
              answer.versions(),
              Verdicts.of(determination),
              String.join(" or ", Verdicts.possible(determination)),
              joined(reasons, ReasonTable::rule),
              joined(reasons, ReasonTable::cells),
              joined(reasons, ReasonTable::facts),
              joined(reasons, Reason::annotation),
              joined(reasons, r -> r.citation().text() + " (" + r.citation().source() + ")"),
              settles(determination),
              exactness(determination),
              Long.toString(office.cases(code))));
    }
  }

  private static String joined(
      List<Reason> reasons, java.util.function.Function<Reason, String> part) {
    return reasons.stream()
        .map(part)
        .filter(s -> !s.isBlank())
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String rule(Reason reason) {
    String version = reason.version().map(v -> v.id() + " ").orElse("");
    return reason.rule().map(r -> version + "rule " + r).orElse(version + "no rule");
  }

  private static String cells(Reason reason) {
    return reason.cells().stream()
        .map(c -> c.input() + ": " + c.test())
        .collect(Collectors.joining("; "));
  }

  private static String facts(Reason reason) {
    return reason.cells().stream()
        .map(c -> c.input() + " = " + fact(c.fact()))
        .collect(Collectors.joining("; "));
  }

  private static String fact(Fact fact) {
    return switch (fact) {
      case Fact.Known(Value value, String source) -> words(value) + " (" + source + ")";
      case Fact.Unknown(String why) -> "unknown (" + why + ")";
    };
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Bool(boolean yes) -> yes ? "yes" : "no";
      case Value.Day(java.time.LocalDate day) -> day.toString();
      case Value.Absent none -> "none";
      default -> value.toString();
    };
  }

  private static String settles(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> "";
      case Determination.Undetermined undetermined -> {
        List<String> sets = new ArrayList<>();
        for (Set<FactName> each : undetermined.settledBy()) {
          sets.add(
              new TreeSet<>(each)
                  .stream().map(FactName::name).collect(Collectors.joining(" and ")));
        }
        sets.sort(java.util.Comparator.naturalOrder());
        yield String.join(" | ", sets);
      }
    };
  }

  private static String exactness(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> "exact";
      case Determination.Undetermined undetermined ->
          undetermined.exactness() == org.evenhand.rulebook.Exactness.EXACT ? "exact" : "at most";
    };
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
