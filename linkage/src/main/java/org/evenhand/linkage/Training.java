package org.evenhand.linkage;

import java.util.List;

/// How the weights of a model came about.
///
/// @param randomPairs pairs taken at random for u
/// @param notes sentences: what was not trained or did not converge
public record Training(long randomPairs, List<Round> rounds, List<String> notes) {
  /// Of a model that was given with its weights.
  public static final Training NONE =
      new Training(0, List.of(), List.of("The model came with its weights; nothing was trained."));

  public Training {
    rounds = List.copyOf(rounds);
    notes = List.copyOf(notes);
  }
}
