package org.evenhand.rulebook;

import java.util.List;
import org.evenhand.rulebook.feel.Expr;

/// Where the value under a column of conditions comes from.
sealed interface Source {
  /// A fact of the case.
  record FromFact(int variable) implements Source {}

  /// The result of another table.
  record FromTable(int node) implements Source {}

  /// An expression over facts and results.
  ///
  /// @param free the variable that stands for the expression's value where a fact in it is unknown
  ///   and has more values than can be tried
  record Computed(Expr expression, List<Integer> variables, List<Integer> nodes, int free)
      implements Source {
    public Computed {
      variables = List.copyOf(variables);
      nodes = List.copyOf(nodes);
    }
  }
}
