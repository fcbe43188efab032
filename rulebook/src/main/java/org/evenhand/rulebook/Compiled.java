package org.evenhand.rulebook;

import java.util.List;
import java.util.Map;

/// A rulebook made ready for work.
///
/// @param variables the selecting date, the version in force, the facts, then the expressions
/// @param indexes the place of each fact among the variables
/// @param versions for each version its decisions, those required first
record Compiled(
    List<Variable> variables, Map<FactName, Integer> indexes, List<List<Node>> versions) {
  static final int SELECTING_DATE = 0;
  static final int VERSION_IN_FORCE = 1;

  Compiled {
    variables = List.copyOf(variables);
    indexes = Map.copyOf(indexes);
    versions = List.copyOf(versions);
  }
}
