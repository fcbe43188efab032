package org.evenhand.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/// A change of facts that would lead to a verdict: each fact may take any of its values whatever
/// values the others take.
public record Change(List<Step> steps) {
  public Change {
    steps = List.copyOf(steps);
  }

  /// @param from what is known now
  /// @param to the values that would do, as FEEL writes them
  /// @param example one of them
  public record Step(FactName fact, Fact from, String to, Value example) {}

  /// `grams were < 10 and sold were false`
  public String sentence() {
    return steps.isEmpty()
        ? "nothing need change"
        : steps.stream()
            .map(s -> s.fact() + " were " + s.to())
            .collect(Collectors.joining(" and "));
  }
}
