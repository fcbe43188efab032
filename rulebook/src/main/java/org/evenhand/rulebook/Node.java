package org.evenhand.rulebook;

import java.util.BitSet;
import java.util.List;
import org.evenhand.rulebook.feel.Expr;

/// A decision made ready for work.
sealed interface Node {
  String name();

  /// @param anyOf for each column, the rules whose cell accepts everything
  /// @param byClass for each column of a fact or free expression, the rules that accept each class
  record TableNode(
      String name,
      Table table,
      List<Source> sources,
      List<BitSet> anyOf,
      List<List<BitSet>> byClass)
      implements Node {
    public TableNode {
      sources = List.copyOf(sources);
      anyOf = List.copyOf(anyOf);
      byClass = List.copyOf(byClass);
    }

    /// The rules whose cell in the column accepts the value.
    BitSet accepting(int column, Value value) {
      BitSet accepting = new BitSet();
      for (Table.Rule rule : table.rules()) {
        if (rule.tests().get(column).accepts(value)) {
          accepting.set(rule.number() - 1);
        }
      }
      return accepting;
    }
  }

  record LiteralNode(String name, Expr expression, List<Integer> variables, List<Integer> nodes)
      implements Node {
    public LiteralNode {
      variables = List.copyOf(variables);
      nodes = List.copyOf(nodes);
    }
  }
}
