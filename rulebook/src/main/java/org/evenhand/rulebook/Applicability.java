package org.evenhand.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which version is in force on a day, under each way the days could have been on which versions
/// took force. Three ways suffice to tell all that can be told apart: each on its earliest day,
/// each on its latest, and each on the day after its earliest.
final class Applicability {
  /// No version.
  static final int NONE = -1;

  private static final int WAYS = 3;

  private final List<Effective> starts;
  private final int ways;

  Applicability(List<Version> versions) {
    this.starts = versions.stream().map(Version::effective).toList();
    this.ways = starts.stream().allMatch(s -> s.earliest().equals(s.latest())) ? 1 : WAYS;
  }

  /// The ways that matter: one where every start is known.
  int ways() {
    return ways;
  }

  /// The index of the version in force, or [#NONE].
  int version(LocalDate day, int way) {
    int version = NONE;
    for (int i = 0; i < starts.size(); i++) {
      if (!day.isBefore(start(starts.get(i), way))) {
        version = i;
      }
    }
    return version;
  }

  private static LocalDate start(Effective effective, int way) {
    LocalDate dayAfter = effective.earliest().plusDays(1);
    return switch (way) {
      case 0 -> effective.earliest();
      case 1 -> effective.latest();
      default -> dayAfter.isAfter(effective.latest()) ? effective.latest() : dayAfter;
    };
  }

  /// The versions under all ways, in order of the ways.
  List<Integer> versions(Value day) {
    List<Integer> versions = new ArrayList<>();
    if (day instanceof Value.Day(LocalDate date)) {
      for (int way = 0; way < ways; way++) {
        versions.add(version(date, way));
      }
    }
    return versions;
  }

  /// The days that matter.
  Stream<Value> mentioned() {
    return starts.stream()
        .flatMap(s -> Stream.of(s.earliest(), s.earliest().plusDays(1), s.latest()))
        .map(Value.Day::new);
  }
}
