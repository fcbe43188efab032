package org.evenhand.rulebook;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The facts of one case, by name. A fact not in the map is unknown: "not stated".
public record Facts(SortedMap<FactName, Fact> byName) {
  static final Fact NOT_STATED = new Fact.Unknown("not stated");

  public Facts {
    byName = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /// The facts by name, in any order.
  public static Facts of(Map<FactName, Fact> byName) {
    return new Facts(new TreeMap<>(byName));
  }

  /// What is known of a fact.
  public Fact get(FactName name) {
    return byName.getOrDefault(name, NOT_STATED);
  }
}
