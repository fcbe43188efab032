package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.measures.MeasureSet;

/// Every count of one candidate by race and area as a cell, with the sums a reader can make, so
/// that what is withheld cannot be had back from what is shown.
final class Cells {
  /// Stands for everybody where a race could.
  static final String ALL = "all";

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

  /// An area of benchmarks: index into [History#areas()].
  String total(int area, String race) {
    return "cases/" + area + "/" + race;
  }

  String of(Standing.Sum sum, int area, String race) {
    return (sum.ofFirst() ? "" : candidate + "/") + sum.words() + "/" + area + "/" + race;
  }

  String of(Standing standing, int area, String race) {
    return candidate + "/" + standing.name() + "/" + area + "/" + race;
  }

  long count(Standing.Sum sum, int area, String race) {
    return count(area, race, sum::has);
  }

  long count(Standing standing, int area, String race) {
    return count(area, race, standing.here());
  }

  long count(int area, String race, java.util.function.Predicate<Split> which) {
    long sum = 0;
    for (int part : counted.parts()) {
      if ((part >> area & 1) == 1) {
        for (Race each : counted.races()) {
          if (race.equals(ALL) || race.equals(each.name())) {
            sum += counted.of(part, each, splits, which);
          }
        }
      }
    }
    return sum;
  }

  /// Names of the races, then [#ALL].
  List<String> races() {
    List<String> names = new ArrayList<>(counted.races().stream().map(Race::name).toList());
    names.add(ALL);
    return names;
  }

  void collect() {
    List<Standing> standings = new ArrayList<>();
    for (Standing each : Standing.values()) {
      if (counted.of(splits, each.here()) > 0) {
        standings.add(each);
      }
    }
    for (int area = 0; area < history.areas().size(); area++) {
      for (String race : races()) {
        cells(area, race, standings);
      }
      acrossRaces(area, standings);
    }
    if (history.areas().size() > 1) {
      for (String race : races()) {
        rest(race, standings);
      }
    }
  }

  private void cells(int area, String race, List<Standing> standings) {
    put(total(area, race), race, count(area, race, s -> true));
    List<String> parts = new ArrayList<>();
    for (Standing each : standings) {
      put(of(each, area, race), race, count(each, area, race));
      parts.add(of(each, area, race));
    }
    out.sum(total(area, race), parts);
    for (Standing.Sum each : Standing.Sum.values()) {
      put(of(each, area, race), race, count(each, area, race));
      out.sum(
          of(each, area, race),
          each.parts().stream().filter(standings::contains).map(p -> of(p, area, race)).toList());
    }
  }

  private void put(String cell, String race, long count) {
    out.cell(cell, count);
    if (!race.equals(ALL) && !Race.valueOf(race).isStated()) {
      out.open(cell);
    }
  }

  private void acrossRaces(int area, List<Standing> standings) {
    List<String> names = races().subList(0, races().size() - 1);
    for (Standing each : standings) {
      out.sum(of(each, area, ALL), names.stream().map(r -> of(each, area, r)).toList());
    }
    for (Standing.Sum each : Standing.Sum.values()) {
      out.sum(of(each, area, ALL), names.stream().map(r -> of(each, area, r)).toList());
    }
    out.sum(total(area, ALL), names.stream().map(r -> total(area, r)).toList());
  }

  /// What the first area holds beside the others can be had by subtraction.
  private void rest(String race, List<Standing> standings) {
    TreeSet<Integer> others = new TreeSet<>();
    for (int area = 1; area < history.areas().size(); area++) {
      others.add(area);
    }
    for (int area : others) {
      for (Standing each : standings) {
        String rest = of(each, 0, race) + " outside " + area;
        put(rest, race, count(each, 0, race) - count(each, area, race));
        out.sum(of(each, 0, race), List.of(of(each, area, race), rest));
      }
    }
  }
}
