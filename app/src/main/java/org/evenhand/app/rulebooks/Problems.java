package org.evenhand.app.rulebooks;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.rulebook.Problem;

/// What is wrong with the folder, gathered file by file so that all of it is told at once.
final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /// @param line from 1; 0 where it is the file as a whole
  /// @param field empty where it is not one field's
  void add(String file, int line, String field, String given, String expected) {
    all.add(new Problem(file, line, "", 0, field, given, expected));
  }

  void addAll(List<Problem> problems) {
    all.addAll(problems);
  }

  List<Problem> list() {
    return List.copyOf(all);
  }

  /// Throws if there is any.
  void check() {
    if (!all.isEmpty()) {
      throw new JurisdictionsException(all);
    }
  }
}
