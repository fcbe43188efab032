package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.rulebook.PolicyPair;

/// From which verdict to which verdict cases go, and for what reasons.
///
/// @param table in the order of the verdicts, with those that nobody takes left out
/// @param changes kinds of changed case, most frequent first
/// @param changed how many subjects get another verdict
public record Transitions(List<Transition> table, List<Change> changes, long changed) {
  public Transitions {
    table = List.copyOf(table);
    changes = List.copyOf(changes);
  }

  /// How many go from one verdict to another.
  public record Transition(String before, String after, long cases) {}

  /// All cases that change for the same reasons.
  ///
  /// @param cell of its count, which may be withheld: few cases of one reason can be known people
  public record Change(Side before, Side after, long cases, String cell) {}

  static Transitions of(
      String candidate, Replay replay, Counted counted, Cells cells, MeasureSet.Collector out) {
    SortedMap<Integer, SortedMap<Integer, List<Integer>>> byVerdicts = new TreeMap<>();
    for (int answer = 0; answer < replay.answers().size(); answer++) {
      if (counted.ofAnswer(answer) > 0) {
        PolicyPair.Answer each = replay.answers().get(answer);
        byVerdicts
            .computeIfAbsent(place(Verdicts.of(each.before())), k -> new TreeMap<>())
            .computeIfAbsent(place(Verdicts.of(each.after())), k -> new ArrayList<>())
            .add(answer);
      }
    }
    List<Transition> table = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    byVerdicts.forEach((before, row) ->
        row.forEach((after, answers) -> {
          long cases = answers.stream().mapToLong(counted::ofAnswer).sum();
          table.add(new Transition(word(before), word(after), cases));
          if (!before.equals(after)) {
            String name = cells.known(candidate + "/" + word(before) + " to " + word(after), cases);
            changes.addAll(changes(name, replay, counted, answers, out));
          }
        }));
    changes.sort(Comparator.comparingLong(Change::cases).reversed().thenComparing(Change::cell));
    return new Transitions(table, changes, changes.stream().mapToLong(Change::cases).sum());
  }

  private static int place(String verdict) {
    int place = Verdicts.ALL.indexOf(verdict);
    if (place < 0) {
      throw new IllegalArgumentException(
          "The policy says \"%s\"; a policy to replay says one of %s, or nothing"
              .formatted(verdict, Verdicts.ALL));
    }
    return place;
  }

  private static String word(int place) {
    return Verdicts.ALL.get(place);
  }

  private static List<Change> changes(
      String name,
      Replay replay,
      Counted counted,
      List<Integer> answers,
      MeasureSet.Collector out) {
    Map<List<Side>, Long> counts = new LinkedHashMap<>();
    for (int answer : answers) {
      PolicyPair.Answer each = replay.answers().get(answer);
      counts.merge(
          List.of(Side.of(each.before()), Side.of(each.after())),
          counted.ofAnswer(answer),
          Long::sum);
    }
    List<Change> changes = new ArrayList<>();
    counts.forEach((sides, n) -> {
      String cell = name + ", reasons " + (changes.size() + 1);
      out.cell(cell, n);
      changes.add(new Change(sides.getFirst(), sides.getLast(), n, cell));
    });
    out.sum(name, changes.stream().map(Change::cell).toList());
    return changes;
  }
}
