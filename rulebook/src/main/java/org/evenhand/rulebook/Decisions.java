package org.evenhand.rulebook;

import java.util.List;

/// The answers for many cases: an index into a dictionary for each case, made by the one-case path.
///
/// @param dictionary each distinct answer once, in order of the first case that has it. Where cells
///   treat several values alike, the facts shown in its reasons are texts that describe all of
///   them, such as `[10..30)`
public record Decisions(int[] codes, List<Determination> dictionary) {
  public Decisions {
    dictionary = List.copyOf(dictionary);
  }
}
