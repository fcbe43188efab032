package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One case put to a rulebook: for each variable the class of what is known, and what to show.
final class Case {
  private static final Fact NOT_ASKED = new Fact.Unknown("not a fact of the case");

  private final Rulebook rulebook;
  private final int[] classes;
  private final Value[] values;
  private final Fact[] shown;

  private Case(Rulebook rulebook) {
    int size = rulebook.compiled().variables().size();
    this.rulebook = rulebook;
    this.classes = new int[size];
    this.values = new Value[size];
    this.shown = new Fact[size];
    Arrays.fill(classes, Assignment.UNKNOWN);
    Arrays.fill(values, Feel.NONE);
    Arrays.fill(shown, NOT_ASKED);
  }

  @SuppressWarnings("ReferenceEquality") // what was never set
  static Case of(Rulebook rulebook, Facts facts) {
    Case made = new Case(rulebook);
    List<Variable> variables = rulebook.compiled().variables();
    Map<FactName, Integer> indexes = rulebook.compiled().indexes();
    facts
        .byName()
        .forEach((name, fact) -> {
          Integer index = indexes.get(name);
          if (index != null) {
            made.shown[index] = fact;
          }
        });
    for (int v = 0; v < variables.size(); v++) {
      if (variables.get(v) instanceof Variable.OfFact variable) {
        Fact fact = made.shown[v] == NOT_ASKED ? Facts.NOT_STATED : made.shown[v];
        made.put(v, fact, classOf(variable, fact), fact);
      }
    }
    return made;
  }

  /// @param facts by variable; those of the classes of a column, and what to show of each
  static Case of(Rulebook rulebook, List<ColumnClass> facts) {
    Case made = new Case(rulebook);
    for (ColumnClass fact : facts) {
      made.put(fact.variable(), fact.example(), fact.valueClass(), fact.shown());
    }
    return made;
  }

  /// A class of the entries of a column's dictionary that are decided alike.
  ///
  /// @param example one of the entries
  record ColumnClass(int variable, int valueClass, Fact example, Fact shown) {}

  private void put(int variable, Fact fact, int valueClass, Fact toShow) {
    shown[variable] = toShow;
    classes[variable] = valueClass;
    if (fact instanceof Fact.Known(Value value, String ignored)) {
      values[variable] = value;
    }
  }

  /// The class of a fact, or [Assignment#UNKNOWN].
  ///
  /// @throws IllegalArgumentException where the value is of the wrong type or not allowed
  static int classOf(Variable.OfFact variable, Fact fact) {
    if (!(fact instanceof Fact.Known(Value value, String source))) {
      return Assignment.UNKNOWN;
    }
    int valueClass = variable.partition().classOf(value);
    if (valueClass < 0) {
      throw new IllegalArgumentException(
          "The fact %s is %s (%s); it must be a %s, and allowed is %s"
              .formatted(
                  variable.input().name(),
                  value.feel(),
                  source,
                  variable.input().type().feelName(),
                  variable.input().domain().feel()));
    }
    return valueClass;
  }

  Determination determine() {
    Completions completions =
        new Completions(
            rulebook.compiled(),
            rulebook.applicability(),
            new Assignment(rulebook.compiled(), classes, values));
    int root = completions.explore();
    Set<Verdict> possible = completions.diagram().verdicts(root);
    List<Reason> reasons =
        new Reasons(rulebook, rulebook.compiled(), shown).of(completions.speaking());
    if (possible.size() == 1) {
      return new Determination.Determined(possible.iterator().next(), reasons);
    }
    Set<Integer> tested = completions.diagram().variables(root);
    Set<FactName> settling = new LinkedHashSet<>();
    new TreeSet<>(tested).forEach(v -> settling.addAll(names(completions.factsBehind(v))));
    boolean exact =
        tested.stream()
            .noneMatch(
                v -> rulebook.compiled().variables().get(v) instanceof Variable.OfExpression);
    return new Determination.Undetermined(
        possible,
        Set.of(new TreeSet<>(settling)),
        exact ? Exactness.EXACT : Exactness.AT_MOST,
        reasons);
  }

  private List<FactName> names(Set<Integer> variables) {
    return variables.stream()
        .map(v -> rulebook.compiled().variables().get(v))
        .map(variable ->
            switch (variable) {
              case Variable.OfFact fact -> fact.input().name();
              case Variable.OfVersion ignored -> Rulebook.VERSION_IN_FORCE;
              case Variable.OfExpression expression -> new FactName(expression.text());
            })
        .toList();
  }
}
