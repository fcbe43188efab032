package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Decides columns of cases and remembers what it decided. For one thread; make one for each.
///
/// Each dictionary is cut into the classes that every cell treats alike, each distinct combination
/// of classes is decided once as one case is, and the answers are handed out.
public final class Determiner {
  private final Rulebook rulebook;
  private final Map<List<Case.ColumnClass>, Determination> decided = new HashMap<>();
  private final Map<Determination, Determination> distinct = new HashMap<>();
  private final Map<Integer, ColumnClasses> classesByVariable = new HashMap<>();

  public Determiner(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /// Decides as many cases as the columns are long; facts without a column are unknown, columns the
  /// rulebook does not ask for are passed over. Equal answers are the same object from call to
  /// call.
  ///
  /// @throws IllegalArgumentException where columns differ in length, or a known fact is of the
  ///   wrong type or not allowed
  public Decisions determine(List<Column> columns) {
    int cases = columns.isEmpty() ? 0 : columns.getFirst().codes().length;
    List<ColumnClasses> asked = new ArrayList<>();
    List<int[]> codes = new ArrayList<>();
    for (Column column : columns) {
      if (column.codes().length != cases) {
        throw new IllegalArgumentException(
            "The column %s has %d cases, the column %s has %d"
                .formatted(column.name(), column.codes().length, columns.getFirst().name(), cases));
      }
      Integer variable = rulebook.compiled().indexes().get(column.name());
      if (variable != null) {
        ColumnClasses classes =
            classesByVariable.computeIfAbsent(
                variable,
                v ->
                    new ColumnClasses(v, (Variable.OfFact) rulebook.compiled().variables().get(v)));
        classes.read(column.dictionary());
        asked.add(classes);
        codes.add(column.codes());
      }
    }
    return scatter(cases, asked, codes);
  }

  private Decisions scatter(int cases, List<ColumnClasses> asked, List<int[]> codes) {
    int[] groups = new int[cases];
    List<int[]> vectors = List.of(new int[0]);
    for (int c = 0; c < asked.size(); c++) {
      vectors = refine(groups, vectors, asked.get(c), codes.get(c));
    }
    List<Determination> dictionary = new ArrayList<>();
    IdentityHashMap<Determination, Integer> places = new IdentityHashMap<>();
    int[] placeOfGroup = new int[vectors.size()];
    for (int g = 0; g < vectors.size() && cases > 0; g++) {
      Determination determination = decide(asked, vectors.get(g));
      placeOfGroup[g] = places.computeIfAbsent(determination, d -> dictionary.size());
      if (placeOfGroup[g] == dictionary.size()) {
        dictionary.add(determination);
      }
    }
    for (int i = 0; i < cases; i++) {
      groups[i] = placeOfGroup[groups[i]];
    }
    return new Decisions(groups, dictionary);
  }

  /// Splits each group of cases by the class of one more column; groups are numbered in order of
  /// their first case.
  private static List<int[]> refine(
      int[] groups, List<int[]> vectors, ColumnClasses column, int[] codes) {
    int width = column.size();
    int[] classOfCode = column.classOfCode();
    int[] numbers = new int[Math.multiplyExact(vectors.size(), width)];
    Arrays.fill(numbers, -1);
    List<int[]> refined = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      int valueClass = classOfCode[codes[i]];
      if (valueClass < 0) {
        column.refuse(codes[i]);
      }
      int key = groups[i] * width + valueClass;
      int number = numbers[key];
      if (number < 0) {
        int[] vector = vectors.get(groups[i]);
        int[] longer = Arrays.copyOf(vector, vector.length + 1);
        longer[vector.length] = valueClass;
        number = refined.size();
        numbers[key] = number;
        refined.add(longer);
      }
      groups[i] = number;
    }
    return refined;
  }

  private Determination decide(List<ColumnClasses> asked, int[] vector) {
    List<Case.ColumnClass> facts = new ArrayList<>(vector.length);
    for (int c = 0; c < vector.length; c++) {
      facts.add(asked.get(c).get(vector[c]));
    }
    return decided.computeIfAbsent(facts, this::decide);
  }

  private Determination decide(List<Case.ColumnClass> facts) {
    Determination determination = Case.of(rulebook, facts).determine();
    return distinct.computeIfAbsent(determination, d -> d);
  }
}
