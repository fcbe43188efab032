package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The class of each variable so far as it is known or being tried.
final class Assignment {
  static final int UNKNOWN = -1;

  private final Compiled compiled;
  private final int[] classes;
  private final int[] tried;
  private final Value[] values;
  private final boolean[] inexhaustible;
  private final @Nullable Partition[] finer;

  /// @param classes for each variable the class of its value, or [#UNKNOWN]
  /// @param values for each known variable its value, otherwise none
  Assignment(Compiled compiled, int[] classes, Value[] values) {
    this.compiled = compiled;
    this.classes = classes.clone();
    this.values = values.clone();
    this.tried = classes.clone();
    this.inexhaustible = new boolean[classes.length];
    this.finer = new Partition[classes.length];
    for (int v = 0; v < classes.length; v++) {
      if (classes[v] == UNKNOWN
          && compiled.variables().get(v) instanceof Variable.OfFact fact
          && fact.apart()
          && !fact.isFinite()) {
        Optional<Partition> found = new FinerPartition(compiled, this, v, fact).find();
        finer[v] = found.orElse(null);
        inexhaustible[v] = found.isEmpty();
      }
    }
  }

  /// How many values to try.
  int size(int variable) {
    Partition partition = finer[variable];
    return partition == null ? compiled.variables().get(variable).classes() : partition.size();
  }

  /// Tries a value: one for each number below [#size].
  void put(int variable, int number) {
    tried[variable] = number;
    Partition partition = finer[variable];
    switch (compiled.variables().get(variable)) {
      case Variable.OfFact fact -> {
        values[variable] =
            (partition == null ? fact.partition() : partition).get(number).representative();
        classes[variable] = partition == null ? number : fact.partition().classOf(values[variable]);
      }
      case Variable.OfExpression expression -> {
        values[variable] = expression.partition().get(number).representative();
        classes[variable] = number;
      }
      case Variable.OfVersion _ -> classes[variable] = number;
    }
  }

  void remove(int variable) {
    classes[variable] = UNKNOWN;
    tried[variable] = UNKNOWN;
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

  /// Whether what is tried of a fact is its classes, and no expression looks at its value.
  boolean isTriedByClass(int variable) {
    return compiled.variables().get(variable) instanceof Variable.OfFact fact && !fact.apart();
  }

  /// What is tried of every variable.
  List<Integer> tried() {
    return Arrays.stream(tried).boxed().toList();
  }
}
