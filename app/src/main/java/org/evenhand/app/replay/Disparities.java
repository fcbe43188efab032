package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.measures.Benchmarks;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.measures.Tally;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.PolicyChange;
import org.evenhand.disparity.Selected;

/// Who is asked for before and after, held against the populations of the same area, and how the
/// shares change: paired, since both policies meet the same cases.
final class Disparities {
  private static final List<String> KINDS = List.of("acs", "voting-age", "published");
  private static final String WILSON =
      "Share of the cases asked for, race not recorded included; Wilson score interval at 95 %"
          + " (Wilson 1927). Cases that cannot be decided count as not asked for here; see what"
          + " cannot be replayed.";

  private final History history;
  private final Cells cells;
  private final List<Benchmark> benchmarks;
  private final String source;
  private final MeasureSet.Collector out;

  Disparities(
      History history,
      Cells cells,
      List<Benchmark> benchmarks,
      String source,
      MeasureSet.Collector out) {
    this.history = history;
    this.cells = cells;
    this.benchmarks = benchmarks;
    this.source = source;
    this.out = out;
  }

  /// Shares by race of the cases that one policy asks for.
  ///
  /// @param prefix of the measures' ids
  void shares(Standing.Sum asked, String prefix, String policy) {
    for (int a = 0; a < history.areas().size(); a++) {
      Area area = history.areas().get(a);
      List<List<Benchmark>> series = new ArrayList<>();
      for (String kind : KINDS) {
        List<Benchmark> found = Benchmarks.nearest(benchmarks, area, kind, history.lastYear());
        if (!found.isEmpty() && !series.contains(found)) {
          series.add(found);
        }
      }
      if (series.isEmpty()) {
        series.add(List.of());
      }
      for (int s = 0; s < series.size(); s++) {
        out.add(
            tally(
                asked,
                prefix + "asked-for-" + area.id() + (s == 0 ? "" : "-" + (s + 1)),
                policy,
                a,
                series.get(s)));
      }
    }
  }

  private Tally tally(
      Standing.Sum asked, String id, String policy, int area, List<Benchmark> against) {
    List<Tally.Row> rows = new ArrayList<>();
    for (Groups.Group group : cells.groups()) {
      rows.add(new Tally.Row(group.code(), group.label(), cells.of(asked, area, group.code())));
    }
    return new Tally(
        id,
        "Of the {of} %s %s asks for in %s, {share:B} are Black and {share:W} white."
            .formatted(history.subjectWords(), policy, history.areas().get(area).name()),
        history.subjectWords(),
        history.areas().get(area),
        history.firstYear(),
        history.lastYear(),
        history.period(),
        cells.of(asked, area, Cells.ALL),
        rows,
        against,
        Optional.empty(),
        WILSON,
        List.of(
            source, against.isEmpty() ? "no benchmark of this area" : against.getFirst().source()),
        List.of(
            "Several populations stand side by side; none of them is the right one for every question.",
            "Races of fewer than %d cases, and race not recorded, are taken together, so that less must be withheld."
                .formatted(Groups.FEWEST)));
  }

  /// How each group's share and disparity index change.
  void changes(String prefix, String policy) {
    for (int a = 0; a < history.areas().size(); a++) {
      SortedMap<String, Selected> groups = new TreeMap<>();
      for (Groups.Group group : cells.groups()) {
        groups.put(
            group.code(),
            new Selected(
                cells.count(Standing.Sum.ONLY_BEFORE, a, group.code()),
                cells.count(Standing.Sum.ONLY_AFTER, a, group.code()),
                cells.count(Standing.Sum.BOTH, a, group.code())));
      }
      PolicyChange change = PolicyChange.of(groups);
      Area area = history.areas().get(a);
      out.add(
          new Derived(
              prefix + "share-change-" + area.id(),
              "Under %s the share of Black people among the %s asked for in %s is {change:B}."
                  .formatted(policy, history.subjectWords(), area.name()),
              "percentage points",
              area,
              history.period(),
              rows(a, rounded(change.shareChanges(), 100, 10)),
              "Share after minus share before, in percentage points; paired, by the delta method for"
                  + " the counts of both policies (Agresti 2013); intervals hold for all groups"
                  + " together at 95 % (Šidák 1967), their ends rounded outward to a tenth.",
              List.of(source),
              List.of(
                  "A change of a share says nothing of how many people are asked for: read it beside"
                      + " the counts.")));
      out.add(
          new Derived(
              prefix + "index-ratio-" + area.id(),
              "Under %s each group's disparity index in %s is so many times what it is now, whatever the population it is held against."
                  .formatted(policy, area.name()),
              "times",
              area,
              history.period(),
              rows(a, rounded(change.indexRatios(), 1, 100)),
              "Disparity index after over disparity index before; the benchmark cancels. Paired,"
                  + " delta method on the log scale; intervals hold for all groups together at 95 %"
                  + " (Šidák 1967).",
              List.of(source),
              List.of()));
      bounds(prefix, policy, a);
    }
  }

