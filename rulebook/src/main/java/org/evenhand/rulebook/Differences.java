package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Walks the decision diagrams of two versions side by side to where they part.
final class Differences {
  private final Rulebook rulebook;
  private final int before;
  private final int after;
  private final Diagram diagram;
  private final Map<List<Verdict>, SortedMap<Integer, Integer>> witnesses = new LinkedHashMap<>();
  private final Set<List<Integer>> seen = new HashSet<>();
  private final SortedMap<Integer, Integer> path = new TreeMap<>();

  Differences(Rulebook rulebook, int before, int after) {
    this.rulebook = rulebook;
    this.before = before;
    this.after = after;
    int size = rulebook.compiled().variables().size();
    int[] classes = new int[size];
    Value[] values = new Value[size];
    Arrays.fill(classes, Assignment.UNKNOWN);
    Arrays.fill(values, Feel.NONE);
    Completions completions =
        new Completions(
            rulebook.compiled(),
            rulebook.applicability(),
            new Assignment(rulebook.compiled(), classes, values));
    this.diagram = completions.diagram();
    walk(completions.exploreVersion(before), completions.exploreVersion(after));
  }

  /// One for each pair of verdicts, in order of the walk.
  List<Difference> list() {
    return witnesses.entrySet().stream()
        .map(e ->
            new Difference(
                rulebook.versions().get(before).id(),
                rulebook.versions().get(after).id(),
                e.getKey().getFirst(),
                e.getKey().getLast(),
                facts(e.getValue())))
        .toList();
  }

  private Map<FactName, Value> facts(SortedMap<Integer, Integer> classes) {
    Map<FactName, Value> facts = new LinkedHashMap<>();
    classes.forEach((variable, valueClass) -> {
      switch (rulebook.compiled().variables().get(variable)) {
        case Variable.OfFact fact ->
            facts.put(fact.input().name(), fact.partition().get(valueClass).representative());
        case Variable.OfExpression expression ->
            facts.put(
                new FactName(expression.text()),
                expression.partition().get(valueClass).representative());
        case Variable.OfVersion _ -> {}
      }
    });
    return facts;
  }

  private void walk(int a, int b) {
    if (a == b || !seen.add(List.of(a, b))) {
      return;
    }
    int variable = Math.min(diagram.variable(a), diagram.variable(b));
    if (variable == Diagram.LEAF) {
      witnesses.putIfAbsent(
          List.of(diagram.verdictAt(a), diagram.verdictAt(b)), new TreeMap<>(path));
      return;
    }
    int classes = rulebook.compiled().variables().get(variable).classes();
    for (int c = 0; c < classes; c++) {
      path.put(variable, c);
      walk(diagram.child(a, variable, c), diagram.child(b, variable, c));
    }
    path.remove(variable);
  }
}
