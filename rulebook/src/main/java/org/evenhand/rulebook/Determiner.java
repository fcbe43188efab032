package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides columns of cases and remembers what it decided. For one thread; make one for each.
///
/// Each dictionary is cut into the classes that every cell treats alike, each distinct combination
/// of classes is decided once as one case is, and the answers are handed out. Where a fact was read
/// and why it is unknown are shown in the reasons, so entries that differ there are decided apart:
/// let a source name the field, not the line.
public final class Determiner {
  private final Rulebook rulebook;
  private final Map<Determination, Integer> distinct = new HashMap<>();
  private final List<Determination> determinations = new ArrayList<>();
  private final Map<Integer, ColumnClasses> classesByVariable = new HashMap<>();
  private List<ColumnClasses> asked = List.of();
  private List<Stage> stages = List.of();
  private int[] determinationOfGroup = new int[0];

  /// A determiner that has decided nothing yet.
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
    List<ColumnClasses> classes = new ArrayList<>();
    List<int[]> codes = new ArrayList<>();
    for (Column column : columns) {
      if (column.codes().length != cases) {
        throw new IllegalArgumentException(
            "The column %s has %d cases, the column %s has %d"
                .formatted(column.name(), column.codes().length, columns.getFirst().name(), cases));
      }
      Integer variable = rulebook.compiled().indexes().get(column.name());
      if (variable != null) {
        classes.add(read(variable, column));
        codes.add(column.codes());
      }
    }
    if (!classes.equals(asked) || !stages.stream().allMatch(Stage::hasRoom)) {
      asked = classes;
      stages = Stage.of(classes);
      determinationOfGroup = new int[0];
    }
    return scatter(groups(cases, codes));
  }

  private ColumnClasses read(int variable, Column column) {
    ColumnClasses classes =
        classesByVariable.computeIfAbsent(
            variable,
            v -> new ColumnClasses(v, (Variable.OfFact) rulebook.compiled().variables().get(v)));
    classes.read(column.dictionary());
    return classes;
  }

  /// Groups the cases that agree in the classes of all facts.
  private int[] groups(int cases, List<int[]> codes) {
    int[] groups = new int[cases];
    int column = 0;
    for (Stage stage : stages) {
      stage.split(groups, codes.subList(column, column + stage.width()));
      column += stage.width();
    }
    return groups;
  }

  /// Turns the groups into places in the dictionary of their answers.
  private Decisions scatter(int[] groups) {
    int size = stages.isEmpty() ? 1 : stages.getLast().size();
    int known = determinationOfGroup.length;
    if (known < size) {
      determinationOfGroup = Arrays.copyOf(determinationOfGroup, size);
      for (int group = known; group < size; group++) {
        determinationOfGroup[group] = decide(group);
      }
    }
    List<Determination> dictionary = new ArrayList<>();
    int[] places = new int[determinations.size()];
    for (int i = 0; i < groups.length; i++) {
      int determination = determinationOfGroup[groups[i]];
      if (places[determination] == 0) {
        dictionary.add(determinations.get(determination));
        places[determination] = dictionary.size();
      }
      groups[i] = places[determination] - 1;
    }
    return new Decisions(groups, dictionary);
  }

  private int decide(int group) {
    List<Case.ColumnClass> facts = new ArrayList<>();
    int number = group;
    for (Stage stage : stages.reversed()) {
      number = stage.unfold(number, facts);
    }
    Determination determination = Case.of(rulebook, facts).determine();
    int place = distinct.computeIfAbsent(determination, _ -> determinations.size());
    if (place == determinations.size()) {
      determinations.add(determination);
    }
    return place;
  }
}
