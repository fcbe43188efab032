package org.evenhand.disparity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Who was still waiting at each time at which a spell ended or was last seen, in order of time.
record RiskTable(List<Row> rows) {
  /// @param atRisk spells of this length or longer
  /// @param ended of them, how many ended at this length in any way
  /// @param counted of them, how many in the way asked for
  record Row(long length, long atRisk, long ended, long counted) {}

  static RiskTable of(List<Spell> spells, Predicate<Spell.Ended> asked) {
    Map<Long, long[]> byLength = new TreeMap<>();
    for (Spell spell : spells) {
      long[] tally = byLength.computeIfAbsent(spell.length(), _ -> new long[3]);
      tally[0]++;
      switch (spell) {
        case Spell.Ended ended -> {
          tally[1]++;
          tally[2] += asked.test(ended) ? 1 : 0;
        }
        case Spell.Running _ -> {}
      }
    }
    long[] atRisk = {spells.size()};
    return new RiskTable(
        byLength.entrySet().stream()
            .map(entry -> {
              long[] tally = entry.getValue();
              Row row = new Row(entry.getKey(), atRisk[0], tally[1], tally[2]);
              atRisk[0] -= tally[0];
              return row;
            })
            .toList());
  }

  /// The length of the longest spell.
  long longest() {
    return rows.getLast().length();
  }
}
