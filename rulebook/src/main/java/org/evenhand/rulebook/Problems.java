package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;

/// Gathers every problem of one file.
final class Problems {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /// Where in the file something stands.
  record Place(int line, String decision, int rule, String column) {
    static Place line(int line) {
      return new Place(line, "", 0, "");
    }

    Place at(int newLine) {
      return new Place(newLine, decision, rule, column);
    }

    Place column(String name, int newLine) {
      return new Place(newLine, decision, rule, name);
    }
  }

  void add(Place place, String given, String allowed) {
    found.add(
        new Problem(
            file, place.line(), place.decision(), place.rule(), place.column(), given, allowed));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RulebookException(found);
    }
  }
}
