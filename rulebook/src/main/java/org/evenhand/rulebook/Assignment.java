package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.List;

/// The class of each variable so far as it is known or being tried.
final class Assignment {
  static final int UNKNOWN = -1;

  private final List<Variable> variables;
  private final int[] classes;
  private final Value[] values;
  private final boolean[] inexhaustible;

  /// @param classes for each variable the class of its value, or [#UNKNOWN]
  /// @param values for each known variable its value, otherwise none
  Assignment(List<Variable> variables, int[] classes, Value[] values) {
    this.variables = variables;
    this.classes = classes.clone();
    this.values = values.clone();
    this.inexhaustible = new boolean[classes.length];
    for (int v = 0; v < classes.length; v++) {
      inexhaustible[v] =
          classes[v] == UNKNOWN
              && variables.get(v) instanceof Variable.OfFact fact
              && !fact.isFinite();
    }
  }

  void put(int variable, int valueClass) {
    classes[variable] = valueClass;
    switch (variables.get(variable)) {
      case Variable.OfFact fact ->
          values[variable] = fact.partition().get(valueClass).representative();
      case Variable.OfExpression expression ->
          values[variable] = expression.partition().get(valueClass).representative();
      case Variable.OfVersion _ -> {}
    }
  }

  void remove(int variable) {
    classes[variable] = UNKNOWN;
  }

  boolean has(int variable) {
    return classes[variable] != UNKNOWN;
  }

  int classOf(int variable) {
    return classes[variable];
  }

  Value value(int variable) {
    return values[variable];
  }

  /// Whether the variable was unknown from the start and has more values than can be tried, so that
  /// an expression over it cannot be worked out for all of them.
  boolean isInexhaustible(int variable) {
    return inexhaustible[variable];
  }

  List<Integer> classes() {
    return Arrays.stream(classes).boxed().toList();
  }
}
