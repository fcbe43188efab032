package org.evenhand.linkage;

import java.util.List;

/// One or several fields compared as one piece of evidence, on levels of which the first that holds
/// counts. What is missing on either side weighs nothing.
///
/// @param levels from the closest agreement to "all else"
public record Comparison(String name, List<Level> levels) {
  public Comparison {
    levels = List.copyOf(levels);
    if (levels.size() < 2 || levels.size() > 30) {
      throw new IllegalArgumentException(
          "Comparison \"" + name + "\" has " + levels.size() + " levels; it needs 2 to 30.");
    }
    if (!levels.getLast().conditions().isEmpty()) {
      throw new IllegalArgumentException(
          "Comparison \"" + name + "\" lacks a last level without conditions, for all else.");
    }
  }

  /// The fields that its levels look at, in the order of the enum.
  public List<Field> fields() {
    return levels.stream()
        .flatMap(level -> level.conditions().stream())
        .map(Condition::field)
        .distinct()
        .sorted()
        .toList();
  }

  /// Without the levels that look at other fields.
  List<Level> levelsOf(List<Field> available) {
    return levels.stream()
        .filter(
            level -> level.conditions().stream().allMatch(each -> available.contains(each.field())))
        .toList();
  }

  Comparison with(List<Level> newLevels) {
    return new Comparison(name, newLevels);
  }
}
