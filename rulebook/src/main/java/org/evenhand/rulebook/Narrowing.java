package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.evenhand.rulebook.feel.Expr;
import org.jspecify.annotations.Nullable;

/// What an assignment of some facts leaves of one version: of each table the rules that may still
/// match, and which facts they still hinge on.
final class Narrowing {
  /// No table.
  static final int NOWHERE = -1;

  private final Compiled compiled;
  private final Assignment assignment;
  private final List<Node> nodes;
  private final BitSet[] alive;
  private final boolean[] decided;
  private final @Nullable Result[] results;
  private final int[] conflictIn;
  private final Value[] values;
  private boolean hingesOnExpression;

  Narrowing(Compiled compiled, int version, Assignment assignment) {
    this.compiled = compiled;
    this.assignment = assignment;
    this.nodes = compiled.versions().get(version);
    this.alive = new BitSet[nodes.size()];
    this.decided = new boolean[nodes.size()];
    this.results = new Result[nodes.size()];
    this.conflictIn = new int[nodes.size()];
    this.values = new Value[nodes.size()];
    Arrays.fill(alive, new BitSet());
  }

  /// What is left, so far as the verdict may still hinge on it.
  record Left(int variable, List<BitSet> alive, List<Object> expressed) {}

  /// Works it out anew; the variable to try next, or [Assignment#UNKNOWN] where all is decided.
  int narrow() {
    for (int node = 0; node < nodes.size(); node++) {
      narrow(node, nodes.get(node));
    }
    BitSet relevant = new BitSet();
    hingesOnExpression = relevant(top(), relevant);
    return relevant.nextSetBit(0);
  }

