package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
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
    SortedMap<String, String> before, SortedMap<String, String> after, boolean exact) {
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
        missing("now", PolicyPair.Answer::before, replay, counted, out),
        missing(candidate + "/then", PolicyPair.Answer::after, replay, counted, out),
        replay.answers().stream()
            .allMatch(a -> a.exactness() == org.evenhand.rulebook.Exactness.EXACT));
  }

  /// Fact → cell of the number of undecided cases that hinge on it.
  private static SortedMap<String, String> missing(
      String prefix,
      Function<PolicyPair.Answer, Determination> side,
      Replay replay,
      Counted counted,
      MeasureSet.Collector out) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int answer = 0; answer < replay.answers().size(); answer++) {
      long n = counted.ofAnswer(answer);
      if (n > 0) {
        Side.of(side.apply(replay.answers().get(answer)))
            .wouldSettle()
            .forEach(fact -> counts.merge(fact, n, Long::sum));
      }
    }
    SortedMap<String, String> cells = new TreeMap<>();
    counts.forEach((fact, n) -> {
      String cell = prefix + " hinges on " + fact;
      out.cell(cell, n);
      cells.put(fact, cell);
    });
    return cells;
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
    rows.add(
        asked(
            cells, "now", "asked for now", Standing.Sum.ASKED_BEFORE, Standing.Sum.PERHAPS_BEFORE));
    rows.add(
        asked(
            cells, "then", "asked for then", Standing.Sum.ASKED_AFTER, Standing.Sum.PERHAPS_AFTER));
    long gone = counted.of(splits, Split::isNewlyNotAskedFor);
    long come = counted.of(splits, Split::isNewlyAskedFor);
    long goneMost = counted.of(splits, s -> (s.mask() & Split.ONLY_BEFORE) != 0);
    long comeMost = counted.of(splits, s -> (s.mask() & Split.ONLY_AFTER) != 0);
    String goneCell = candidate + "/newly not asked for at most";
    String comeCell = candidate + "/newly asked for at most";
    out.cell(goneCell, goneMost);
    out.cell(comeCell, comeMost);
    List<String> allGone = List.of(sure(cells, splits, counted, Standing.YES_NO, out), goneCell);
    List<String> allCome = List.of(sure(cells, splits, counted, Standing.NO_YES, out), comeCell);
    rows.add(row("gone", "newly not asked for", gone, gone, goneMost, allGone));
    rows.add(row("come", "newly asked for", come, come, comeMost, allCome));
    long least = 0;
    long most = 0;
    for (int mask = 1; mask < Split.MASKS; mask++) {
      Split split = new Split(mask);
      long n = counted.of(splits, split::equals);
      least += split.leastGain() * n;
      most += split.mostGain() * n;
    }
    List<String> net = new ArrayList<>(allGone);
    net.addAll(allCome);
    for (Standing.Sum each : List.of(Standing.Sum.ASKED_BEFORE, Standing.Sum.ASKED_AFTER)) {
      net.add(cells.of(each, 0, Cells.ALL));
    }
    rows.add(row("net", "more asked for than now", come - gone, least, most, net));
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

  private static String sure(
      Cells cells, Split[] splits, Counted counted, Standing standing, MeasureSet.Collector out) {
    String cell = cells.of(standing, 0, Cells.ALL);
    out.cell(cell, counted.of(splits, standing.here()));
    return cell;
  }

  private static Derived.Row asked(
      Cells cells, String code, String label, Standing.Sum sure, Standing.Sum perhaps) {
    long n = cells.count(sure, 0, Cells.ALL);
    return row(
        code,
        label,
        n,
        n,
        n + cells.count(perhaps, 0, Cells.ALL),
        List.of(cells.of(sure, 0, Cells.ALL), cells.of(perhaps, 0, Cells.ALL)));
  }

  private static Derived.Row row(
      String code, String label, long value, long low, long high, List<String> from) {
    return new Derived.Row(
        code,
        label,
        Derived.Scale.NUMBER,
        new Estimate.Estimated(
            (double) value, new Interval((double) low, (double) high, 1), "bounds"),
        List.of(),
        from);
  }
}
