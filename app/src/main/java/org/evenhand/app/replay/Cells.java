package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.disparity.Suppression;

/// Every count by race and area that a figure of one candidate is made from, with the sums a reader
/// can make. Counts of verdicts without race say nothing of a group and are known.
final class Cells {
  /// Stands for everybody where a race could.
  static final String ALL = "all";

  /// The other sums go into standard errors alone, and those are published rounded.
  private static final List<Standing.Sum> PUBLISHED =
      List.of(
          Standing.Sum.ASKED_BEFORE,
          Standing.Sum.PERHAPS_BEFORE,
          Standing.Sum.ASKED_AFTER,
          Standing.Sum.PERHAPS_AFTER);

  private final String candidate;
  private final History history;
  private final Counted counted;
  private final Split[] splits;
  private final MeasureSet.Collector out;

  /// @param candidate its name among cells, for instance `1`
  Cells(
      String candidate,
      History history,
      Counted counted,
      Split[] splits,
      MeasureSet.Collector out) {
    this.candidate = candidate;
    this.history = history;
    this.counted = counted;
    this.splits = splits;
    this.out = out;
  }

  /// @param area index into [History#areas()]
  /// @param race code of a group, or [#ALL]
  String of(Standing.Sum sum, int area, String race) {
    return (sum.ofFirst() ? "" : candidate + "/") + sum.words() + "/" + area + "/" + race;
  }

  long count(Standing.Sum sum, int area, String race) {
    return count(area, race, sum::has);
  }

  private long count(int area, String race, Predicate<Split> which) {
    long sum = 0;
    for (int part : counted.parts()) {
      if ((part >> area & 1) == 1) {
        for (Groups.Group each : counted.groups()) {
          if (race.equals(ALL) || race.equals(each.code())) {
            sum += counted.of(part, each, splits, which);
          }
        }
      }
    }
    return sum;
  }

  /// Everybody of this standing, in every area.
  long count(Standing standing) {
    return counted.of(splits, standing.here());
  }

  /// A cell for a count that says nothing of a group.
  String known(String name, long count) {
    out.cell(name, count);
    out.known(name);
    return name;
  }

  List<Groups.Group> groups() {
    return counted.groups();
  }

  private List<String> races() {
    return groups().stream().map(Groups.Group::code).toList();
  }

  void collect() {
    for (Standing.Sum sum : PUBLISHED) {
      for (int area = 0; area < history.areas().size(); area++) {
        byRace(sum, area);
      }
      for (int area = 1; area < history.areas().size(); area++) {
        outside(sum, area);
      }
    }
  }

  /// Where only few are asked for in all, who they are is not shown at all, not even who they are
  /// not.
  private void byRace(Standing.Sum sum, int area) {
    long all = count(sum, area, ALL);
    known(of(sum, area, ALL), all);
    List<String> parts = new ArrayList<>();
    for (String race : races()) {
      put(of(sum, area, race), count(sum, area, race), all);
      parts.add(of(sum, area, race));
    }
    out.sum(of(sum, area, ALL), parts);
  }

  private void put(String cell, long count, long ofAll) {
    out.cell(cell, count);
    if (ofAll > 0 && ofAll < Suppression.THRESHOLD) {
      out.secret(cell);
    }
  }

  /// What the first area holds beside another can be had by subtraction.
  private void outside(Standing.Sum sum, int area) {
    long all = count(sum, 0, ALL) - count(sum, area, ALL);
    List<String> parts = new ArrayList<>();
    for (String race : races()) {
      String cell = of(sum, area, race) + " outside";
      put(cell, count(sum, 0, race) - count(sum, area, race), all);
      out.sum(of(sum, 0, race), List.of(of(sum, area, race), cell));
      parts.add(cell);
    }
    out.sum(known(of(sum, area, ALL) + " outside", all), parts);
  }
}