  private List<Derived.Row> rows(int area, Map<String, Estimate> changes) {
    List<Derived.Row> rows = new ArrayList<>();
    for (Groups.Group group : cells.groups()) {
      Estimate estimate =
          changes.getOrDefault(group.code(), new Estimate.NotEstimable("nobody is in the group"));
      List<String> from = new ArrayList<>();
      for (String of : List.of(group.code(), Cells.ALL)) {
        from.add(cells.of(Standing.Sum.ASKED_BEFORE, area, of));
        from.add(cells.of(Standing.Sum.ASKED_AFTER, area, of));
      }
      rows.add(
          new Derived.Row(
              group.code(), group.label(), Derived.Scale.NUMBER, estimate, List.of(), from));
    }
    return rows;
  }

  /// With the ends of intervals rounded outward: from exact ones a reader could compute how many of
  /// a group both policies ask for, be they ever so few.
  ///
  /// @param parts of a unit that ends are rounded to
  private static Map<String, Estimate> rounded(
      Map<String, Estimate> changes, double times, double parts) {
    Map<String, Estimate> scaled = new TreeMap<>();
    changes.forEach((race, estimate) ->
        scaled.put(
            race,
            switch (estimate) {
              case Estimate.Estimated known ->
                  new Estimate.Estimated(
                      known.value() * times,
                      new Interval(
                          StrictMath.floor(known.interval().low() * times * parts) / parts,
                          StrictMath.ceil(known.interval().high() * times * parts) / parts,
                          known.interval().level()),
                      known.method());
              case Estimate.ValueOnly only ->
                  new Estimate.ValueOnly(only.value() * times, only.whyNoInterval());
              case Estimate.NotEstimable not -> not;
              case Estimate.Withheld withheld -> withheld;
            }));
    return scaled;
  }

  /// What each group's share can be, whatever the unknown facts turn out to be.
  private void bounds(String prefix, String policy, int area) {
    List<Derived.Row> rows = new ArrayList<>();
    for (Groups.Group group : cells.groups()) {
      for (boolean before : new boolean[] {true, false}) {
        rows.add(bound(area, group, before));
      }
    }
    out.add(
        new Derived(
            prefix + "share-bounds-" + history.areas().get(area).id(),
            "Each group's share of the %s asked for in %s now and under %s, and between which ends it lies whatever the unknown facts are."
                .formatted(history.subjectWords(), history.areas().get(area).name(), policy),
            history.subjectWords(),
            history.areas().get(area),
            history.period(),
            rows,
            "Share among the cases asked for on known facts. The interval is no confidence interval:"
                + " its ends are the shares if the undecided cases fall out so as to make the group's"
                + " share least and most (Manski 1989).",
            List.of(source),
            List.of()));
  }

  private Derived.Row bound(int area, Groups.Group of, boolean before) {
    String race = of.code();
    Standing.Sum asked = before ? Standing.Sum.ASKED_BEFORE : Standing.Sum.ASKED_AFTER;
    Standing.Sum perhaps = before ? Standing.Sum.PERHAPS_BEFORE : Standing.Sum.PERHAPS_AFTER;
    long group = cells.count(asked, area, race);
    long all = cells.count(asked, area, Cells.ALL);
    long groupMore = cells.count(perhaps, area, race);
    long others = cells.count(perhaps, area, Cells.ALL) - groupMore;
    Estimate estimate;
    if (all == 0) {
      estimate =
          new Estimate.NotEstimable(
              groupMore + others == 0
                  ? "no case is asked for"
                  : "no case is asked for on the facts known; the share can be anything");
    } else {
      estimate =
          new Estimate.Estimated(
              (double) group / all,
              new Interval(
                  (double) group / (all + others),
                  (double) (group + groupMore) / (all + groupMore),
                  1),
              "bounds (Manski 1989)");
    }
    return new Derived.Row(
        of.code() + (before ? "-now" : "-then"),
        of.label() + (before ? ", now" : ", then"),
        Derived.Scale.SHARE,
        estimate,
        List.of(cells.of(asked, area, race), cells.of(asked, area, Cells.ALL)),
        List.of(cells.of(perhaps, area, race), cells.of(perhaps, area, Cells.ALL)));
  }
}
