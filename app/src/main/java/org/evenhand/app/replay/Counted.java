package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.app.demographics.Race;

/// How many subjects of each group and area each distinct answer was given to.
final class Counted {
  private final List<Map<Groups.Group, long[]>> counts = new ArrayList<>();
  private final List<Integer> parts = new ArrayList<>();
  private final long[] byAnswer;
  private final Groups groups;

  private Counted(List<Map<Race, long[]>> byRace, long[] byAnswer) {
    this.byAnswer = byAnswer;
    Map<Race, Long> totals = new EnumMap<>(Race.class);
    byRace.forEach(part ->
        part.forEach((race, row) -> totals.merge(race, Arrays.stream(row).sum(), Long::sum)));
    this.groups = Groups.of(totals);
    for (Map<Race, long[]> part : byRace) {
      Map<Groups.Group, long[]> here = new HashMap<>();
      part.forEach((race, row) -> {
        long[] sum = here.computeIfAbsent(groups.of(race), g -> new long[row.length]);
        for (int answer = 0; answer < row.length; answer++) {
          sum[answer] += row[answer];
        }
      });
      if (!here.isEmpty()) {
        parts.add(counts.size());
      }
      counts.add(here);
    }
  }

  static Counted of(History history, Replay replay) {
    List<Map<Race, long[]>> byRace = new ArrayList<>();
    for (int mask = 0; mask < 1 << history.areas().size(); mask++) {
      byRace.add(new EnumMap<>(Race.class));
    }
    long[] byAnswer = new long[replay.answers().size()];
    for (int unit = 0; unit < replay.codes().length; unit++) {
      int code = replay.codes()[unit];
      Map<Race, long[]> here = byRace.get(history.areasOf(unit));
      int subjects = history.subjectsOf(unit);
      byAnswer[code] += subjects;
      for (int s = 0; s < subjects; s++) {
        here.computeIfAbsent(history.race(unit, s), r -> new long[byAnswer.length])[code]++;
      }
    }
    return new Counted(byRace, byAnswer);
  }

  List<Groups.Group> groups() {
    return groups.list();
  }

  /// Masks of areas that any unit lies in: the smallest parts the areas are made of.
  List<Integer> parts() {
    return List.copyOf(parts);
  }

  long ofAnswer(int answer) {
    return byAnswer[answer];
  }

  long total() {
    return Arrays.stream(byAnswer).sum();
  }

  /// Subjects of a group in a part whose answer has one of these splits.
  long of(int part, Groups.Group group, Split[] splits, Predicate<Split> which) {
    return sum(counts.get(part).getOrDefault(group, new long[0]), splits, which);
  }

  /// Subjects whose answer has one of these splits.
  long of(Split[] splits, Predicate<Split> which) {
    return sum(byAnswer, splits, which);
  }

  private static long sum(long[] row, Split[] splits, Predicate<Split> which) {
    long sum = 0;
    for (int answer = 0; answer < row.length; answer++) {
      if (row[answer] > 0 && which.test(splits[answer])) {
        sum += row[answer];
      }
    }
    return sum;
  }
}
