package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Benchmark;

/// The door: history under the policy in force and under each candidate, counted and measured,
/// before publication decides what may be shown. Candidates stand in the order they were given:
/// they are never ranked.
///
/// @param measured every count of every candidate together, since a reader sees them together
public record Backtest(
    History history, Policy current, List<Candidate> candidates, MeasureSet measured) {
  public Backtest {
    candidates = List.copyOf(candidates);
  }

  /// One candidate beside the policy in force.
  ///
  /// @param prefix of the ids of its measures
  /// @param readings the same counts under other readings
  /// @param total all cases
  /// @param gone those newly not asked for on the facts known, and at most
  /// @param come those newly asked for on the facts known, and at most
  public record Candidate(
      Policy policy,
      String prefix,
      Replay replay,
      Transitions transitions,
      Unreplayable unreplayable,
      List<Sensitivity.Reading> readings,
      long total,
      Range gone,
      Range come) {
    public Candidate {
      readings = List.copyOf(readings);
    }

    /// Whether no case gets another verdict, whatever the unknown facts are.
    public boolean changesNothing() {
      return replay.answers().stream()
          .allMatch(a -> a.possible().stream().allMatch(v -> v.before().equals(v.after())));
    }
  }

  /// A count on the facts known, which no unknown fact lowers.
  ///
  /// @param most if the unknown facts fall out so
  public record Range(long least, long most) {
    /// Whether no unknown fact can change it.
    public boolean isSure() {
      return least == most;
    }
  }

  /// What a back-test is made of.
  ///
  /// @param followed the people of the history; empty where the source names nobody
  /// @param workload hours and prices, where given
  /// @param source of the cases, as printed
  public record Given(
      History history,
      Policy current,
      List<Policy> candidates,
      Optional<Followed> followed,
      List<Benchmark> benchmarks,
      Optional<Workload> workload,
      String source) {}

  /// Replays everything.
  ///
  /// @throws org.evenhand.rulebook.RulebookException where two policies see a fact differently
  /// @throws IllegalArgumentException where a policy says what no policy of this kind says
  public static Backtest of(Given given) {
    MeasureSet.Collector out = new MeasureSet.Collector();
    Optional<Followed.Units> units = given.followed().map(f -> f.units(given.history()));
    List<Candidate> candidates = new ArrayList<>();
    for (Policy each : given.candidates()) {
      candidates.add(candidate(given, units, each, candidates.size() + 1, out));
    }
    return new Backtest(given.history(), given.current(), candidates, out.done());
  }

  private static Candidate candidate(
      Given given,
      Optional<Followed.Units> units,
      Policy policy,
      int number,
      MeasureSet.Collector out) {
    History history = given.history();
    String name = Integer.toString(number);
    String prefix = "candidate-" + name + "-";
    Replay replay = Replay.of(history, given.current(), policy);
    Split[] splits = replay.splits(Split.Definition.MEETS);
    Counted counted = Counted.of(history, replay);
    Cells cells = new Cells(name, history, counted, splits, out);
    cells.collect();
    Transitions transitions = Transitions.of(name, replay, counted, cells, out);
    Unreplayable unreplayable =
        Unreplayable.of(name, policy, history, replay, counted, splits, cells, given.source(), out);
    Disparities disparities =
        new Disparities(history, cells, given.benchmarks(), given.source(), out);
    if (number == 1) {
      disparities.shares(Standing.Sum.ASKED_BEFORE, "current-", given.current().title());
    }
    disparities.shares(Standing.Sum.ASKED_AFTER, prefix, policy.title());
    disparities.changes(prefix, policy.title());
    if (given.followed().isPresent() && units.isPresent()) {
      new LaterViolence(history, given.followed().get(), units.get())
          .collect(prefix, policy.title(), replay, splits, given.source(), out);
    }
    new Effort(
            name,
            history,
            given.workload(),
            given.current().rulebook().id().replaceFirst("/.*", ""),
            out)
        .collect(replay, splits, policy.title(), cells);
    return new Candidate(
        policy,
        prefix,
        replay,
        transitions,
        unreplayable,
        new Sensitivity(history, given.current(), policy).of(replay, units),
        counted.total(),
        new Range(
            counted.of(splits, Split::isNewlyNotAskedFor),
            counted.of(splits, s -> (s.mask() & Split.ONLY_BEFORE) != 0)),
        new Range(
            counted.of(splits, Split::isNewlyAskedFor),
            counted.of(splits, s -> (s.mask() & Split.ONLY_AFTER) != 0)));
  }
}
