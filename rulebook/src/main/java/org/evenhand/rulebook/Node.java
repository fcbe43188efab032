package org.evenhand.rulebook;

import java.util.BitSet;
import java.util.List;

/// A table made ready for work.
///
/// @param anyOf for each column, the rules whose cell accepts everything
/// @param byClass for each column of a fact or an expression, the rules that accept each class
record Node(
    String name,
    Table table,
    List<Source> sources,
    List<RuleSet> anyOf,
    List<List<RuleSet>> byClass) {
  Node {
    sources = List.copyOf(sources);
    anyOf = List.copyOf(anyOf);
    byClass = List.copyOf(byClass);
  }

  /// The rules whose cell in the column accepts the value.
  BitSet accepting(int column, Value value) {
    return accepting(table, column, value);
  }

  static BitSet accepting(Table table, int column, Value value) {
    BitSet accepting = new BitSet();
    for (Table.Rule rule : table.rules()) {
      if (rule.tests().get(column).accepts(value)) {
        accepting.set(rule.number() - 1);
      }
    }
    return accepting;
  }

  /// How many rules the table has.
  int size() {
    return table.rules().size();
  }
}
