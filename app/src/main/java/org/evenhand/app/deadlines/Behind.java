package org.evenhand.app.deadlines;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Exactness;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;

/// What lies behind an answer that hinges on derived facts: the dates that a person would state.
///
/// @param facts the stated ones and the derived ones
record Behind(List<DerivedFact> derived, Facts facts) {
  /// The same answer, settled by the dates behind the derived facts. It is labelled at-most where
  /// two facts hang on one unknown date: the engine takes them for free of each other.
  Determination.Undetermined told(Determination.Undetermined open) {
    Set<Set<FactName>> settledBy = new LinkedHashSet<>();
    Exactness exactness = open.exactness();
    for (Set<FactName> set : open.settledBy()) {
      Set<FactName> behind = new HashSet<>();
      for (FactName name : set) {
        for (FactName date : unknownBehind(name)) {
          if (!behind.add(date)) {
            exactness = Exactness.AT_MOST;
          }
        }
      }
      settledBy.add(behind);
    }
    return new Determination.Undetermined(open.possible(), settledBy, exactness, open.reasons());
  }

  /// The unknown dates behind a fact; the fact itself where it is stated, or where all its dates
  /// are known and contradict each other or leave it in doubt.
  private SortedSet<FactName> unknownBehind(FactName name) {
    SortedSet<FactName> unknown = new TreeSet<>();
    find(name)
        .ifPresent(fact ->
            fact.needs().stream()
                .filter(needed -> facts.get(needed) instanceof Fact.Unknown)
                .forEach(needed -> unknown.addAll(unknownBehind(needed))));
    if (unknown.isEmpty()) {
      unknown.add(name);
    }
    return unknown;
  }

  private Optional<DerivedFact> find(FactName name) {
    return derived.stream().filter(fact -> fact.name().equals(name)).findFirst();
  }
}
