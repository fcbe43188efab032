package org.evenhand.app.replay;

import java.util.ArrayList;
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

  /// @param cell of its count
  public record Transition(String before, String after, String cell) {}

  /// All cases that change for the same reasons.
  ///
  /// @param cell of its count
  public record Change(Side before, Side after, long cases, String cell) {}

  static Transitions of(
      String candidate,
      Replay replay,
      Counted counted,
      Split[] splits,
      Cells cells,
      MeasureSet.Collector out) {
    SortedMap<Integer, Map<Integer, List<Integer>>> byVerdicts = new TreeMap<>();
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
    Map<Standing, List<String>> parts = new LinkedHashMap<>();
    byVerdicts.forEach((before, row) ->
        row.forEach((after, answers) -> {
          String name = candidate + "/" + word(before) + " to " + word(after);
          out.cell(name, sum(counted, answers));
          table.add(new Transition(word(before), word(after), name));
          bySplit(name, answers, counted, splits, parts, out);
          if (!before.equals(after)) {
            changes.addAll(changes(name, replay, counted, answers, changes.size(), out));
          }
        }));
    out.sum(cells.total(0, Cells.ALL), table.stream().map(Transition::cell).toList());
    parts.forEach((standing, names) -> out.sum(cells.of(standing, 0, Cells.ALL), names));
    changes.sort(
        java.util.Comparator.comparingLong(Change::cases).reversed().thenComparing(Change::cell));
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

  private static long sum(Counted counted, List<Integer> answers) {
    return answers.stream().mapToLong(counted::ofAnswer).sum();
  }

  /// The parts of a transition that stand alike under both policies.
  private static void bySplit(
      String name,
      List<Integer> answers,
      Counted counted,
      Split[] splits,
      Map<Standing, List<String>> parts,
      MeasureSet.Collector out) {
    SortedMap<Standing, Long> counts = new TreeMap<>();
    for (int answer : answers) {
      counts.merge(Standing.of(splits[answer]), counted.ofAnswer(answer), Long::sum);
    }
    counts.forEach((standing, n) -> {
      String part = name + ", " + standing.name();
      out.cell(part, n);
      parts.computeIfAbsent(standing, s -> new ArrayList<>()).add(part);
    });
    out.sum(name, counts.keySet().stream().map(s -> name + ", " + s.name()).toList());
  }

  private static List<Change> changes(
      String name,
      Replay replay,
      Counted counted,
      List<Integer> answers,
      int from,
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
      String cell = name + ", reasons " + (from + changes.size() + 1);
      out.cell(cell, n);
      changes.add(new Change(sides.getFirst(), sides.getLast(), n, cell));
    });
    out.sum(name, changes.stream().map(Change::cell).toList());
    return changes;
  }
}
