package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries of one fact's dictionaries, in classes that are decided alike and shown alike.
/// Unknown is a class, one for each reason why. Numbers of classes stay the same from one
/// dictionary to the next.
final class ColumnClasses {
  private static final int NOT_ALLOWED = -1;

  private final RulesLeft rules;
  private final int variable;
  private final Variable.OfFact fact;
  private final List<Case.ColumnClass> classes = new ArrayList<>();
  private final List<long[]> accepting = new ArrayList<>();
  private final Map<Case.ColumnClass, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> numbersBySource = new HashMap<>();
  private List<Fact> dictionary = List.of();
  private int[] classOfCode = new int[0];

  ColumnClasses(RulesLeft rules, int variable, Variable.OfFact fact) {
    this.rules = rules;
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
    if (fact.apart() || !(entry instanceof Fact.Known(Value _, String source))) {
      return add(entry, valueClass);
    }
    int[] known = numbersBySource.computeIfAbsent(source, _ -> filled(fact.partition().size()));
    if (known[valueClass] == NOT_ALLOWED) {
      known[valueClass] = add(entry, valueClass);
    }
    return known[valueClass];
  }

  private static int[] filled(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, NOT_ALLOWED);
    return numbers;
  }

  private int add(Fact entry, int valueClass) {
    Case.ColumnClass columnClass =
        new Case.ColumnClass(
            variable, valueClass, example(entry, valueClass), shown(entry, valueClass));
    Integer known = numbers.putIfAbsent(columnClass, classes.size());
    if (known != null) {
      return known;
    }
    classes.add(columnClass);
    accepting.add(rules.accepting(variable, valueClass));
    return classes.size() - 1;
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

  int variable() {
    return variable;
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

  /// The rules that accept a class.
  long[] accepting(int number) {
    return accepting.get(number);
  }
}
