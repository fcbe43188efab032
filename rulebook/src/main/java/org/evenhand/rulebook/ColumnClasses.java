package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries of one fact's dictionaries, in classes that are decided alike and shown alike.
/// Unknown is a class, one for each reason why. Numbers of classes stay the same from one
/// dictionary to the next.
final class ColumnClasses {
  private static final int NOT_ALLOWED = -1;

  private final int variable;
  private final Variable.OfFact fact;
  private final List<Case.ColumnClass> classes = new ArrayList<>();
  private final Map<Case.ColumnClass, Integer> numbers = new HashMap<>();
  private List<Fact> dictionary = List.of();
  private int[] classOfCode = new int[0];

  ColumnClasses(int variable, Variable.OfFact fact) {
    this.variable = variable;
    this.fact = fact;
  }

  /// Takes up a dictionary; the one taken up last is known by its identity.
  @SuppressWarnings("ReferenceEquality") // the same list need not be read again
  void read(List<Fact> newDictionary) {
    if (newDictionary == dictionary) {
      return;
    }
    dictionary = newDictionary;
    classOfCode = newDictionary.stream().mapToInt(this::number).toArray();
  }

  private int number(Fact entry) {
    int valueClass;
    try {
      valueClass = Case.classOf(fact, entry);
    } catch (IllegalArgumentException e) {
      return NOT_ALLOWED;
    }
    Case.ColumnClass columnClass =
        new Case.ColumnClass(
            variable, valueClass, example(entry, valueClass), shown(entry, valueClass));
    Integer known = numbers.putIfAbsent(columnClass, classes.size());
    if (known == null) {
      classes.add(columnClass);
      return classes.size() - 1;
    }
    return known;
  }

  private Fact example(Fact entry, int valueClass) {
    return fact.apart() ? entry : shownOrRepresentative(entry, valueClass);
  }

  private Fact shownOrRepresentative(Fact entry, int valueClass) {
    return switch (entry) {
      case Fact.Known(Value ignored, String source) ->
          new Fact.Known(fact.partition().get(valueClass).representative(), source);
      case Fact.Unknown unknown -> unknown;
    };
  }

  private Fact shown(Fact entry, int valueClass) {
    return switch (entry) {
      case Fact.Known(Value value, String source) ->
          fact.apart()
              ? entry
              : new Fact.Known(describe(value, fact.partition().get(valueClass)), source);
      case Fact.Unknown unknown -> unknown;
    };
  }

  private static Value describe(Value value, Partition.ValueClass valueClass) {
    return valueClass.only() ? value : new Value.Text(valueClass.description());
  }

  /// @throws IllegalArgumentException always: says why the entry is not allowed
  void refuse(int code) {
    Case.classOf(fact, dictionary.get(code));
    throw new IllegalStateException("The entry %d was refused without a reason".formatted(code));
  }

  int size() {
    return classes.size();
  }

  int[] classOfCode() {
    return classOfCode;
  }

  Case.ColumnClass get(int number) {
    return classes.get(number);
  }
}
