package org.evenhand.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.feel.Expr;

/// A decision table as read.
record Table(
    HitPolicy policy, List<Clause> clauses, List<Output> outputs, List<Rule> rules, int line)
    implements Logic {
  Table {
    clauses = List.copyOf(clauses);
    outputs = List.copyOf(outputs);
    rules = List.copyOf(rules);
  }

  /// The table with names in its columns' expressions replaced.
  Table withColumns(Map<String, Expr> replaced) {
    List<Clause> changed =
        clauses.stream()
            .map(c ->
                new Clause(
                    c.text(),
                    FeelNames.replace(c.expression(), replaced),
                    c.type(),
                    c.domain(),
                    c.line()))
            .toList();
    return new Table(policy, changed, outputs, rules, line);
  }

  /// The column of a condition.
  ///
  /// @param text the input expression as written
  record Clause(String text, Expr expression, Type type, Optional<Domain> domain, int line) {
    /// Whether the expression is but a name.
    boolean isBare() {
      return expression instanceof Expr.Name;
    }
  }

  /// The column of a result.
  ///
  /// @param name empty where the table has one output
  /// @param allowed in order of priority, highest first; empty where not given
  /// @param otherwise the result where no rule matches
  record Output(String name, List<Value> allowed, Optional<Value> otherwise) {
    Output {
      allowed = List.copyOf(allowed);
    }
  }

  /// @param number from 1
  /// @param texts the cells as written
  /// @param citation where the rule is from; blank where the table does not say
  /// @param says the rule in words
  record Rule(
      int number,
      List<CellTest> tests,
      List<String> texts,
      Value result,
      String citation,
      String says,
      int line) {
    Rule {
      tests = List.copyOf(tests);
      texts = List.copyOf(texts);
    }
  }
}
