package org.evenhand.rulebook;

import java.util.List;

/// One fact of many cases: an index into a dictionary for each case. Unknown is an entry.
public record Column(FactName name, int[] codes, List<Fact> dictionary) {
  public Column {
    dictionary = List.copyOf(dictionary);
  }
}
