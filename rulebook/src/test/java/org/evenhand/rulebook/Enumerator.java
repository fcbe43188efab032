package org.evenhand.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The oracle: tries every completion, and every set of facts, by the words of the definition.
final class Enumerator {
  private final List<Map<FactName, Value>> completions = new ArrayList<>(List.of(new TreeMap<>()));

  /// Whatever is unknown takes each of the values.
  Enumerator with(FactName name, List<Value> values) {
    List<Map<FactName, Value>> longer = new ArrayList<>();
    for (Map<FactName, Value> completion : completions) {
      for (Value value : values) {
        Map<FactName, Value> with = new TreeMap<>(completion);
        with.put(name, value);
        longer.add(with);
      }
    }
    completions.clear();
    completions.addAll(longer);
    return this;
  }

  /// All that some completion leads to.
  <T> Set<T> possible(Function<Map<FactName, Value>, T> decide) {
    Set<T> reached = new HashSet<>();
    completions.forEach(completion -> reached.add(decide.apply(completion)));
    return reached;
  }

  /// Every inclusion-minimal set of which every assignment leaves one verdict.
  Set<Set<FactName>> settledBy(
      Set<FactName> unknown, Function<Map<FactName, Value>, Verdict> decide) {
    Set<Set<FactName>> settling = new HashSet<>();
    for (Set<FactName> facts : subsets(List.copyOf(unknown))) {
      Map<Map<FactName, Value>, Set<Verdict>> left = new java.util.HashMap<>();
      for (Map<FactName, Value> completion : completions) {
        Map<FactName, Value> assigned = new TreeMap<>(completion);
        assigned.keySet().retainAll(facts);
        left.computeIfAbsent(assigned, a -> new HashSet<>()).add(decide.apply(completion));
      }
      if (left.values().stream().allMatch(verdicts -> verdicts.size() == 1)) {
        settling.add(facts);
      }
    }
    Set<Set<FactName>> minimal = new HashSet<>(settling);
    minimal.removeIf(
        facts -> settling.stream().anyMatch(s -> !s.equals(facts) && facts.containsAll(s)));
    return minimal;
  }

  private static List<Set<FactName>> subsets(List<FactName> facts) {
    List<Set<FactName>> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << facts.size(); bits++) {
      Set<FactName> subset = new HashSet<>();
      for (int i = 0; i < facts.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(facts.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  /// The days from the first to the last.
  static List<Value> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).<Value>map(Value.Day::new).toList();
  }
}
