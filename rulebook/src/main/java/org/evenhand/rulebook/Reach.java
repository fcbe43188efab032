package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What two policies, the two versions of a rulebook, reach together from the facts of a case:
/// their decision diagrams over the same facts, walked side by side.
record Reach(Set<PolicyPair.Verdicts> possible, Exactness exactness) {
  static Reach of(Rulebook both, List<Case.ColumnClass> facts) {
    int size = both.compiled().variables().size();
    int[] classes = new int[size];
    Value[] values = new Value[size];
    Arrays.fill(classes, Assignment.UNKNOWN);
    Arrays.fill(values, Feel.NONE);
    for (Case.ColumnClass fact : facts) {
      classes[fact.variable()] = fact.valueClass();
      if (fact.example() instanceof Fact.Known(Value value, String ignored)) {
        values[fact.variable()] = value;
      }
    }
    Completions completions =
        new Completions(
            both.compiled(),
            both.applicability(),
            new Assignment(both.compiled(), classes, values));
    int first = completions.exploreVersion(0);
    int second = completions.exploreVersion(1);
    Diagram diagram = completions.diagram();
    boolean exact =
        Stream.of(first, second)
            .flatMap(root -> diagram.variables(root).stream())
            .noneMatch(v -> both.compiled().variables().get(v) instanceof Variable.OfExpression);
    Set<PolicyPair.Verdicts> possible = new LinkedHashSet<>();
    walk(diagram, first, second, new HashSet<>(), possible);
    return new Reach(possible, exact ? Exactness.EXACT : Exactness.AT_MOST);
  }

  private static void walk(
      Diagram diagram,
      int first,
      int second,
      Set<List<Integer>> seen,
      Set<PolicyPair.Verdicts> possible) {
    if (!seen.add(List.of(first, second))) {
      return;
    }
    int variable = Math.min(diagram.variable(first), diagram.variable(second));
    if (variable == Diagram.LEAF) {
      possible.add(new PolicyPair.Verdicts(diagram.verdictAt(first), diagram.verdictAt(second)));
      return;
    }
    int children =
        Math.max(children(diagram, first, variable), children(diagram, second, variable));
    for (int c = 0; c < children; c++) {
      walk(
          diagram,
          diagram.child(first, variable, c),
          diagram.child(second, variable, c),
          seen,
          possible);
    }
  }

  private static int children(Diagram diagram, int node, int variable) {
    return diagram.variable(node) == variable ? diagram.width(node) : 0;
  }
}
