package org.evenhand.rulebook;

/// Something in a file that keeps it from being loaded.
///
/// @param line from 1; 0 where it is not known
/// @param decision the decision's name; empty where the problem lies outside of one
/// @param rule from 1; 0 where it is not one rule's
/// @param column the column's heading; empty where it is not one column's
/// @param given what stands there
/// @param allowed what may stand there, or what to do
public record Problem(
    String file, int line, String decision, int rule, String column, String given, String allowed) {

  /// A sentence with the place.
  public String sentence() {
    StringBuilder place = new StringBuilder(file);
    if (line > 0) {
      place.append(" line ").append(line);
    }
    if (!decision.isEmpty()) {
      place.append(", decision \"").append(decision).append('"');
    }
    if (rule > 0) {
      place.append(", rule ").append(rule);
    }
    if (!column.isEmpty()) {
      place.append(", column \"").append(column).append('"');
    }
    return "%s: %s. %s.".formatted(place, withoutStop(given), withoutStop(allowed));
  }

  private static String withoutStop(String clause) {
    return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
  }
}
