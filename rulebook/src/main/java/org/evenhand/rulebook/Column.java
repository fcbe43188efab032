package org.evenhand.rulebook;

import java.util.List;

/// One fact of many cases: an index into a dictionary for each case. Unknown is an entry.
///
/// @param codes shared, not copied: a caller that changes them changes the column
/// @param dictionary entries that differ only in their source are decided apart, since reasons show
///   it: let a source name the field, not the line
public record Column(FactName name, int[] codes, List<Fact> dictionary) {
  public Column {
    dictionary = List.copyOf(dictionary);
  }
}
