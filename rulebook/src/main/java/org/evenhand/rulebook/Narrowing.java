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
  private final RuleSet[] fixed;
  private final int[][] open;
  private final RuleSet[] alive;
  private final RuleSet[] sure;
  private final RuleSet[] settled;
  private final boolean[] decided;
  private final @Nullable Result[] results;
  private final int[] conflictIn;
  private final Value[] values;
  private boolean hingesOnExpression;

  Narrowing(Compiled compiled, int version, Assignment assignment) {
    this.compiled = compiled;
    this.assignment = assignment;
    this.nodes = compiled.versions().get(version);
    this.fixed = new RuleSet[nodes.size()];
    this.open = new int[nodes.size()][];
    this.alive = new RuleSet[nodes.size()];
    this.sure = new RuleSet[nodes.size()];
    this.settled = new RuleSet[nodes.size()];
    this.decided = new boolean[nodes.size()];
    this.results = new Result[nodes.size()];
    this.conflictIn = new int[nodes.size()];
    this.values = new Value[nodes.size()];
    for (int node = 0; node < alive.length; node++) {
      fix(node, nodes.get(node));
    }
  }

  /// What is known from the start is taken into account once.
  private void fix(int node, Node table) {
    fixed[node] = RuleSet.all(table.size());
    alive[node] = fixed[node].copy();
    sure[node] = fixed[node].copy();
    settled[node] = fixed[node].copy();
    int[] others = new int[table.sources().size()];
    int number = 0;
    for (int column = 0; column < others.length; column++) {
      if (table.sources().get(column) instanceof Source.FromFact(int variable)
          && assignment.has(variable)) {
        fixed[node].and(table.byClass().get(column).get(assignment.classOf(variable)));
      } else {
        others[number++] = column;
      }
    }
    open[node] = Arrays.copyOf(others, number);
  }

  /// What is left, so far as the verdict may still hinge on it.
  record Left(int variable, long[] alive, List<Object> expressed) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Left left
          && variable == left.variable
          && Arrays.equals(alive, left.alive)
          && expressed.equals(left.expressed);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * variable + Arrays.hashCode(alive)) + expressed.hashCode();
    }
  }

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
    int length = 0;
    for (RuleSet rules : alive) {
      length += rules.length();
    }
    long[] stillAlive = new long[length];
    for (int node = 0, at = 0; node < alive.length; at += alive[node++].length()) {
      if (!decided[node]) {
        alive[node].write(stillAlive, at);
      }
    }
    if (nodes.size() == 1 && !hingesOnExpression) {
      return new Left(variable, stillAlive, List.of());
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

  /// Whether the rules that are left treat two classes of a fact alike.
  boolean alike(int variable, int one, int other) {
    for (int node = 0; node < alive.length; node++) {
      Node table = nodes.get(node);
      for (int column : open[node]) {
        if (table.sources().get(column) instanceof Source.FromFact(int tested)
            && tested == variable
            && !alive[node].cannotTell(
                table.byClass().get(column).get(one), table.byClass().get(column).get(other))) {
          return false;
        }
      }
    }
    return true;
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
    if (node == 0) {
      return List.of();
    }
    List<Integer> asked = new ArrayList<>();
    Node table = nodes.get(node);
    for (int column : open[node]) {
      if (table.sources().get(column) instanceof Source.FromTable(int required)
          && !RuleSet.of(rules, table.size()).isWithin(table.anyOf().get(column))) {
        asked.add(required);
      }
    }
    return asked;
  }

  /// Works out what is known of a table from what is known of those it asks.
  private void narrow(int node, Node table) {
    RuleSet rules = alive[node];
    RuleSet certain = sure[node];
    RuleSet decisive = settled[node];
    rules.set(fixed[node]);
    certain.set(fixed[node]);
    decisive.set(fixed[node]);
    for (int column : open[node]) {
      RuleSet accepting = accepting(table, column);
      if (accepting != null) {
        rules.and(accepting);
      } else {
        certain.and(table.anyOf().get(column));
        if (conflictUnder(table, column) == NOWHERE) {
          decisive.and(table.anyOf().get(column));
        }
      }
    }
    certain.and(rules);
    int firstSure = certain.first();
    if (table.table().policy() == HitPolicy.FIRST && firstSure >= 0) {
      rules.keepUpTo(firstSure);
    }
    decided[node] = rules.isWithin(decisive);
    results[node] = null;
    conflictIn[node] = NOWHERE;
    values[node] = Feel.NONE;
    if (decided[node]) {
      conclude(node, table, rules.isWithin(certain));
    }
  }

  private void conclude(int node, Node table, boolean sure) {
    if (!sure) {
      conflictIn[node] = askedConflict(table, alive[node]);
      return;
    }
    Result result = Result.of(table.table(), alive[node].bits());
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

  private int askedConflict(Node table, RuleSet rules) {
    for (int column = 0; column < table.sources().size(); column++) {
      int conflict = conflictUnder(table, column);
      if (conflict != NOWHERE && !rules.isWithin(table.anyOf().get(column))) {
        return conflict;
      }
    }
    throw new IllegalStateException("A table is neither sure nor in conflict");
  }

  /// The rules that accept what is known under a column; null where it is not known.
  private @Nullable RuleSet accepting(Node table, int column) {
    return switch (table.sources().get(column)) {
      case Source.FromFact(int variable) ->
          !assignment.has(variable)
              ? null
              : table.byClass().get(column).get(assignment.classOf(variable));
      case Source.FromTable(int node) ->
          decided[node] && conflictIn[node] == NOWHERE
              ? accepting(table, column, values[node])
              : null;
      case Source.Computed computed -> {
        if (isDecided(computed)) {
          yield accepting(table, column, evaluate(computed.expression()));
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

  private static RuleSet accepting(Node table, int column, Value value) {
    return RuleSet.of(table.accepting(column, value), table.size());
  }

  /// Adds the unknown variables on which the decision still hinges; true where an expression does.
  private boolean relevant(int node, BitSet relevant) {
    if (decided[node]) {
      return false;
    }
    Node table = nodes.get(node);
    boolean expressions = false;
    for (int column : open[node]) {
      if (!alive[node].isWithin(table.anyOf().get(column))) {
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
