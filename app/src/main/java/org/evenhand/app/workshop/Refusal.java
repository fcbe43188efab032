package org.evenhand.app.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The command stops: what it was given cannot be used. Carries every sentence about it and the
/// exit code.
final class Refusal extends RuntimeException {
  private final int exit;

  Refusal(int exit, List<String> sentences) {
    super(String.join("\n", sentences));
    this.exit = exit;
  }

  static Refusal commandLine(String sentence) {
    return new Refusal(RulebookCommand.WRONG_COMMAND_LINE, List.of(sentence));
  }

  static Refusal unreadable(List<String> sentences) {
    return new Refusal(RulebookCommand.UNREADABLE, sentences);
  }

  int exit() {
    return exit;
  }

  /// `Did you mean "firearm in the case"?`, or all that there are where none is near.
  static String didYouMean(String given, List<String> names) {
    return findNearest(given, names)
        .map("Did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "There are " + String.join(", ", names) + ".");
  }

  /// The name that differs in the fewest letters, if they are at most a third.
  private static Optional<String> findNearest(String given, List<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(given, name)))
        .filter(name -> distance(given, name) <= Math.max(2, given.length() / 3));
  }

  /// Letters to insert, delete or replace (Levenshtein 1966), in whatever case.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        int least = Math.min(diagonal + (same ? 0 : 1), Math.min(row[j], row[j - 1]) + 1);
        diagonal = row[j];
        row[j] = least;
      }
    }
    return row[other.length()];
  }
}
