package org.evenhand.linkage;

import java.util.List;

/// One field of all records, each distinct value once.
///
/// @param name the column's heading, for messages
/// @param codes for each record the index of its value in `values`; 0 where it has none
/// @param values as written; the first is empty and stands for a missing value
public record Column(Field field, String name, int[] codes, List<String> values) {
  public Column {
    if (values.isEmpty() || !values.getFirst().isEmpty()) {
      throw new IllegalArgumentException(
          "The first value of column \"" + name + "\" must be empty: it stands for a missing one.");
    }
  }
}
