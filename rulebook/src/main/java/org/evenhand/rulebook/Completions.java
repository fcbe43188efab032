package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.rulebook.feel.Expr;
import org.jspecify.annotations.Nullable;

/// Goes through every completion of a case's unknown facts, together where rules cannot tell them
/// apart: a reduced ordered decision diagram over the classes of each fact, built from the top.
///
/// Completions form a product, so if two of them differ in verdict, two differ that differ in one
/// fact alone. Hence exactly one smallest set of facts settles the verdict: those on which it
/// depends, and they are those that the reduced diagram tests (Bryant 1986, IEEE Transactions on
/// Computers C-35:677–691, for two-valued variables).
final class Completions {
  static final int UNKNOWN = -1;
  private static final int DECIDED = -1;
  private static final int NOWHERE = -1;

  private final Compiled compiled;
  private final int[] classes;
  private final Value[] values;
  private final boolean[] inexhaustible;
  private final Diagram diagram = new Diagram();
  private final Map<State, Integer> explored = new HashMap<>();
  private final List<Speaking> speaking = new ArrayList<>();
  private final Applicability applicability;

  /// Which rules of a version could speak.
  ///
  /// @param rules for each of its decisions
  /// @param silent whether possibly none does
  record Speaking(int version, List<BitSet> rules, boolean[] silent) {}

  private record State(int version, int variable, List<BitSet> alive, List<Object> expressed) {}

  /// @param classes for each variable the class of its value, or [#UNKNOWN]
  /// @param values for each known variable its value, otherwise none
  Completions(Compiled compiled, Applicability applicability, int[] classes, Value[] values) {
    this.compiled = compiled;
    this.applicability = applicability;
    this.classes = classes.clone();
    this.values = values.clone();
    this.inexhaustible = new boolean[classes.length];
    for (int v = 0; v < classes.length; v++) {
      inexhaustible[v] =
          classes[v] == UNKNOWN
              && compiled.variables().get(v) instanceof Variable.OfFact fact
              && !fact.isFinite();
    }
  }

  Diagram diagram() {
    return diagram;
  }

  /// For each version that may be in force, in order; [Applicability#NONE] first.
  List<Speaking> speaking() {
    return speaking.stream().sorted((a, b) -> Integer.compare(a.version(), b.version())).toList();
  }

  /// Explores, and returns the root.
  int explore() {
    if (classes[Compiled.SELECTING_DATE] != UNKNOWN) {
      return overVersions();
    }
    Variable date = compiled.variables().get(Compiled.SELECTING_DATE);
    int[] children = new int[date.classes()];
    for (int c = 0; c < children.length; c++) {
      assign(Compiled.SELECTING_DATE, c);
      children[c] = overVersions();
    }
    classes[Compiled.SELECTING_DATE] = UNKNOWN;
    return diagram.branch(Compiled.SELECTING_DATE, children);
  }

  private int overVersions() {
    List<Integer> versions = applicability.versions(values[Compiled.SELECTING_DATE]);
    int[] children = new int[versions.size()];
    for (int way = 0; way < children.length; way++) {
      int version = versions.get(way);
      children[way] =
          version == Applicability.NONE
              ? notInForce()
              : new InVersion(version, compiled.versions().get(version)).explore();
    }
    return diagram.branch(Compiled.VERSION_IN_FORCE, children);
  }

  private int notInForce() {
    speaking(Applicability.NONE, 0);
    return diagram.verdict(new Verdict.NotInForce());
  }