  /// Equal for two assignments only if the verdict hinges on what is left in the same way.
  Left left(int variable) {
    List<BitSet> stillAlive = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      stillAlive.add(decided[node] ? new BitSet() : (BitSet) alive[node].clone());
    }
    List<Object> expressed = new ArrayList<>();
    if (nodes.size() > 1) {
      Arrays.stream(conflictIn).forEach(expressed::add);
    }
    if (hingesOnExpression) {
      expressed.add(assignment.tried());
      expressed.addAll(Arrays.asList(values));
    }
    return new Left(variable, stillAlive, expressed);
  }

  int top() {
    return nodes.size() - 1;
  }

  List<Node> nodes() {
    return nodes;
  }

  /// The table whose rules conflict so that a decision has no result, or [#NOWHERE].
  int conflictIn(int node) {
    return conflictIn[node];
  }

  /// What a table says; nothing where it is not decided or hinges on rules in conflict.
  Result result(int node) {
    Result result = results[node];
    return result == null ? new Result.Nothing() : result;
  }

  /// The tables that some of the rules of a table ask.
  List<Integer> asked(int node, BitSet rules) {
    List<Integer> asked = new ArrayList<>();
    Node table = nodes.get(node);
    for (int column = 0; column < table.sources().size(); column++) {
      if (table.sources().get(column) instanceof Source.FromTable(int required)
          && !covers(table.anyOf().get(column), rules)) {
        asked.add(required);
      }
    }
    return asked;
  }

  /// Works out what is known of a table from what is known of those it asks.
  private void narrow(int node, Node table) {
    BitSet rules = new BitSet();
    rules.set(0, table.table().rules().size());
    BitSet settled = (BitSet) rules.clone();
    BitSet sure = (BitSet) rules.clone();
    for (int column = 0; column < table.sources().size(); column++) {
      BitSet accepting = accepting(table, column);
      if (accepting != null) {
        rules.and(accepting);
      } else {
        sure.and(table.anyOf().get(column));
        if (conflictUnder(table, column) == NOWHERE) {
          settled.and(table.anyOf().get(column));
        }
      }
    }
    sure.and(rules);
    int firstSure = sure.nextSetBit(0);
    if (table.table().policy() == HitPolicy.FIRST && firstSure >= 0) {
      rules.clear(firstSure + 1, rules.length() + 1);
    }
    alive[node] = rules;
    decided[node] = covers(settled, rules);
    results[node] = null;
    conflictIn[node] = NOWHERE;
    values[node] = Feel.NONE;
    if (decided[node]) {
      conclude(node, table, covers(sure, rules));
    }
  }

  private void conclude(int node, Node table, boolean sure) {
    if (!sure) {
      conflictIn[node] = askedConflict(table, alive[node]);
      return;
    }
    Result result = Result.of(table.table(), alive[node]);
    results[node] = result;
    if (result instanceof Result.Conflicting) {
      conflictIn[node] = node;
    }
    values[node] = result.findValue().orElse(Feel.NONE);
  }

  /// The table whose rules conflict, where the result under a column hinges on it.
  private int conflictUnder(Node table, int column) {
    return table.sources().get(column) instanceof Source.FromTable(int required)
            && decided[required]
        ? conflictIn[required]
        : NOWHERE;
  }

  private int askedConflict(Node table, BitSet rules) {
    for (int column = 0; column < table.sources().size(); column++) {
      int conflict = conflictUnder(table, column);
      if (conflict != NOWHERE && !covers(table.anyOf().get(column), rules)) {
        return conflict;
      }
    }
    throw new IllegalStateException("A table is neither sure nor in conflict");
  }

  /// The rules that accept what is known under a column; null where it is not known.
  private @Nullable BitSet accepting(Node table, int column) {
    return switch (table.sources().get(column)) {
      case Source.FromFact(int variable) ->
          !assignment.has(variable)
              ? null
              : table.byClass().get(column).get(assignment.classOf(variable));
      case Source.FromTable(int node) ->
          decided[node] && conflictIn[node] == NOWHERE
              ? table.accepting(column, values[node])
              : null;
      case Source.Computed computed -> {
        if (isDecided(computed)) {
          yield table.accepting(column, evaluate(computed.expression()));
        }
        yield !assignment.has(computed.free())
            ? null
            : table.byClass().get(column).get(assignment.classOf(computed.free()));
      }
    };
  }

  private boolean isDecided(Source.Computed computed) {
    return computed.variables().stream()
            .allMatch(v -> assignment.has(v) && !assignment.isInexhaustible(v))
        && computed.nodes().stream().allMatch(n -> decided[n]);
  }

  private Value evaluate(Expr expression) {
    return Feel.evaluate(
        expression,
        name -> {
          for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(name)) {
              return values[i];
            }
          }
          Integer variable = compiled.indexes().get(new FactName(name));
          return variable == null ? Feel.NONE : assignment.value(variable);
        });
  }

  private static boolean covers(BitSet all, BitSet some) {
    BitSet rest = (BitSet) some.clone();
    rest.andNot(all);
    return rest.isEmpty();
  }

  /// Adds the unknown variables on which the decision still hinges; true where an expression does.
  private boolean relevant(int node, BitSet relevant) {
    if (decided[node]) {
      return false;
    }
    Node table = nodes.get(node);
    boolean expressions = false;
    for (int column = 0; column < table.sources().size(); column++) {
      if (!covers(table.anyOf().get(column), alive[node])) {
        expressions |= relevant(table.sources().get(column), relevant);
      }
    }
    return expressions;
  }

  private boolean relevant(Source source, BitSet relevant) {
    return switch (source) {
      case Source.FromFact(int variable) -> {
        if (!assignment.has(variable)) {
          relevant.set(variable);
        }
        yield false;
      }
      case Source.FromTable(int node) -> relevant(node, relevant);
      case Source.Computed computed -> {
        if (isDecided(computed)) {
          yield false;
        }
        if (computed.variables().stream().anyMatch(assignment::isInexhaustible)) {
          if (!assignment.has(computed.free())) {
            relevant.set(computed.free());
          }
        } else {
          computed.variables().stream().filter(v -> !assignment.has(v)).forEach(relevant::set);
          computed.nodes().forEach(n -> relevant(n, relevant));
        }
        yield true;
      }
    };
  }
}
