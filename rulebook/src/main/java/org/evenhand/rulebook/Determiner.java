package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides columns of cases and remembers what it decided. For one thread; make one for each.
///
/// Each dictionary is cut into the classes that every cell treats alike, each distinct combination
/// of classes is decided once as one case is, and the answers are handed out. Where a fact was read
/// and why it is unknown are shown in the reasons, so entries that differ there are decided apart:
/// let a source name the field, not the line.
public final class Determiner {
  private static final int BLOCK = 1 << 11;

  private final Rulebook rulebook;
  private final RulesLeft rules;
  private final Map<Determination, Integer> distinct = new HashMap<>();
  private final List<Determination> determinations = new ArrayList<>();
  private final Map<Integer, ColumnClasses> classesByVariable = new HashMap<>();
  private List<ColumnClasses> asked = List.of();
  private List<Stage> stages = List.of();
  private int[] determinationOfGroup = new int[0];
  private int decided;

  /// A determiner that has decided nothing yet.
  public Determiner(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rules = new RulesLeft(rulebook.compiled());
  }

  /// Decides as many cases as the columns are long; facts without a column are unknown, columns the
  /// rulebook does not ask for are passed over. Equal answers are the same object from call to
  /// call.
  ///
  /// @throws IllegalArgumentException where columns differ in length or one is given twice, or a
  ///   known fact is of the wrong type or not allowed
  public Decisions determine(List<Column> columns) {
    int cases = columns.isEmpty() ? 0 : columns.getFirst().codes().length;
    List<Read> read = new ArrayList<>();
    for (Column column : columns) {
      if (column.codes().length != cases) {
        throw new IllegalArgumentException(
            "The column %s has %d cases, the column %s has %d"
                .formatted(column.name(), column.codes().length, columns.getFirst().name(), cases));
      }
      Integer variable = rulebook.compiled().indexes().get(column.name());
      if (variable != null) {
        if (read.stream().anyMatch(r -> r.classes().variable() == variable)) {
          throw new IllegalArgumentException(
              "The column %s is given twice".formatted(column.name()));
        }
        read.add(new Read(read(variable, column), column.codes()));
      }
    }
    Set<ColumnClasses> given = new HashSet<>();
    read.forEach(r -> given.add(r.classes()));
    if (!given.equals(Set.copyOf(asked)) || !stages.stream().allMatch(Stage::hasRoom)) {
      asked =
          read.stream()
              .map(Read::classes)
              .sorted(
                  Comparator.comparingInt(Stage::bits).thenComparingInt(ColumnClasses::variable))
              .toList();
      stages = Stage.of(rules, asked);
      determinationOfGroup = new int[0];
      decided = 0;
    }
    read.sort(Comparator.comparingInt(r -> asked.indexOf(r.classes())));
    return decide(cases, read.stream().map(Read::codes).toList());
  }

  private record Read(ColumnClasses classes, int[] codes) {}

  private ColumnClasses read(int variable, Column column) {
    ColumnClasses classes =
        classesByVariable.computeIfAbsent(
            variable,
            v ->
                new ColumnClasses(
                    rules, v, (Variable.OfFact) rulebook.compiled().variables().get(v)));
    classes.read(column.dictionary());
    return classes;
  }

  /// Block by block, so that what is known of a block's cases stays in the processor's cache.
  private Decisions decide(int cases, List<int[]> codes) {
    int[] groups = new int[cases];
    int[] keys = new int[Math.min(cases, BLOCK)];
    List<Determination> dictionary = new ArrayList<>();
    int[] places = new int[determinations.size()];
    for (int from = 0; from < cases; from += BLOCK) {
      int to = Math.min(cases, from + BLOCK);
      List<Stage.Group> previous = List.of();
      for (Stage stage : stages) {
        stage.split(previous, groups, from, to, codes, keys);
        previous = stage.groups();
      }
      decideNewGroups();
      if (places.length < determinations.size()) {
        places = Arrays.copyOf(places, 2 * determinations.size());
      }
      for (int i = from; i < to; i++) {
        int determination = determinationOfGroup[groups[i]];
        int place = places[determination];
        if (place == 0) {
          dictionary.add(determinations.get(determination));
          place = dictionary.size();
          places[determination] = place;
        }
        groups[i] = place - 1;
      }
    }
    return new Decisions(groups, dictionary);
  }

  private void decideNewGroups() {
    int size = stages.isEmpty() ? 1 : stages.getLast().size();
    int known = decided;
    if (determinationOfGroup.length < size) {
      determinationOfGroup = Arrays.copyOf(determinationOfGroup, Math.max(size, 2 * known));
    }
    for (int group = known; group < size; group++) {
      determinationOfGroup[group] = decide(group);
    }
    decided = size;
  }

  private int decide(int group) {
    List<Case.ColumnClass> facts = stages.isEmpty() ? List.of() : stages.getLast().classes(group);
    Determination determination = Case.of(rulebook, facts).determine();
    int place = distinct.computeIfAbsent(determination, _ -> determinations.size());
    if (place == determinations.size()) {
      determinations.add(determination);
    }
    return place;
  }
}
