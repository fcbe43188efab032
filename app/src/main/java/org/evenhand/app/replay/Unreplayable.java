package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.replay.Standing.Sum;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.PolicyPair;

/// What history does not tell: the cases that cannot be decided, the facts they lack, and how far
/// every count could move if the unknown were filled the best and the worst way.
///
/// @param before cases undecided under the first policy, by missing fact
/// @param exact false where the bounds may be wider than need be
public record Unreplayable(
    SortedMap<String, Long> before, SortedMap<String, Long> after, boolean exact) {
  private static final String METHOD =
      "The number is counted on known facts. The interval is no confidence interval: its ends are"
          + " the counts if every unknown fact falls out one way or the other, the same under both"
          + " policies.";

  static Unreplayable of(
      String candidate,
      Policy policy,
      History history,
      Replay replay,
      Counted counted,
      Split[] splits,
      Cells cells,
      String source,
      MeasureSet.Collector out) {
    bounds(candidate, policy, history, counted, splits, cells, source, out);
    return new Unreplayable(
        missing(PolicyPair.Answer::before, replay, counted),
        missing(PolicyPair.Answer::after, replay, counted),
        replay.answers().stream()
            .allMatch(a -> a.exactness() == org.evenhand.rulebook.Exactness.EXACT));
  }

  /// Fact → undecided cases that hinge on it.
  private static SortedMap<String, Long> missing(
      Function<PolicyPair.Answer, Determination> side, Replay replay, Counted counted) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int answer = 0; answer < replay.answers().size(); answer++) {
      long n = counted.ofAnswer(answer);
      if (n > 0) {
        Side.of(side.apply(replay.answers().get(answer)))
            .wouldSettle()
            .forEach(fact -> counts.merge(fact, n, Long::sum));
      }
    }
    return counts;
  }

  private static void bounds(
      String candidate,
      Policy policy,
      History history,
      Counted counted,
      Split[] splits,
      Cells cells,
      String source,
      MeasureSet.Collector out) {
    List<Derived.Row> rows = new ArrayList<>();
    rows.add(asked(cells, "now", "asked for now", Sum.ASKED_BEFORE, Sum.PERHAPS_BEFORE));
    rows.add(asked(cells, "then", "asked for then", Sum.ASKED_AFTER, Sum.PERHAPS_AFTER));
    long gone = counted.of(splits, Split::isNewlyNotAskedFor);
    long come = counted.of(splits, Split::isNewlyAskedFor);
    long goneMost = counted.of(splits, s -> (s.mask() & Split.ONLY_BEFORE) != 0);
    long comeMost = counted.of(splits, s -> (s.mask() & Split.ONLY_AFTER) != 0);
    rows.add(row("gone", "newly not asked for", gone, gone, goneMost));
    rows.add(row("come", "newly asked for", come, come, comeMost));
    long least = 0;
    long most = 0;
    for (int mask = 1; mask < Split.MASKS; mask++) {
      Split split = new Split(mask);
      long n = counted.of(splits, split::equals);
      least += split.leastGain() * n;
      most += split.mostGain() * n;
    }
    rows.add(row("net", "more asked for than now", come - gone, least, most));
    out.add(
        new Derived(
            "candidate-" + candidate + "-bounds",
            "How many %s are asked for now and under %s, and between which numbers that lies whatever the unknown facts are."
                .formatted(history.subjectWords(), policy.title()),
            history.subjectWords(),
            history.areas().getFirst(),
            history.period(),
            rows,
            METHOD,
            List.of(source),
            List.of()));
  }

  private static Derived.Row asked(Cells cells, String code, String label, Sum sure, Sum perhaps) {
    long n = cells.count(sure, 0, Cells.ALL);
    return row(code, label, n, n, n + cells.count(perhaps, 0, Cells.ALL));
  }

  /// Counts of verdicts say nothing of a group and are not withheld.
  private static Derived.Row row(String code, String label, long value, long low, long high) {
    return new Derived.Row(
        code,
        label,
        Derived.Scale.NUMBER,
        new Estimate.Estimated(
            (double) value, new Interval((double) low, (double) high, 1), "bounds"),
        List.of(),
        List.of());
  }
}
