package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Version;

/// What every office answers, side by side, for a person to read.
final class OfficeTable {
  private OfficeTable() {}

  /// @param own the rulebook asked first
  static List<String> of(Answer own, List<OtherOffice> others) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rulebook", "office", "version", "text", "answer", "by"));
    rows.add(row(own.chosen().shelved().rulebook().id().id(), "(this one)", own));
    for (OtherOffice other : others) {
      rows.add(
          switch (other) {
            case OtherOffice.Asked asked -> row(asked.rulebook(), asked.office(), asked.answer());
            case OtherOffice.NotAsked not ->
                List.of(not.rulebook(), not.office(), "", "", "not asked", not.why());
          });
    }
    List<String> lines = new ArrayList<>();
    lines.add("What each office asks for on these facts");
    rows.stream().map(row -> line(row, rows)).forEach(lines::add);
    if (others.isEmpty()) {
      lines.add("  No other rulebook has this name.");
    }
    return lines;
  }

  private static List<String> row(String rulebook, String office, Answer answer) {
    return List.of(
        rulebook,
        office,
        answer.inForce().isEmpty()
            ? "none"
            : answer.inForce().stream().map(v -> v.id().id()).collect(Collectors.joining(", ")),
        answer.inForce().stream()
            .map(Version::authority)
            .map(authority -> authority.label())
            .distinct()
            .collect(Collectors.joining(", ")),
        Words.of(answer.determination()),
        by(answer.determination()));
  }

  private static String by(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined ->
          determined.reasons().stream()
              .map(Reason::rule)
              .map(rule -> rule.map(n -> "rule " + n).orElse("no rule"))
              .distinct()
              .collect(Collectors.joining(", "));
      case Determination.Undetermined undetermined ->
          "settled by knowing: " + Words.settling(undetermined);
    };
  }

  private static String line(List<String> row, List<List<String>> rows) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> {
          int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
          String cell = row.get(column);
          return cell + " ".repeat(width - cell.length());
        })
        .collect(Collectors.joining("  ", "  ", ""))
        .stripTrailing();
  }
}
