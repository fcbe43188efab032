package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;

/// Some columns taken together: the classes of a case in them make one number, of mixed radix, so
/// that a case costs one look-up for all of them.
final class Stage {
  /// Combinations that are looked up in a table that stays in the processor's cache.
  private static final int MOST_COMBINATIONS = 1 << 18;

  private final List<ColumnClasses> columns;
  private final int[] radices;
  private final Refinement refinement;

  private Stage(List<ColumnClasses> columns) {
    this.columns = List.copyOf(columns);
    this.radices = columns.stream().mapToInt(Stage::radix).toArray();
    int combinations = 1;
    for (int radix : radices) {
      combinations = Math.multiplyExact(combinations, radix);
    }
    this.refinement = new Refinement(combinations);
  }

  /// The columns in their order, as many to a stage as fit.
  static List<Stage> of(List<ColumnClasses> columns) {
    List<Stage> stages = new ArrayList<>();
    List<ColumnClasses> together = new ArrayList<>();
    long combinations = 1;
    for (ColumnClasses column : columns) {
      if (!together.isEmpty() && combinations * radix(column) > MOST_COMBINATIONS) {
        stages.add(new Stage(together));
        together.clear();
        combinations = 1;
      }
      together.add(column);
      combinations *= radix(column);
    }
    if (!together.isEmpty()) {
      stages.add(new Stage(together));
    }
    return stages;
  }

  /// Room for classes that later dictionaries bring.
  private static int radix(ColumnClasses column) {
    return Math.max(2, Integer.highestOneBit(Math.max(1, column.size() - 1)) * 2);
  }

  /// Whether the classes of every column still have room.
  boolean hasRoom() {
    for (int c = 0; c < radices.length; c++) {
      if (columns.get(c).size() > radices[c]) {
        return false;
      }
    }
    return true;
  }

  /// How many columns.
  int width() {
    return radices.length;
  }

  /// The number of groups so far.
  int size() {
    return refinement.size();
  }

  /// Splits the groups of cases further, by the classes of the columns.
  ///
  /// @param groups of each case before, and after
  /// @param codes of each column
  void split(int[] groups, List<int[]> codes) {
    int[] keys = new int[groups.length];
    for (int c = 0; c < radices.length; c++) {
      int[] classOfCode = columns.get(c).classOfCode();
      int[] codesOfCases = codes.get(c);
      int radix = radices[c];
      for (int i = 0; i < keys.length; i++) {
        int valueClass = classOfCode[codesOfCases[i]];
        if (valueClass < 0) {
          columns.get(c).refuse(codesOfCases[i]);
        }
        keys[i] = keys[i] * radix + valueClass;
      }
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = refinement.number(groups[i], keys[i]);
    }
  }

  /// Adds the classes that a group stands for, and returns the group it was split from.
  int unfold(int group, List<Case.ColumnClass> facts) {
    int key = refinement.valueClass(group);
    for (int c = radices.length - 1; c >= 0; c--) {
      facts.add(columns.get(c).get(key % radices[c]));
      key /= radices[c];
    }
    return refinement.group(group);
  }
}
