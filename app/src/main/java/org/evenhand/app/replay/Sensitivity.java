package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ViolentRecords;
import org.evenhand.app.records.ViolentRecords.Direction;
import org.evenhand.app.records.ViolentRecords.Proof;
import org.evenhand.app.screening.CaseFacts;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.PolicyPair;
import org.evenhand.rulebook.Value;

/// The same counts under other readings of what is not settled: which verdicts count as asked for,
/// and how well, how near and on which side of the case violence must be shown to be a nexus.
final class Sensitivity {
  private static final int[] YEARS = {1, 2, 4};
  private static final List<Direction> DIRECTIONS = List.of(Direction.BEFORE, Direction.EITHER);

  private final String candidate;
  private final History history;
  private final Policy before;
  private final Policy after;
  private final MeasureSet.Collector out;
  private final List<Scenario> scenarios = new ArrayList<>();

  Sensitivity(
      String candidate, History history, Policy before, Policy after, MeasureSet.Collector out) {
    this.candidate = candidate;
    this.history = history;
    this.before = before;
    this.after = after;
    this.out = out;
  }

  /// One other reading.
  ///
  /// @param words for instance "nexus: convicted within 4 years before"
  /// @param cells of the counts: asked for now, then, newly not, newly asked for, undecided
  record Scenario(String words, List<String> cells) {}

  /// @param records empty where nobody is named
  List<Scenario> of(Replay base, Optional<ViolentRecords> records) {
    definition(
        "as counted above: asked for is what meets the guideline", base, Split.Definition.MEETS);
    definition("individual review counts as asked for", base, Split.Definition.MEETS_OR_REVIEW);
    if (records.isPresent() && asksForNexus()) {
      nexus(records.get());
    }
    return List.copyOf(scenarios);
  }

  private boolean asksForNexus() {
    return PolicyPair.of(before.toReplay(), after.toReplay()).inputs().stream()
        .anyMatch(i -> i.name().equals(CaseFacts.NEXUS));
  }

  private void definition(String words, Replay replay, Split.Definition definition) {
    Split[] splits = replay.splits(definition);
    add(words, unit -> splits[replay.codes()[unit]].mask());
  }

  /// Three replays, with the nexus shown, not shown and unknown in every case; each reading then
  /// picks among them.
  private void nexus(ViolentRecords records) {
    Replay shown = with(new Fact.Known(Value.of(true), "a record under this name and birth date"));
    Replay none = with(new Fact.Known(Value.of(false), "no record under this name and birth date"));
    Replay unknown = with(new Fact.Unknown("no name and birth date to look records up by"));
    Split[] shownSplits = shown.splits(Split.Definition.MEETS);
    Split[] noneSplits = none.splits(Split.Definition.MEETS);
    Split[] unknownSplits = unknown.splits(Split.Definition.MEETS);
    for (Proof proof : Proof.values()) {
      int[] sooner = new int[history.units()];
      int[] later = new int[history.units()];
      for (int unit = 0; unit < sooner.length; unit++) {
        Referral referral = history.findReferral(unit).orElseThrow();
        sooner[unit] = records.nearest(referral, proof, Direction.BEFORE);
        later[unit] = records.nearest(referral, proof, Direction.AFTER);
      }
      for (int years : YEARS) {
        for (Direction direction : DIRECTIONS) {
          add(
              "nexus: %s of violence in another case, within %s %s"
                  .formatted(
                      proof.words(), years == 1 ? "1 year" : years + " years", direction.words()),
              unit -> {
                Referral referral = history.findReferral(unit).orElseThrow();
                if (referral.person() == 0 || referral.received().isEmpty()) {
                  return unknownSplits[unknown.codes()[unit]].mask();
                }
                LocalDate day = referral.received().get();
                boolean near =
                    isWithin(sooner[unit], day.minusYears(years), day)
                        || (direction == Direction.EITHER
                            && isWithin(later[unit], day, day.plusYears(years)));
                return near
                    ? shownSplits[shown.codes()[unit]].mask()
                    : noneSplits[none.codes()[unit]].mask();
              });
        }
      }
    }
  }

  private static boolean isWithin(int day, LocalDate from, LocalDate to) {
    return day != ViolentRecords.NONE && day >= from.toEpochDay() && day <= to.toEpochDay();
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
    Map<Standing, Long> byStanding = new EnumMap<>(Standing.class);
    for (int mask = 1; mask < byMask.length; mask++) {
      byStanding.merge(Standing.of(new Split(mask)), byMask[mask], Long::sum);
    }
    String prefix = candidate + "/reading " + (scenarios.size() + 1) + "/";
    List<String> parts = new ArrayList<>();
    for (Standing each : Standing.values()) {
      out.cell(prefix + each.name(), byStanding.getOrDefault(each, 0L));
      parts.add(prefix + each.name());
    }
    out.sum("cases/0/" + Cells.ALL, parts);
    scenarios.add(
        new Scenario(
            words,
            List.of(
                sum(
                    prefix + "asked for now",
                    Standing.Sum.ASKED_BEFORE.parts(),
                    prefix,
                    byStanding),
                sum(
                    prefix + "asked for then",
                    Standing.Sum.ASKED_AFTER.parts(),
                    prefix,
                    byStanding),
                prefix + Standing.YES_NO.name(),
                prefix + Standing.NO_YES.name(),
                sum(
                    prefix + "undecided",
                    java.util.Arrays.stream(Standing.values())
                        .filter(s -> s.name().contains("PERHAPS"))
                        .toList(),
                    prefix,
                    byStanding))));
  }

  private String sum(
      String cell, List<Standing> standings, String prefix, Map<Standing, Long> byStanding) {
    out.cell(cell, standings.stream().mapToLong(s -> byStanding.getOrDefault(s, 0L)).sum());
    out.sum(cell, standings.stream().map(s -> prefix + s.name()).toList());
    return cell;
  }
}
