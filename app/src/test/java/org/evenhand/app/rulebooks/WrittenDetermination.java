package org.evenhand.app.rulebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;
import org.evenhand.rulebook.VersionId;

/// A determination as the golden cases write it, in YAML.
final class WrittenDetermination {
  private WrittenDetermination() {}

  static String of(Determination determination) {
    List<String> lines = new ArrayList<>();
    switch (determination) {
      case Determination.Determined(Verdict verdict, List<Reason> reasons) -> {
        lines.add("  verdict: " + of(verdict));
        lines.add("  because:");
        reasons.forEach(reason -> lines.addAll(of(reason)));
      }
      case Determination.Undetermined(var possible, var settledBy, var exactness, var reasons) -> {
        lines.add("  verdict: undetermined");
        lines.add("  possible:");
        possible.stream().map(v -> "    - " + of(v)).sorted().forEach(lines::add);
        lines.add("  settled by:");
        settledBy.stream()
            .map(facts -> facts.stream().sorted().map(FactName::name).toList())
            .map(names -> "    - [" + String.join(", ", names) + "]")
            .sorted()
            .forEach(lines::add);
        lines.add("  exactness: " + exactness);
        lines.add("  may speak:");
        reasons.forEach(reason -> lines.addAll(of(reason)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /// The derived facts, where there are any; a case thereby tells its dates.
  static String computed(ShelvedRulebook rulebook, Facts facts) {
    List<String> lines = new ArrayList<>();
    for (DerivedFact derived : rulebook.derived()) {
      String value =
          switch (facts.get(derived.name())) {
            case Fact.Known(Value.Day(LocalDate day), String ignored) -> day.toString();
            case Fact.Known(Value known, String ignored) -> known.feel();
            case Fact.Unknown(String why) -> quoted("unknown, " + why);
          };
      lines.add("    %s: %s\n".formatted(derived.name(), value));
    }
    return lines.isEmpty() ? "" : "  computed:\n" + String.join("", lines);
  }

  private static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value.Text(String text)) -> text;
      case Verdict.Outcome(Value value) -> value.toString();
      case Verdict.Silent() -> "silent";
      case Verdict.Conflict() -> "conflict";
      case Verdict.NotInForce() -> "not in force";
    };
  }

  private static List<String> of(Reason reason) {
    List<String> lines = new ArrayList<>();
    lines.add("    - version: " + reason.version().map(VersionId::id).orElse("none"));
    lines.add("      rule: " + reason.rule().map(String::valueOf).orElse("none"));
    String cells =
        reason.cells().stream()
            .map(cell -> "%s %s (%s)".formatted(cell.input(), cell.test(), of(cell.fact())))
            .collect(Collectors.joining("; "));
    lines.add("      cells: " + quoted(cells));
    lines.add("      says: " + quoted(reason.annotation()));
    lines.add("      citation: " + quoted(reason.citation().text()));
    return lines;
  }

  private static String of(Fact fact) {
    return switch (fact) {
      case Fact.Known ignored -> "known";
      case Fact.Unknown(String why) -> why;
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
