package org.evenhand.linkage;

import java.util.List;

/// One round of training: expectation and maximisation within the blocks of one rule, for the
/// comparisons that the rule does not look at.
///
/// @param pairs pairs looked at
/// @param matches expected number of pairs of one person among them
/// @param iterations until the estimates stood still, or the last
/// @param converged whether they stood still
/// @param trained names of the comparisons whose m it estimates
public record Round(
    BlockingRule rule,
    long pairs,
    double matches,
    int iterations,
    boolean converged,
    List<String> trained) {
  public Round {
    trained = List.copyOf(trained);
  }
}
