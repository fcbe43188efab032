package org.evenhand.rulebook;

import java.util.List;
import java.util.Optional;

/// One rule that spoke: which, in which version, on which facts, by which text.
///
/// @param rule number of the rule in its table from 1, empty where none spoke
/// @param cells the rule's conditions that are not "any", in table order
/// @param annotation the rule's own words
public record Reason(
    RulebookId rulebook,
    Optional<VersionId> version,
    String decision,
    Optional<Integer> rule,
    List<Cell> cells,
    String annotation,
    Citation citation) {
  public Reason {
    cells = List.copyOf(cells);
  }

  /// @param input the expression of the column: a fact, another decision, or a formula
  /// @param test the cell as written in the table
  /// @param fact what was known; in columns, where several values are treated alike, a text that
  ///   describes them all
  public record Cell(FactName input, String test, Fact fact) {}
}
