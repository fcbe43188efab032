package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A reduced ordered decision diagram: equal parts are one node, and a node whose branches are all
/// the same is that branch. So two nodes are equal exactly when their functions are.
final class Diagram {
  /// The variable of a leaf: after all others.
  static final int LEAF = Integer.MAX_VALUE;

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();

  private sealed interface Node {
    record Leaf(Verdict verdict) implements Node {}

    record Branch(int variable, List<Integer> children) implements Node {}
  }

  int verdict(Verdict verdict) {
    return number(new Node.Leaf(verdict));
  }

  int branch(int variable, int[] children) {
    int first = children[0];
    return Arrays.stream(children).allMatch(child -> child == first)
        ? first
        : number(new Node.Branch(variable, Arrays.stream(children).boxed().toList()));
  }

  private int number(Node node) {
    Integer known = numbers.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  /// The variable a node tests, or [#LEAF].
  int variable(int node) {
    return nodes.get(node) instanceof Node.Branch branch ? branch.variable() : LEAF;
  }

  /// How many branches a node has; none at a leaf.
  int width(int node) {
    return nodes.get(node) instanceof Node.Branch branch ? branch.children().size() : 0;
  }

  /// Where a class of a variable leads; the node itself where it does not test the variable.
  int child(int node, int variable, int valueClass) {
    return nodes.get(node) instanceof Node.Branch(int tested, List<Integer> children)
            && tested == variable
        ? children.get(valueClass)
        : node;
  }

  /// The verdict of a leaf.
  Verdict verdictAt(int node) {
    return switch (nodes.get(node)) {
      case Node.Leaf(Verdict verdict) -> verdict;
      case Node.Branch branch ->
          throw new IllegalArgumentException("No leaf, but a test of " + branch.variable());
    };
  }

  /// The verdicts under a node: outcomes by their FEEL text, then silent, conflict, not in force.
  Set<Verdict> verdicts(int root) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int node : under(root)) {
      if (nodes.get(node) instanceof Node.Leaf(Verdict verdict)) {
        verdicts.add(verdict);
      }
    }
    verdicts.sort(Comparator.comparing(Diagram::place));
    return new LinkedHashSet<>(verdicts);
  }

  private static String place(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value value) -> "0" + value.feel();
      case Verdict.Silent() -> "1";
      case Verdict.Conflict() -> "2";
      case Verdict.NotInForce() -> "3";
    };
  }

  /// The variables tested under a node.
  Set<Integer> variables(int root) {
    Set<Integer> variables = new TreeSet<>();
    for (int node : under(root)) {
      if (nodes.get(node) instanceof Node.Branch branch) {
        variables.add(branch.variable());
      }
    }
    return variables;
  }

  private Set<Integer> under(int root) {
    Set<Integer> seen = new LinkedHashSet<>();
    collect(root, seen);
    return seen;
  }

  private void collect(int node, Set<Integer> seen) {
    if (seen.add(node) && nodes.get(node) instanceof Node.Branch branch) {
      branch.children().forEach(child -> collect(child, seen));
    }
  }
}
