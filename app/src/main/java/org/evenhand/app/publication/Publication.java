package org.evenhand.app.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.measures.Assumed;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.measures.Quoted;
import org.evenhand.app.measures.Tally;
import org.evenhand.app.measures.Timing;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Count;
import org.evenhand.disparity.DisparityIndex;
import org.evenhand.disparity.ErrorAdjusted;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Proportion;
import org.evenhand.disparity.Suppression;

/// The door: measured counts in, what may be shown out. Small cells and their complements are
/// withheld by the library, over everything published together.
public final class Publication {
  static final String WITHHELD = "withheld to protect people";

  /// Fewer durations than this are not shown: a median of few people is a person.
  static final int FEWEST_DURATIONS = (int) Suppression.THRESHOLD;

  private final Suppression suppression;

  private Publication(Suppression suppression) {
    this.suppression = suppression;
  }

  public static List<Measure> of(MeasureSet measured) {
    return of(
        measured,
        Suppression.of(
            measured.cells(), measured.relations(), Suppression.THRESHOLD, measured.disclosure()));
  }

  /// @param suppression of the cells of these measures
  static List<Measure> of(MeasureSet measured, Suppression suppression) {
    Publication publication = new Publication(suppression);
    List<Measure> measures = new ArrayList<>();
    measured.tallies().forEach(t -> measures.add(publication.tally(t)));
    measured.timings().forEach(t -> measures.add(timing(t)));
    measured.assumed().forEach(a -> measures.add(publication.assumed(a)));
    measured.quoted().forEach(q -> measures.add(quoted(q)));
    measured.derived().forEach(d -> measures.add(publication.derived(d)));
    return List.copyOf(measures);
  }

  private Measure tally(Tally tally) {
    List<Group> groups = tally.rows().stream().map(r -> group(tally, r)).toList();
    return new Measure(
        tally.id(),
        Findings.of(tally.finding(), groups),
        tally.unit(),
        tally.area().name(),
        tally.period(),
        groups,
        tally.method(),
        tally.sources(),
        tally.notes());
  }

  private Group group(Tally tally, Tally.Row row) {
    GroupDraft draft = new GroupDraft(row.label(), row.code());
    Count whole = suppression.get(tally.whole());
    if (whole instanceof Count.Shown(long of)) {
      draft.of = of;
    }
    Count count = suppression.get(row.cell());
    if (!(count instanceof Count.Shown(long n)) || draft.of == null) {
      draft.withheld = WITHHELD;
      return draft.done();
    }
    draft.count = n;
    draft.share(share(tally, n, draft.of));
    Optional<Benchmark> benchmark =
        tally.benchmarks().stream().filter(b -> b.group().equals(row.code())).findFirst();
    if (benchmark.isEmpty()) {
      draft.why("no benchmark of the same area and time for this group");
    } else if (draft.of > 0) {
      Benchmark against = benchmark.get();
      draft.benchmark = against.title() + " (" + against.area().name() + ")";
      draft.benchmarkShare = against.share();
      draft.ratio(
          DisparityIndex.of(
              new Proportion(n, draft.of),
              against,
              tally.area(),
              tally.firstYear(),
              tally.lastYear()));
    }
    return draft.done();
  }

  private static Estimate share(Tally tally, long count, long of) {
    Estimate plain = Proportion.estimate(count, of);
    return of > 0 && tally.errorRate().isPresent()
        ? ErrorAdjusted.of(new Proportion(count, of), tally.errorRate().get())
        : plain;
  }

  private static Measure timing(Timing timing) {
    List<Group> groups = timing.rows().stream().map(Publication::duration).toList();
    return new Measure(
        timing.id(),
        Findings.of(timing.finding(), groups),
        timing.unit(),
        timing.area().name(),
        timing.period(),
        groups,
        timing.method(),
        timing.sources(),
        timing.notes());
  }

  private static Group duration(Timing.Row row) {
    GroupDraft draft = new GroupDraft(row.label(), row.code());
    int n = row.durations().n();
    if (n > 0 && n < FEWEST_DURATIONS) {
      draft.withheld = WITHHELD;
      return draft.done();
    }
    draft.count = (long) n;
    draft.value(row.durations().median());
    draft.why("no population has a share of a duration");
    return draft.done();
  }

  private Measure assumed(Assumed assumed) {
    List<Group> groups = new ArrayList<>();
    for (Assumed.Row row : assumed.rows()) {
      GroupDraft draft = new GroupDraft(row.label(), "");
      switch (row) {
        case Assumed.Row.Amount amount
            when !(suppression.get(amount.cell()) instanceof Count.Shown) ->
            draft.withheld = WITHHELD;
        case Assumed.Row.Amount amount -> {
          draft.value = amount.value();
          draft.low = amount.low();
          draft.high = amount.high();
          draft.why("an amount, not a share of a population");
        }
        case Assumed.Row.NoInput noInput -> draft.why(noInput.why());
      }
      groups.add(draft.done());
    }
    return new Measure(
        assumed.id(),
        assumed.finding(),
        assumed.unit(),
        assumed.area().name(),
        assumed.period(),
        groups,
        assumed.method(),
        assumed.sources(),
        assumed.notes());
  }

  private Measure derived(Derived derived) {
    List<Group> groups = derived.rows().stream().map(this::derived).toList();
    return new Measure(
        derived.id(),
        Findings.of(derived.finding(), groups),
        derived.unit(),
        derived.area().name(),
        derived.period(),
        groups,
        derived.method(),
        derived.sources(),
        derived.notes());
  }

  private Group derived(Derived.Row row) {
    GroupDraft draft = new GroupDraft(row.label(), row.code());
    if (row.counted().size() == 2
        && suppression.get(row.counted().getLast()) instanceof Count.Shown(long of)) {
      draft.of = of;
    }
    if (java.util.stream.Stream.concat(row.counted().stream(), row.from().stream())
        .anyMatch(cell -> !(suppression.get(cell) instanceof Count.Shown))) {
      draft.withheld = WITHHELD;
      return draft.done();
    }
    if (row.counted().size() == 2
        && suppression.get(row.counted().getFirst()) instanceof Count.Shown(long n)) {
      draft.count = n;
    }
    switch (row.scale()) {
      case SHARE -> draft.share(row.estimate());
      case NUMBER -> draft.value(row.estimate());
    }
    return draft.done();
  }

  private static Measure quoted(Quoted quoted) {
    List<Group> groups = new ArrayList<>();
    for (Quoted.Row row : quoted.rows()) {
      GroupDraft draft = new GroupDraft(row.label(), row.code());
      draft.share = row.share();
      draft.benchmark = row.benchmark().title() + " (" + row.benchmark().area().name() + ")";
      draft.benchmarkShare = row.benchmark().share();
      draft.ratio(row.ratio());
      groups.add(draft.done());
    }
    return new Measure(
        quoted.id(),
        quoted.finding(),
        quoted.unit(),
        quoted.area().name(),
        quoted.period(),
        groups,
        quoted.method(),
        quoted.sources(),
        quoted.notes());
  }
}
