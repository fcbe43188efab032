package org.evenhand.rulebook;

import java.util.List;

/// The answers for many cases: an index into a dictionary for each case, made by the one-case path.
public record Decisions(int[] codes, List<Determination> dictionary) {
  public Decisions {
    dictionary = List.copyOf(dictionary);
  }
}
