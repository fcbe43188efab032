package org.evenhand.app.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What somebody wants made of a snapshot: a report, or two policies replayed over it.
///
/// @param kind `report` or `backtest`
/// @param year as typed; empty for the command's default
/// @param current policy in force
/// @param candidate policy to try
/// @param inForce policies of the office
/// @param tried policies of every office
public record RunForm(
    String kind,
    String year,
    String current,
    String candidate,
    List<String> inForce,
    List<String> tried,
    List<String> problems) {
  public RunForm {
    inForce = List.copyOf(inForce);
    tried = List.copyOf(tried);
    problems = List.copyOf(problems);
  }

  static RunForm empty() {
    return new RunForm("report", "", "", "", List.of(), List.of(), List.of());
  }

  static RunForm read(Map<String, String> posted, List<String> policies) {
    String kind = posted.getOrDefault("kind", "");
    String year = posted.getOrDefault("year", "").strip();
    String current = posted.getOrDefault("current", "");
    String candidate = posted.getOrDefault("candidate", "");
    List<String> problems = new ArrayList<>();
    boolean backtest = kind.equals("backtest");
    if (!backtest && !kind.equals("report")) {
      problems.add("Choose a report or a back-test.");
    }
    if (!year.isEmpty() && !year.matches("(19|20)\\d\\d")) {
      problems.add("A year has four digits, as 2025; leave it empty for the usual one.");
    }
    if (backtest && !(policies.contains(current) && policies.contains(candidate))) {
      problems.add("Choose the policy in force and the one to try.");
    }
    return new RunForm(kind, year, current, candidate, List.of(), List.of(), problems);
  }

  RunForm offering(List<String> policies, String office) {
    List<String> own = policies.stream().filter(p -> p.startsWith(office + "/")).toList();
    String other =
        policies.stream()
            .filter(p -> !own.stream().limit(1).toList().contains(p))
            .findFirst()
            .orElse("");
    return new RunForm(
        kind, year, current, candidate.isEmpty() ? other : candidate, own, policies, problems);
  }

  /// As the command line takes them.
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (kind.equals("backtest")) {
      arguments.addAll(List.of("--current", current, "--candidate", candidate));
    }
    if (!year.isEmpty()) {
      arguments.addAll(List.of("--year", year));
    }
    return arguments;
  }
}
