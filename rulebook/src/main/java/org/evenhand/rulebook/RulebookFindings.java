package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is remarkable about a rulebook: for its author to read before it is adopted.
///
/// @param factsNeverUsed for each version the inputs it declares and no condition tests
/// @param differences between each version and the next, one case for each pair of verdicts
public record RulebookFindings(
    List<TableFindings> tables,
    Map<VersionId, List<FactName>> factsNeverUsed,
    List<Difference> differences) {
  public RulebookFindings {
    tables = List.copyOf(tables);
    factsNeverUsed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(factsNeverUsed));
    differences = List.copyOf(differences);
  }

  /// One for each finding.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    tables.forEach(table -> sentences.addAll(table.sentences()));
    factsNeverUsed.forEach((version, facts) -> {
      if (!facts.isEmpty()) {
        sentences.add(
            "version %s: no condition tests %s"
                .formatted(
                    version, facts.stream().map(FactName::name).collect(Collectors.joining(", "))));
      }
    });
    differences.forEach(difference -> sentences.add(difference.sentence()));
    return sentences;
  }
}
