package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.app.demographics.Race;

/// How many subjects of each race and area each distinct answer was given to.
final class Counted {
  private final List<EnumMap<Race, long[]>> counts = new ArrayList<>();
  private final long[] byAnswer;
  private final SortedSet<Race> races = new TreeSet<>();
  private final List<Integer> parts = new ArrayList<>();

  /// @param answers how many distinct ones
  private Counted(int areaMasks, int answers) {
    for (int mask = 0; mask < areaMasks; mask++) {
      counts.add(new EnumMap<>(Race.class));
    }
    byAnswer = new long[answers];
  }

  static Counted of(History history, Replay replay) {
    Counted counted = new Counted(1 << history.areas().size(), replay.answers().size());
    for (int unit = 0; unit < replay.codes().length; unit++) {
      int code = replay.codes()[unit];
      EnumMap<Race, long[]> here = counted.counts.get(history.areasOf(unit));
      int subjects = history.subjectsOf(unit);
      counted.byAnswer[code] += subjects;
      for (int s = 0; s < subjects; s++) {
        here.computeIfAbsent(history.race(unit, s), r -> new long[replay.answers().size()])[code]++;
      }
    }
    for (int mask = 0; mask < counted.counts.size(); mask++) {
      counted.races.addAll(counted.counts.get(mask).keySet());
      if (!counted.counts.get(mask).isEmpty()) {
        counted.parts.add(mask);
      }
    }
    return counted;
  }

  /// Races that anybody has, in the order of the codes.
  SortedSet<Race> races() {
    return races;
  }

  /// Masks of areas that any unit lies in: the smallest parts the areas are made of.
  List<Integer> parts() {
    return List.copyOf(parts);
  }

  long ofAnswer(int answer) {
    return byAnswer[answer];
  }

  long total() {
    return java.util.Arrays.stream(byAnswer).sum();
  }

  /// Subjects of a race in a part whose answer has one of these splits.
  long of(int part, Race race, Split[] splits, java.util.function.Predicate<Split> which) {
    long sum = 0;
    long[] row = counts.get(part).getOrDefault(race, new long[0]);
    for (int answer = 0; answer < row.length; answer++) {
      if (row[answer] > 0 && which.test(splits[answer])) {
        sum += row[answer];
      }
    }
    return sum;
  }

  /// Subjects whose answer has one of these splits.
  long of(Split[] splits, java.util.function.Predicate<Split> which) {
    long sum = 0;
    for (int answer = 0; answer < byAnswer.length; answer++) {
      sum += which.test(splits[answer]) ? byAnswer[answer] : 0;
    }
    return sum;
  }
}
