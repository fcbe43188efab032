package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    record Branch(int variable, int[] children) implements Node {
      @Override
      public boolean equals(Object other) {
        return other instanceof Branch(int tested, int[] others)
            && variable == tested
            && Arrays.equals(children, others);
      }

      @Override
      public int hashCode() {
        return 31 * variable + Arrays.hashCode(children);
      }
    }
  }

  int verdict(Verdict verdict) {
    return number(new Node.Leaf(verdict));
  }

  int branch(int variable, int[] children) {
    for (int child : children) {
      if (child != children[0]) {
        return number(new Node.Branch(variable, children));
      }
    }
    return children[0];
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
    return nodes.get(node) instanceof Node.Branch branch ? branch.children().length : 0;
  }

  /// Where a class of a variable leads; the node itself where it does not test the variable.
  int child(int node, int variable, int valueClass) {
    return nodes.get(node) instanceof Node.Branch(int tested, int[] children) && tested == variable
        ? children[valueClass]
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
    if (nodes.get(root) instanceof Node.Leaf(Verdict only)) {
      return Set.of(only);
    }
    List<Verdict> verdicts = new ArrayList<>();
    BitSet under = under(root);
    for (int node = under.nextSetBit(0); node >= 0; node = under.nextSetBit(node + 1)) {
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
    BitSet under = under(root);
    for (int node = under.nextSetBit(0); node >= 0; node = under.nextSetBit(node + 1)) {
      if (nodes.get(node) instanceof Node.Branch branch) {
        variables.add(branch.variable());
      }
    }
    return variables;
  }

  /// A node and those it leads to.
  private BitSet under(int root) {
    BitSet seen = new BitSet();
    collect(root, seen);
    return seen;
  }

  private void collect(int node, BitSet seen) {
    if (seen.get(node)) {
      return;
    }
    seen.set(node);
    if (nodes.get(node) instanceof Node.Branch branch) {
      for (int child : branch.children()) {
        collect(child, seen);
      }
    }
  }
}
