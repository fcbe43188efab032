package org.evenhand.app.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.replay.Backtest;
import org.evenhand.app.replay.Sensitivity;
import org.evenhand.app.replay.Side;
import org.evenhand.app.replay.Transitions;
import org.evenhand.disparity.Count;
import org.evenhand.disparity.Suppression;
import org.jspecify.annotations.Nullable;

/// The door for back-tests: replayed counts in, what may be shown out. Everything of all candidates
/// is withheld together, since a reader sees it together.
public final class BacktestPublication {
  private static final String NO_PERSONS =
      "Not computable: open data name nobody, so nobody can be followed from one case to another.";

  private final Suppression suppression;
  private final List<Measure> measures;

  private BacktestPublication(MeasureSet measured) {
    this.suppression =
        Suppression.of(
            measured.cells(), measured.relations(), Suppression.THRESHOLD, measured.disclosure());
    this.measures = Publication.of(measured, suppression);
  }

  /// @param current measures of the policy in force alone
  public record Published(
      long cases, List<Measure> current, List<PublishedBacktest.Candidate> candidates) {
    public Published {
      current = List.copyOf(current);
      candidates = List.copyOf(candidates);
    }
  }

  public static Published of(Backtest backtest) {
    BacktestPublication publication = new BacktestPublication(backtest.measured());
    return new Published(
        backtest.candidates().getFirst().total(),
        publication.starting("current-"),
        backtest.candidates().stream().map(c -> publication.candidate(backtest, c)).toList());
  }

  /// How a policy is named in public.
  public static PublishedBacktest.Policy policy(org.evenhand.app.replay.Policy policy) {
    return new PublishedBacktest.Policy(
        policy.name(),
        policy.title(),
        policy.version().authority().label(),
        policy.version().citation().text() + " (" + policy.version().citation().source() + ")",
        policy.caution().orElse(null),
        policy.file(),
        policy.sha256());
  }

  private PublishedBacktest.Candidate candidate(Backtest backtest, Backtest.Candidate candidate) {
    String prefix = candidate.prefix();
    List<Measure> disparity = new ArrayList<>(starting(prefix + "asked-for-"));
    disparity.addAll(starting(prefix + "share-change-"));
    disparity.addAll(starting(prefix + "index-ratio-"));
    List<Measure> effort = new ArrayList<>(starting(prefix + "hours"));
    effort.addAll(starting(prefix + "cost"));
    effort.addAll(starting(prefix + "breakeven"));
    List<Measure> bounds = new ArrayList<>(starting(prefix + "bounds"));
    bounds.addAll(starting(prefix + "share-bounds-"));
    List<Measure> safety = starting(prefix + "violence-");
    return new PublishedBacktest.Candidate(
        policy(candidate.policy()),
        finding(backtest, candidate),
        candidate.changesNothing(),
        candidate.transitions().table().stream()
            .map(t -> new PublishedBacktest.Transition(t.before(), t.after(), t.cases()))
            .toList(),
        changes(candidate.transitions().changes()),
        disparity,
        safety,
        safety.isEmpty() ? NO_PERSONS : null,
        effort,
        new PublishedBacktest.Unreplayable(
            bounds,
            missing(candidate.unreplayable().before()),
            missing(candidate.unreplayable().after()),
            candidate.unreplayable().exact()),
        candidate.readings().stream().map(BacktestPublication::reading).toList());
  }

  private List<Measure> starting(String prefix) {
    return measures.stream().filter(m -> m.id().startsWith(prefix)).toList();
  }

  private @Nullable Long count(String cell) {
    return suppression.get(cell) instanceof Count.Shown(long n) ? n : null;
  }

  /// Most frequent first, and those withheld in an order that does not tell how many they are.
  private List<PublishedBacktest.Change> changes(List<Transitions.Change> changes) {
    return changes.stream()
        .sorted(
            Comparator.comparing((Transitions.Change c) -> count(c.cell()) == null)
                .thenComparing(c -> count(c.cell()) == null ? c.cell() : ""))
        .map(this::change)
        .toList();
  }

  private PublishedBacktest.Change change(Transitions.Change change) {
    return new PublishedBacktest.Change(
        side(change.before()), side(change.after()), count(change.cell()));
  }

  private static PublishedBacktest.Side side(Side side) {
    return new PublishedBacktest.Side(
        side.verdict(),
        side.possible(),
        side.rules(),
        side.says(),
        side.citations(),
        side.wouldSettle());
  }

  private static List<PublishedBacktest.Missing> missing(SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new PublishedBacktest.Missing(e.getKey(), e.getValue()))
        .toList();
  }

  private static PublishedBacktest.Reading reading(Sensitivity.Reading reading) {
    return new PublishedBacktest.Reading(
        reading.words(),
        reading.askedBefore(),
        reading.askedAfter(),
        reading.newlyNotAskedFor(),
        reading.newlyAskedFor(),
        reading.undecided());
  }

  private static String finding(Backtest backtest, Backtest.Candidate candidate) {
    String words = backtest.history().subjectWords();
    if (candidate.changesNothing()) {
      return "%s changes nothing: every one of the %s gets the verdict it gets now, whatever the unknown facts are."
          .formatted(candidate.policy().title(), words);
    }
    return "Under %s %s of the %s %s get another verdict than under %s: %s are newly not asked for and %s newly asked for."
        .formatted(
            candidate.policy().title(),
            inWords(candidate.transitions().changed()),
            inWords(candidate.total()),
            words,
            backtest.current().title(),
            inWords(candidate.gone()),
            inWords(candidate.come()));
  }

  private static String inWords(Backtest.Range range) {
    return range.isSure()
        ? inWords(range.least())
        : "between %s and %s".formatted(inWords(range.least()), Printed.count(range.most()));
  }

  private static String inWords(long count) {
    return count == 0 ? "none" : Printed.count(count);
  }
}
