package org.evenhand.app.briefings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Officers as somebody types them: one a line, number, name and sign-in name apart by semicolons.
///
/// @param problems what cannot be read, each with its line
record Roster(List<Line> lines, List<String> problems) {
  private static final int MOST = 500;

  Roster {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /// @param name empty if not given
  /// @param signIn lower case; empty if not given
  record Line(String serial, String name, String signIn) {}

  static Roster parse(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String each : text.lines().toList()) {
      number++;
      if (each.isBlank()) {
        continue;
      }
      String[] parts = each.split(";", -1);
      Line line = new Line(part(parts, 0), part(parts, 1), part(parts, 2).toLowerCase(Locale.ROOT));
      if (!isSerial(line.serial())) {
        problems.add(
            "Line %d: “%s” is not an officer’s number; expected 1 to 20 letters, digits or hyphens."
                .formatted(number, line.serial()));
      } else if (parts.length > 3 || line.name().length() > 120) {
        problems.add(
            "Line %d: expected number, name and sign-in name apart by semicolons."
                .formatted(number));
      } else if (!seen.add(line.serial().toUpperCase(Locale.ROOT))) {
        problems.add("Line %d: the number %s stands here twice.".formatted(number, line.serial()));
      } else {
        lines.add(line);
      }
    }
    if (lines.size() > MOST) {
      problems.add("There are %d officers; enter up to %d at once.".formatted(lines.size(), MOST));
    }
    return new Roster(lines, problems);
  }

  static boolean isSerial(String text) {
    return text.matches("[A-Za-z0-9-]{1,20}");
  }

  private static String part(String[] parts, int place) {
    return place < parts.length ? plain(parts[place]) : "";
  }

  /// Without characters that no name has.
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
