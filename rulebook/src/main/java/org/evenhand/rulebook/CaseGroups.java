package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cases in groups that a rulebook decides alike, stage by stage. Groups keep their numbers from
/// one set of columns to the next, unless these begin anew.
final class CaseGroups {
  /// Cases taken through all stages together, so that what is known of them stays in the
  /// processor's cache.
  private static final int BLOCK = 1 << 11;

  private final Compiled compiled;
  private final RulesLeft rules;
  private final Map<Integer, ColumnClasses> classesByVariable = new HashMap<>();
  private List<ColumnClasses> asked = List.of();
  private List<Stage> stages = List.of();

  CaseGroups(Compiled compiled) {
    this.compiled = compiled;
    this.rules = new RulesLeft(compiled);
  }

  private record Read(ColumnClasses classes, int[] codes) {}

  /// What is done with a block of cases once their groups are known.
  interface Block {
    void grouped(int from, int to);
  }

  /// Takes up the dictionaries; columns that the rulebook does not ask for are passed over.
  ///
  /// @return whether groups are numbered anew
  /// @throws IllegalArgumentException where a column is given twice
  boolean read(List<Column> columns, List<int[]> codes) {
    List<Read> read = new ArrayList<>();
    Set<ColumnClasses> given = new HashSet<>();
    for (Column column : columns) {
      Integer variable = compiled.indexes().get(column.name());
      if (variable != null) {
        ColumnClasses classes = read(variable, column);
        if (!given.add(classes)) {
          throw new IllegalArgumentException(
              "The column %s is given twice".formatted(column.name()));
        }
        read.add(new Read(classes, column.codes()));
      }
    }
    boolean anew = !given.equals(new HashSet<>(asked)) || !stages.stream().allMatch(Stage::hasRoom);
    if (anew) {
      asked =
          given.stream()
              .sorted(
                  Comparator.comparingInt(Stage::bits).thenComparingInt(ColumnClasses::variable))
              .toList();
      stages = Stage.of(rules, asked);
    }
    read.sort(Comparator.comparingInt(r -> asked.indexOf(r.classes())));
    read.forEach(r -> codes.add(r.codes()));
    return anew;
  }

  private ColumnClasses read(int variable, Column column) {
    ColumnClasses classes =
        classesByVariable.computeIfAbsent(
            variable,
            v -> new ColumnClasses(rules, v, (Variable.OfFact) compiled.variables().get(v)));
    classes.read(column.dictionary());
    return classes;
  }

  /// Finds the group of each case.
  ///
  /// @param codes of the columns taken up last, in the order of [#read]
  void find(int[] groups, List<int[]> codes, Block block) {
    stages.forEach(stage -> stage.begin(codes));
    for (int from = 0; from < groups.length; from += BLOCK) {
      int to = Math.min(groups.length, from + BLOCK);
      List<Stage.Group> previous = List.of();
      for (Stage stage : stages) {
        stage.split(previous, groups, from, to);
        previous = stage.groups();
      }
      block.grouped(from, to);
    }
  }

  /// How many groups there are so far.
  int size() {
    return stages.isEmpty() ? 1 : stages.getLast().groups().size();
  }

  /// The classes of one case of a group.
  List<Case.ColumnClass> classes(int group) {
    return stages.isEmpty() ? List.of() : stages.getLast().classes(group);
  }
}
