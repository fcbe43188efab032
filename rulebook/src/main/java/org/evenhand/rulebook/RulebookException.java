package org.evenhand.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/// A decision model or rulebook that does not load. Carries every problem, not only the first.
public final class RulebookException extends RuntimeException {
  private final transient List<Problem> problems;

  RulebookException(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// In the order of the file.
  public List<Problem> problems() {
    return problems;
  }
}
