package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Goes through every completion of a case's unknown facts, together where rules cannot tell them
/// apart: a reduced ordered decision diagram over the classes of each fact, built from the top.
///
/// Completions form a product, so if two of them differ in verdict, two differ that differ in one
/// fact alone. Hence exactly one smallest set of facts settles the verdict: those on which it
/// depends, and they are those that the reduced diagram tests (Bryant 1986, IEEE Transactions on
/// Computers C-35:677–691, for two-valued variables).
final class Completions {
  private final Compiled compiled;
  private final Applicability applicability;
  private final Assignment assignment;
  private final Diagram diagram = new Diagram();
  private final Map<Integer, Map<Narrowing.Left, Integer>> explored = new HashMap<>();
  private final List<Speaking> speaking = new ArrayList<>();

  /// Which rules of a version could speak.
  ///
  /// @param rules for each of its decisions
  /// @param silent whether possibly none does
  record Speaking(int version, List<BitSet> rules, boolean[] silent) {}

  Completions(Compiled compiled, Applicability applicability, Assignment assignment) {
    this.compiled = compiled;
    this.applicability = applicability;
    this.assignment = assignment;
  }

  Diagram diagram() {
    return diagram;
  }

  /// For each version that may be in force, in order; [Applicability#NONE] first.
  List<Speaking> speaking() {
    speaking.sort(Comparator.comparingInt(Speaking::version));
    return List.copyOf(speaking);
  }

  /// Explores, and returns the root.
  int explore() {
    if (assignment.has(Compiled.SELECTING_DATE)) {
      return overVersions();
    }
    int[] children = new int[assignment.size(Compiled.SELECTING_DATE)];
    for (int c = 0; c < children.length; c++) {
      assignment.put(Compiled.SELECTING_DATE, c);
      children[c] = overVersions();
    }
    assignment.remove(Compiled.SELECTING_DATE);
    return diagram.branch(Compiled.SELECTING_DATE, children);
  }

  private int overVersions() {
    List<Integer> versions = applicability.versions(assignment.value(Compiled.SELECTING_DATE));
    int[] children = new int[versions.size()];
    for (int way = 0; way < children.length; way++) {
      int version = versions.get(way);
      children[way] = version == Applicability.NONE ? notInForce() : exploreVersion(version);
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

  /// Explores one version, whatever the selecting date is, and returns its root.
  int exploreVersion(int version) {
    return explore(version, new Narrowing(compiled, version, assignment));
  }

  private int explore(int version, Narrowing narrowing) {
    int variable = narrowing.narrow();
    if (variable == Assignment.UNKNOWN) {
      return verdict(version, narrowing);
    }
    Map<Narrowing.Left, Integer> known = explored.computeIfAbsent(version, _ -> new HashMap<>());
    Narrowing.Left left = narrowing.left(variable);
    Integer before = known.get(left);
    if (before != null) {
      return before;
    }
    int[] alike = alike(variable, narrowing);
    int[] children = new int[alike.length];
    for (int c = 0; c < children.length; c++) {
      if (alike[c] < c) {
        children[c] = children[alike[c]];
      } else {
        assignment.put(variable, c);
        children[c] = explore(version, narrowing);
      }
    }
    assignment.remove(variable);
    int node = diagram.branch(variable, children);
    known.put(left, node);
    return node;
  }

  /// For each value to try the first that the rules left treat as they treat it.
  private int[] alike(int variable, Narrowing narrowing) {
    int[] first = new int[assignment.size(variable)];
    boolean byClass = assignment.isTriedByClass(variable);
    for (int c = 0; c < first.length; c++) {
      first[c] = c;
      for (int d = 0; d < c && byClass && first[c] == c; d++) {
        if (first[d] == d && narrowing.alike(variable, d, c)) {
          first[c] = d;
        }
      }
    }
    return first;
  }

  private int verdict(int version, Narrowing narrowing) {
    Speaking heard = speaking(version, narrowing.nodes().size());
    int conflict = narrowing.conflictIn(narrowing.top());
    if (conflict != Narrowing.NOWHERE) {
      hear(conflict, narrowing, heard);
      return diagram.verdict(new Verdict.Conflict());
    }
    hear(narrowing.top(), narrowing, heard);
    return diagram.verdict(
        switch (narrowing.result(narrowing.top())) {
          case Result.Given(Value value, BitSet rules) -> {
            heard.silent()[0] |= rules.isEmpty();
            yield isOpen(value) ? new Verdict.Silent() : new Verdict.Outcome(value);
          }
          case Result.Conflicting _ -> new Verdict.Conflict();
          case Result.Nothing() -> {
            heard.silent()[0] = true;
            yield new Verdict.Silent();
          }
        });
  }

  /// Notes the rules that speak in a table, and in those that its speaking rules ask.
  private static void hear(int node, Narrowing narrowing, Speaking heard) {
    BitSet rules =
        switch (narrowing.result(node)) {
          case Result.Given given -> given.speaking();
          case Result.Conflicting conflicting -> conflicting.speaking();
          case Result.Nothing() -> new BitSet();
        };
    heard.rules().get(node).or(rules);
    narrowing.asked(node, rules).forEach(required -> hear(required, narrowing, heard));
  }

  /// Whether a result leaves the text open.
  static boolean isOpen(Value value) {
    return switch (value) {
      case Value.Absent() -> true;
      case Value.Context(Map<String, Value> entries) ->
          entries.values().stream().allMatch(Completions::isOpen);
      case Value.Many(List<Value> many) ->
          !many.isEmpty() && many.stream().allMatch(Completions::isOpen);
      default -> false;
    };
  }

  /// The facts that the variables of the diagram stand for.
  Set<Integer> factsBehind(int variable) {
    if (!(compiled.variables().get(variable) instanceof Variable.OfExpression)) {
      return Set.of(variable);
    }
    Set<Integer> facts = new TreeSet<>();
    for (List<Node> nodes : compiled.versions()) {
      for (Node node : nodes) {
        for (Source source : node.sources()) {
          if (source instanceof Source.Computed computed && computed.free() == variable) {
            unknownIn(computed, nodes, facts);
          }
        }
      }
    }
    return facts;
  }

  private void unknownIn(Source source, List<Node> nodes, Set<Integer> facts) {
    switch (source) {
      case Source.FromFact(int variable) -> {
        if (!assignment.has(variable)) {
          facts.add(variable);
        }
      }
      case Source.FromTable(int required) ->
          nodes.get(required).sources().forEach(s -> unknownIn(s, nodes, facts));
      case Source.Computed computed -> {
        computed.variables().forEach(v -> unknownIn(new Source.FromFact(v), nodes, facts));
        computed.nodes().forEach(n -> unknownIn(new Source.FromTable(n), nodes, facts));
      }
    }
  }
}
