package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cases grouped by what both policies treat alike; each group is gone through once.
final class Together {
  private final Rulebook both;
  private final Map<Integer, ColumnClasses> classesByVariable = new HashMap<>();
  private final List<Reach> reaches = new ArrayList<>();
  private List<ColumnClasses> asked = List.of();
  private List<Stage> stages = List.of();

  Together(Rulebook both) {
    this.both = both;
  }

  int[] groups(List<Column> columns, int cases) {
    List<ColumnClasses> classes = new ArrayList<>();
    List<int[]> codes = new ArrayList<>();
    for (Column column : columns) {
      Integer variable = both.compiled().indexes().get(column.name());
      if (variable != null && variable != Compiled.SELECTING_DATE) {
        ColumnClasses of =
            classesByVariable.computeIfAbsent(
                variable,
                v -> new ColumnClasses(v, (Variable.OfFact) both.compiled().variables().get(v)));
        of.read(column.dictionary());
        classes.add(of);
        codes.add(column.codes());
      }
    }
    if (!classes.equals(asked) || !stages.stream().allMatch(Stage::hasRoom)) {
      asked = classes;
      stages = Stage.of(classes);
      reaches.clear();
    }
    int[] groups = new int[cases];
    int column = 0;
    for (Stage stage : stages) {
      stage.split(groups, codes.subList(column, column + stage.width()));
      column += stage.width();
    }
    int size = stages.isEmpty() ? 1 : stages.getLast().size();
    for (int group = reaches.size(); group < size; group++) {
      reaches.add(reach(group));
    }
    return groups;
  }

  Reach get(int group) {
    return reaches.get(group);
  }

  private Reach reach(int group) {
    List<Case.ColumnClass> facts = new ArrayList<>();
    int number = group;
    for (Stage stage : stages.reversed()) {
      number = stage.unfold(number, facts);
    }
    facts.removeIf(fact -> fact.valueClass() == Assignment.UNKNOWN);
    return Reach.of(both, facts);
  }
}
