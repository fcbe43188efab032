package org.evenhand.app.quality;

import java.util.List;

/// A way to divide records into groups, only to compare how well they are linked.
///
/// @param name for instance `race`
/// @param codes for each record the place of its group in `labels`; 0 where it is not recorded
/// @param labels the first is empty and stands for "not recorded"
public record Grouping(String name, int[] codes, List<String> labels) {
  public Grouping {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || !labels.getFirst().isEmpty()) {
      throw new IllegalArgumentException(
          "The first group of \"" + name + "\" must be empty: it stands for \"not recorded\".");
    }
    for (int code : codes) {
      if (code < 0 || code >= labels.size()) {
        throw new IllegalArgumentException(
            "\"" + name + "\" has " + labels.size() + " groups, but a record has code " + code);
      }
    }
  }

  /// For each record whether it is of this group.
  boolean[] members(int group) {
    boolean[] members = new boolean[codes.length];
    for (int i = 0; i < codes.length; i++) {
      members[i] = codes[i] == group;
    }
    return members;
  }
}
