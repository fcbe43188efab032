package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.Expr;

/// The order in which decisions are made: those required first.
final class DecisionOrder {
  private DecisionOrder() {}

  /// The decisions that one needs, itself last.
  static List<Decision> leadingTo(String decision, Map<String, Decision> decisions) {
    Set<Decision> ordered = new LinkedHashSet<>();
    collect(decision, decisions, ordered);
    return List.copyOf(ordered);
  }

  /// The tables that one decision needs, itself last; the literal expressions among its
  /// requirements stand in the columns that ask for them.
  static List<TableDecision> tablesLeadingTo(String decision, Map<String, Decision> decisions) {
    Map<String, Expr> literals = new HashMap<>();
    List<TableDecision> tables = new ArrayList<>();
    for (Decision needed : leadingTo(decision, decisions)) {
      switch (needed.logic()) {
        case Logic.Literal literal ->
            literals.put(needed.name(), FeelNames.replace(literal.expression(), literals));
        case Table table ->
            tables.add(new TableDecision(needed.name(), table.withColumns(literals)));
      }
    }
    return tables;
  }

  record TableDecision(String name, Table table) {}

  private static void collect(String name, Map<String, Decision> decisions, Set<Decision> ordered) {
    Decision decision = decisions.get(name);
    if (decision == null || ordered.contains(decision)) {
      return;
    }
    decision.decisions().forEach(required -> collect(required, decisions, ordered));
    ordered.add(decision);
  }

  /// A circle of requirements: A, B, A.
  static Optional<List<String>> findCycle(Map<String, Decision> decisions) {
    Set<String> done = new LinkedHashSet<>();
    for (String name : decisions.keySet()) {
      Optional<List<String>> cycle = findCycle(name, decisions, new ArrayList<>(), done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> findCycle(
      String name, Map<String, Decision> decisions, List<String> path, Set<String> done) {
    if (path.contains(name)) {
      List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
      circle.add(name);
      return Optional.of(circle);
    }
    Decision decision = decisions.get(name);
    if (decision == null || done.contains(name)) {
      return Optional.empty();
    }
    path.add(name);
    for (String required : decision.decisions()) {
      Optional<List<String>> cycle = findCycle(required, decisions, path, done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    path.removeLast();
    done.add(name);
    return Optional.empty();
  }
}