  private Speaking speaking(int version, int nodes) {
    for (Speaking known : speaking) {
      if (known.version() == version) {
        return known;
      }
    }
    List<BitSet> rules = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      rules.add(new BitSet());
    }
    Speaking added = new Speaking(version, rules, new boolean[1]);
    speaking.add(added);
    return added;
  }

  private void assign(int variable, int valueClass) {
    classes[variable] = valueClass;
    switch (compiled.variables().get(variable)) {
      case Variable.OfFact fact ->
          values[variable] = fact.partition().get(valueClass).representative();
      case Variable.OfExpression expression ->
          values[variable] = expression.partition().get(valueClass).representative();
      case Variable.OfVersion ignored -> {}
    }
  }

  /// The facts that the variables of the diagram stand for.
  Set<Integer> factsBehind(int variable) {
    if (!(compiled.variables().get(variable) instanceof Variable.OfExpression)) {
      return Set.of(variable);
    }
    Set<Integer> facts = new TreeSet<>();
    for (List<Node> nodes : compiled.versions()) {
      for (Node node : nodes) {
        if (node instanceof Node.TableNode table) {
          for (Source source : table.sources()) {
            if (source instanceof Source.Computed computed && computed.free() == variable) {
              unknownIn(computed.variables(), computed.nodes(), nodes, facts);
            }
          }
        }
      }
    }
    return facts;
  }

  private void unknownIn(
      List<Integer> variables, List<Integer> required, List<Node> nodes, Set<Integer> facts) {
    variables.stream().filter(v -> classes[v] == UNKNOWN).forEach(facts::add);
    for (int node : required) {
      switch (nodes.get(node)) {
        case Node.LiteralNode literal ->
            unknownIn(literal.variables(), literal.nodes(), nodes, facts);
        case Node.TableNode table -> {
          for (Source source : table.sources()) {
            switch (source) {
              case Source.FromFact(int v) -> unknownIn(List.of(v), List.of(), nodes, facts);
              case Source.FromTable(int n) -> unknownIn(List.of(), List.of(n), nodes, facts);
              case Source.Computed c -> unknownIn(c.variables(), c.nodes(), nodes, facts);
            }
          }
        }
      }
    }
  }

  /// The completions under one version.
  private final class InVersion {
    private final int version;
    private final List<Node> nodes;
    private final BitSet[] alive;
    private final boolean[] decided;
    private final @Nullable Result[] results;
    private final int[] conflictIn;
    private final Value[] literals;
    private final int top;

    InVersion(int version, List<Node> nodes) {
      this.version = version;
      this.nodes = nodes;
      this.top = nodes.size() - 1;
      this.alive = new BitSet[nodes.size()];
      this.decided = new boolean[nodes.size()];
      this.results = new Result[nodes.size()];
      this.conflictIn = new int[nodes.size()];
      this.literals = new Value[nodes.size()];
    }

    int explore() {
      for (int i = 0; i < nodes.size(); i++) {
        narrow(i);
      }
      BitSet relevant = new BitSet();
      boolean expressions = relevant(top, relevant);
      int variable = relevant.nextSetBit(0);
      if (variable == DECIDED) {
        return verdict();
      }
      State state = state(variable, expressions);
      Integer known = explored.get(state);
      if (known != null) {
        return known;
      }
      int[] children = new int[compiled.variables().get(variable).classes()];
      for (int c = 0; c < children.length; c++) {
        assign(variable, c);
        children[c] = explore();
      }
      classes[variable] = UNKNOWN;
      int node = diagram.branch(variable, children);
      explored.put(state, node);
      return node;
    }

    private State state(int variable, boolean expressions) {
      List<BitSet> stillAlive = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        stillAlive.add(decided[i] ? new BitSet() : (BitSet) alive[i].clone());
      }
      List<Object> expressed = new ArrayList<>();
      if (nodes.size() > 1) {
        Arrays.stream(conflictIn).forEach(expressed::add);
      }
      if (expressions) {
        for (int v = 0; v < classes.length; v++) {
          expressed.add(classes[v]);
        }
        expressed.addAll(Arrays.asList(literals));
      }
      return new State(version, variable, stillAlive, expressed);
    }

    /// Works out what is known of a decision from what is known of those it requires.
    private void narrow(int node) {
      switch (nodes.get(node)) {
        case Node.LiteralNode literal -> {
          decided[node] = areDecided(literal.variables(), literal.nodes());
          literals[node] = decided[node] ? evaluate(literal.expression()) : Feel.NONE;
        }
        case Node.TableNode table -> narrow(node, table);
      }
    }

    private void narrow(int node, Node.TableNode table) {
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
      literals[node] = Feel.NONE;
      if (decided[node]) {
        conclude(node, table, covers(sure, rules));
      }
    }

    private void conclude(int node, Node.TableNode table, boolean sure) {
      if (!sure) {
        conflictIn[node] = askedConflict(table, alive[node]);
        return;
      }
      Result result = Result.of(table.table(), alive[node]);
      results[node] = result;
      if (result instanceof Result.Conflicting) {
        conflictIn[node] = node;
      }
      literals[node] = result.findValue().orElse(Feel.NONE);
    }

    /// The table whose rules conflict, where the result under a column hinges on it.
    private int conflictUnder(Node.TableNode table, int column) {
      return table.sources().get(column) instanceof Source.FromTable(int required)
              && decided[required]
          ? conflictIn[required]
          : NOWHERE;
    }

    private int askedConflict(Node.TableNode table, BitSet rules) {
      for (int column = 0; column < table.sources().size(); column++) {
        int conflict = conflictUnder(table, column);
        if (conflict != NOWHERE && !covers(table.anyOf().get(column), rules)) {
          return conflict;
        }
      }
      throw new IllegalStateException("A table is neither sure nor in conflict");
    }

    /// The rules that accept what is known under a column; null where it is not known.
    private @Nullable BitSet accepting(Node.TableNode table, int column) {
      return switch (table.sources().get(column)) {
        case Source.FromFact(int variable) ->
            classes[variable] == UNKNOWN
                ? null
                : table.byClass().get(column).get(classes[variable]);
        case Source.FromTable(int node) ->
            decided[node] && conflictIn[node] == NOWHERE
                ? table.accepting(column, literals[node])
                : null;
        case Source.Computed computed -> {
          if (areDecided(computed.variables(), computed.nodes())) {
            yield table.accepting(column, evaluate(computed.expression()));
          }
          yield classes[computed.free()] == UNKNOWN
              ? null
              : table.byClass().get(column).get(classes[computed.free()]);
        }
      };
    }

    private boolean areDecided(List<Integer> variables, List<Integer> required) {
      return variables.stream().allMatch(v -> classes[v] != UNKNOWN && !inexhaustible[v])
          && required.stream().allMatch(n -> decided[n]);
    }

    private Value evaluate(Expr expression) {
      return Feel.evaluate(
          expression,
          name -> {
            for (int i = 0; i < nodes.size(); i++) {
              if (nodes.get(i).name().equals(name)) {
                return literals[i];
              }
            }
            Integer variable = compiled.indexes().get(new FactName(name));
            return variable == null ? Feel.NONE : values[variable];
          });
    }

    private static boolean covers(BitSet all, BitSet some) {
      BitSet rest = (BitSet) some.clone();
      rest.andNot(all);
      return rest.isEmpty();
    }

    /// Adds the unknown variables on which the decision still hinges; true where an expression
    /// does.
    private boolean relevant(int node, BitSet relevant) {
      if (decided[node]) {
        return false;
      }
      return switch (nodes.get(node)) {
        case Node.LiteralNode literal -> {
          relevantIn(literal.variables(), literal.nodes(), relevant);
          yield true;
        }
        case Node.TableNode table -> {
          boolean expressions = false;
          for (int column = 0; column < table.sources().size(); column++) {
            if (!covers(table.anyOf().get(column), alive[node])) {
              expressions |= relevant(table.sources().get(column), relevant);
            }
          }
          yield expressions;
        }
      };
    }

    private boolean relevant(Source source, BitSet relevant) {
      return switch (source) {
        case Source.FromFact(int variable) -> {
          if (classes[variable] == UNKNOWN) {
            relevant.set(variable);
          }
          yield false;
        }
        case Source.FromTable(int node) -> relevant(node, relevant);
        case Source.Computed computed -> {
          if (areDecided(computed.variables(), computed.nodes())) {
            yield false;
          }
          if (isFree(computed.variables(), computed.nodes())) {
            if (classes[computed.free()] == UNKNOWN) {
              relevant.set(computed.free());
            }
          } else {
            relevantIn(computed.variables(), computed.nodes(), relevant);
          }
          yield true;
        }
      };
    }

    private void relevantIn(List<Integer> variables, List<Integer> required, BitSet relevant) {
      variables.stream().filter(v -> classes[v] == UNKNOWN).forEach(relevant::set);
      required.forEach(n -> relevant(n, relevant));
    }

    /// Whether an unknown fact in the expression has more values than can be tried.
    private boolean isFree(List<Integer> variables, List<Integer> required) {
      return variables.stream().anyMatch(v -> inexhaustible[v])
          || required.stream()
              .anyMatch(n ->
                  nodes.get(n) instanceof Node.LiteralNode literal
                      && isFree(literal.variables(), literal.nodes()));
    }

    private int verdict() {
      Speaking heard = speaking(version, nodes.size());
      if (conflictIn[top] != NOWHERE) {
        hear(conflictIn[top], heard);
        return diagram.verdict(new Verdict.Conflict());
      }
      Result result = Objects.requireNonNull(results[top], "the verdict is not decided yet");
      return diagram.verdict(
          switch (result) {
            case Result.Given(Value value, BitSet rules) -> {
              hear(top, heard);
              heard.silent()[0] |= rules.isEmpty();
              yield isOpen(value) ? new Verdict.Silent() : new Verdict.Outcome(value);
            }
            case Result.Conflicting ignored -> new Verdict.Conflict();
            case Result.Nothing() -> {
              heard.silent()[0] = true;
              yield new Verdict.Silent();
            }
          });
    }

    /// Notes the rules that speak in a table, and in those that its speaking rules ask.
    private void hear(int node, Speaking heard) {
      BitSet rules =
          switch (results[node]) {
            case Result.Given given -> given.speaking();
            case Result.Conflicting conflicting -> conflicting.speaking();
            case Result.Nothing() -> new BitSet();
            case null -> new BitSet();
          };
      heard.rules().get(node).or(rules);
      Node.TableNode table = (Node.TableNode) nodes.get(node);
      Set<Integer> asked = new LinkedHashSet<>();
      for (int column = 0; column < table.sources().size(); column++) {
        if (table.sources().get(column) instanceof Source.FromTable(int required)
            && !covers(table.anyOf().get(column), rules)) {
          asked.add(required);
        }
      }
      asked.forEach(required -> hear(required, heard));
    }

    private static boolean isOpen(Value value) {
      return switch (value) {
        case Value.Absent() -> true;
        case Value.Context(Map<String, Value> entries) ->
            entries.values().stream().allMatch(Completions.InVersion::isOpen);
        case Value.Many(List<Value> many) ->
            !many.isEmpty() && many.stream().allMatch(Completions.InVersion::isOpen);
        default -> false;
      };
    }
  }
}
