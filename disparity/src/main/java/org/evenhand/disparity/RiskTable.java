package org.evenhand.disparity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

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

  /// @param ended how many ended at each length from 0, in the way asked for
  /// @param running how many were last seen at each length
  static RiskTable of(long[] ended, long[] running) {
    if (ended.length != running.length) {
      throw new IllegalArgumentException(
          Sentences.say(
              "%d lengths of ended and %d of running spells", ended.length, running.length));
    }
    long atRisk = LongStream.of(ended).sum() + LongStream.of(running).sum();
    List<Row> rows = new ArrayList<>();
    for (int length = 0; length < ended.length; length++) {
      if (ended[length] < 0 || running[length] < 0) {
        throw new IllegalArgumentException(
            Sentences.say("Fewer than no spells of length %d", length));
      }
      if (ended[length] + running[length] > 0) {
        rows.add(new Row(length, atRisk, ended[length], ended[length]));
        atRisk -= ended[length] + running[length];
      }
    }
    return new RiskTable(rows);
  }

  /// The length of the longest spell.
  long longest() {
    return rows.getLast().length();
  }
}
