package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.demographics.Race;

/// The groups by which a back-test counts: each race that many cases have, and everybody else
/// together, since a back-test splits every group several times and would have to withhold nearly
/// all of a small one, and of the others with it.
record Groups(List<Group> list, Map<Race, Group> byRace) {
  /// A race with fewer cases is taken together with the rest.
  static final long FEWEST = 100;

  private static final Group REST = new Group("rest", "Everybody else, race not recorded included");

  Groups {
    list = List.copyOf(list);
    byRace = Map.copyOf(byRace);
  }

  /// @param code as the source writes the race, or `rest`
  record Group(String code, String label) {}

  /// @param cases how many there are of each race
  static Groups of(Map<Race, Long> cases) {
    List<Group> list = new ArrayList<>();
    Map<Race, Group> byRace = new EnumMap<>(Race.class);
    for (Map.Entry<Race, Long> each : new EnumMap<>(cases).entrySet()) {
      Race race = each.getKey();
      if (each.getValue() >= FEWEST && race.isStated()) {
        Group group = new Group(race.code(), race.label());
        list.add(group);
        byRace.put(race, group);
      } else {
        byRace.put(race, REST);
      }
    }
    if (byRace.containsValue(REST)) {
      list.add(REST);
    }
    return new Groups(list, byRace);
  }

  Group of(Race race) {
    Group group = byRace.get(race);
    if (group == null) {
      throw new IllegalArgumentException("Nobody was counted of " + race);
    }
    return group;
  }
}
