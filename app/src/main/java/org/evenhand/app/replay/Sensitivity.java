package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.screening.CaseFacts;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// The same counts under other readings of what is not settled: which verdicts count as asked for,
/// and how well, how near and on which side of the case violence must be shown to be a nexus.
public final class Sensitivity {
  private static final int[] YEARS = {1, 2, 4};
  private static final List<Direction> DIRECTIONS = List.of(Direction.BEFORE, Direction.EITHER);

  private final History history;
  private final Policy before;
  private final Policy after;
  private final List<Reading> readings = new ArrayList<>();

  Sensitivity(History history, Policy before, Policy after) {
    this.history = history;
    this.before = before;
    this.after = after;
  }

  /// The same counts under another reading of what is asked for or what a nexus is.
  ///
  /// @param words for instance "nexus: convicted within 4 years before"
  public record Reading(
      String words,
      long askedBefore,
      long askedAfter,
      long newlyNotAskedFor,
      long newlyAskedFor,
      long undecided) {}

  /// @param units empty where nobody is named
  List<Reading> of(Replay base, Optional<Followed.Units> units) {
    definition(
        "as counted above: asked for is what meets the guideline", base, Split.Definition.MEETS);
    definition("individual review counts as asked for", base, Split.Definition.MEETS_OR_REVIEW);
    if (units.isPresent() && base.asked().contains(CaseFacts.NEXUS)) {
      nexus(units.get());
    }
    return List.copyOf(readings);
  }

  private void definition(String words, Replay replay, Split.Definition definition) {
    Split[] splits = replay.splits(definition);
    add(words, unit -> splits[replay.codes()[unit]].mask());
  }

  /// Three replays, with the nexus shown, not shown and unknown in every case; each reading then
  /// picks among them.
  private void nexus(Followed.Units units) {
    Replay shown = with(new Fact.Known(Value.of(true), "a record of this person, as linked"));
    Replay none = with(new Fact.Known(Value.of(false), "no record of this person, as linked"));
    Replay unknown = with(new Fact.Unknown("no person to look records up by"));
    int[] whenShown = masks(shown);
    int[] whenNot = masks(none);
    int[] whenUnknown = masks(unknown);
    for (int years : YEARS) {
      int[] from = new int[history.units()];
      int[] to = new int[history.units()];
      for (int unit = 0; unit < from.length; unit++) {
        if (units.days()[unit] != Followed.LOST) {
          LocalDate day = LocalDate.ofEpochDay(units.days()[unit]);
          from[unit] = (int) day.minusYears(years).toEpochDay();
          to[unit] = (int) day.plusYears(years).toEpochDay();
        }
      }
      for (Proof proof : Proof.values()) {
        for (Direction direction : DIRECTIONS) {
          add(
              "nexus: %s violence in another case, within %s %s"
                  .formatted(
                      proof.wordsBefore(),
                      years == 1 ? "1 year" : years + " years",
                      direction.words()),
              unit -> {
                if (units.days()[unit] == Followed.LOST) {
                  return whenUnknown[unit];
                }
                boolean near =
                    units.nearest()[unit].isWithin(
                        from[unit], units.days()[unit], to[unit], proof, direction);
                return near ? whenShown[unit] : whenNot[unit];
              });
        }
      }
    }
  }

  private int[] masks(Replay replay) {
    Split[] splits = replay.splits(Split.Definition.MEETS);
    return Arrays.stream(replay.codes()).map(code -> splits[code].mask()).toArray();
  }

  private Replay with(Fact nexus) {
    return Replay.of(
        history,
        before,
        after,
        columns -> {
          List<Column> changed =
              new ArrayList<>(
                  columns.stream().filter(c -> !c.name().equals(CaseFacts.NEXUS)).toList());
          int cases = columns.getFirst().codes().length;
          changed.add(new Column(CaseFacts.NEXUS, new int[cases], List.of(nexus)));
          return changed;
        });
  }

  private void add(String words, IntUnaryOperator maskOfUnit) {
    long[] byMask = new long[Split.MASKS];
    for (int unit = 0; unit < history.units(); unit++) {
      byMask[maskOfUnit.applyAsInt(unit)] += history.subjectsOf(unit);
    }
    readings.add(
        new Reading(
            words,
            sum(Standing.Sum.ASKED_BEFORE::has, byMask),
            sum(Standing.Sum.ASKED_AFTER::has, byMask),
            sum(Split::isNewlyNotAskedFor, byMask),
            sum(Split::isNewlyAskedFor, byMask),
            sum(s -> Standing.of(s).name().contains("PERHAPS"), byMask)));
  }

  private static long sum(Predicate<Split> which, long[] byMask) {
    long sum = 0;
    for (int mask = 1; mask < byMask.length; mask++) {
      sum += which.test(new Split(mask)) ? byMask[mask] : 0;
    }
    return sum;
  }
}
