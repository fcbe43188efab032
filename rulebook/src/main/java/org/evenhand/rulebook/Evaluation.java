package org.evenhand.rulebook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.feel.Expr;

/// Evaluates a decision as the standard says, all facts being known.
final class Evaluation {
  private final Map<String, Value> values = new HashMap<>();

  private Evaluation(Map<FactName, Value> facts) {
    facts.forEach((name, value) -> values.put(name.name(), value));
  }

  static Value of(DmnModel model, String decision, Map<FactName, Value> facts) {
    List<Decision> ordered = DecisionOrder.leadingTo(decision, model.decisions());
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no decision %s; it has %s"
              .formatted(model.fileName(), decision, String.join(", ", model.decisionNames())));
    }
    Evaluation evaluation = new Evaluation(facts);
    ordered.forEach(d -> evaluation.values.put(d.name(), evaluation.value(d.logic())));
    return evaluation.value(new Expr.Name(decision));
  }

  private Value value(Logic logic) {
    return switch (logic) {
      case Table table -> Result.of(table, matching(table)).findValue().orElse(Feel.NONE);
      case Logic.Literal literal -> value(literal.expression());
    };
  }

  private BitSet matching(Table table) {
    List<Value> given = table.clauses().stream().map(c -> value(c.expression())).toList();
    BitSet matching = new BitSet();
    for (Table.Rule rule : table.rules()) {
      boolean matches = true;
      for (int column = 0; column < given.size() && matches; column++) {
        matches = rule.tests().get(column).accepts(given.get(column));
      }
      matching.set(rule.number() - 1, matches);
    }
    return matching;
  }

  private Value value(Expr expression) {
    return Feel.evaluate(expression, name -> values.getOrDefault(name, Feel.NONE));
  }
}
