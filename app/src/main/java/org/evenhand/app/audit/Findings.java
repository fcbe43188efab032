package org.evenhand.app.audit;

import java.util.ArrayList;
import java.util.List;

/// What was found, the first of it in words and the rest counted.
final class Findings {
  static final int LISTED = 1_000;

  private final List<Found> listed = new ArrayList<>();
  private long count;

  void add(String where, String what, String sentence) {
    count++;
    if (listed.size() < LISTED) {
      listed.add(new Found(where, what, sentence));
    }
  }

  /// Further ones that nobody listed.
  void addUnlisted(long further) {
    count += further;
  }

  List<Found> listed() {
    return List.copyOf(listed);
  }

  long count() {
    return count;
  }
}
