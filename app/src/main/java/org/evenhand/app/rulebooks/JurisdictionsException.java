package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Problem;

/// The folder of jurisdictions does not load. Carries every problem with its file and line.
public final class JurisdictionsException extends RuntimeException {
  private final transient List<Problem> problems;

  JurisdictionsException(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// In the order of the files.
  public List<Problem> problems() {
    return problems;
  }
}
