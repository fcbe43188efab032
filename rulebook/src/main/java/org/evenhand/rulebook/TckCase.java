package org.evenhand.rulebook;

/// One case of the DMN Technology Compatibility Kit.
///
/// @param model the folder
/// @param id the case's own
/// @param problem what was expected and what came; empty where the case passed
public record TckCase(String model, String id, String problem) {
  /// Whether every decision gave what was expected.
  public boolean passed() {
    return problem.isEmpty();
  }

  /// `passed 0004-simpletable-U 001`
  public String line() {
    return passed()
        ? "passed %s %s".formatted(model, id)
        : "failed %s %s: %s".formatted(model, id, problem);
  }
}
