package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Difference;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.RulebookFindings;
import org.evenhand.rulebook.TableFindings;

/// What the check found, for a person to read.
final class CheckText {
  private CheckText() {}

  static List<String> of(Checked checked) {
    List<String> lines = new ArrayList<>();
    for (Checked.Book book : checked.books()) {
      switch (book) {
        case Checked.Book.Loads loads -> {
          lines.add(loads.folder() + ": " + loads.title());
          lines.addAll(of(loads.findings()));
        }
        case Checked.Book.Broken broken -> {
          lines.add(broken.folder() + ": does not load");
          broken.problems().stream().map(Problem::sentence).map("  "::concat).forEach(lines::add);
        }
      }
      lines.add("");
    }
    if (!checked.problems().isEmpty()) {
      lines.add("The jurisdictions as a whole do not load");
      checked.problems().stream().map(Problem::sentence).map("  "::concat).forEach(lines::add);
      lines.add("");
    }
    lines.add(total(checked));
    return lines;
  }

  private static List<String> of(RulebookFindings findings) {
    List<String> lines = new ArrayList<>();
    for (TableFindings table : findings.tables()) {
      List<String> found = table.lines();
      lines.add(
          "  version %s, decision \"%s\": %s"
              .formatted(table.version(), table.decision(), found.getFirst()));
      found.stream().skip(1).map("    "::concat).forEach(lines::add);
    }
    findings
        .factsNeverUsed()
        .forEach((version, facts) -> {
          if (!facts.isEmpty()) {
            lines.add(
                "  version %s: no condition tests %s"
                    .formatted(
                        version,
                        facts.stream().map(FactName::name).collect(Collectors.joining(", "))));
          }
        });
    findings.differences().stream().map(Difference::sentence).map("  "::concat).forEach(lines::add);
    return lines;
  }

  private static String total(Checked checked) {
    long broken = checked.broken();
    long remarkable = checked.remarkable();
    return "%d rulebook%s: %d with a gap, an overlap or a rule that can never speak, %d without, %d that do not load"
        .formatted(
            checked.books().size(),
            checked.books().size() == 1 ? "" : "s",
            remarkable,
            checked.books().size() - remarkable - broken,
            broken);
  }
}
