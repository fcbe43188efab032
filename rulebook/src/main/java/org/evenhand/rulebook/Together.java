package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;

/// The cases grouped by what both policies treat alike; each group is gone through once.
final class Together {
  private final Rulebook both;
  private final CaseGroups caseGroups;
  private final List<Reach> reaches = new ArrayList<>();

  Together(Rulebook both) {
    this.both = both;
    this.caseGroups = new CaseGroups(both.compiled());
  }

  int[] groups(List<Column> columns, int cases) {
    List<int[]> codes = new ArrayList<>();
    List<Column> asked =
        columns.stream().filter(column -> !column.name().equals(both.selectedBy())).toList();
    if (caseGroups.read(asked, codes)) {
      reaches.clear();
    }
    int[] groups = new int[cases];
    caseGroups.find(groups, codes, (_, _) -> {});
    for (int group = reaches.size(); group < caseGroups.size(); group++) {
      reaches.add(reach(group));
    }
    return groups;
  }

  Reach get(int group) {
    return reaches.get(group);
  }

  private Reach reach(int group) {
    return Reach.of(
        both,
        caseGroups.classes(group).stream()
            .filter(fact -> fact.valueClass() != Assignment.UNKNOWN)
            .toList());
  }
}
