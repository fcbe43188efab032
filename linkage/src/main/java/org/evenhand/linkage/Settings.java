package org.evenhand.linkage;

import java.util.List;

/// How a run links.
///
/// @param pairLimit more pairs than this are refused before any is compared
/// @param budget pairs for each record that a rule of the model may cost before a narrower form of
///   it is taken
/// @param keep pairs less probable than this are forgotten
/// @param threshold pairs at least this probable count as links
/// @param seed of the random samples
/// @param decisions of people who looked at pairs
public record Settings(
    Between between,
    long pairLimit,
    double budget,
    double keep,
    double threshold,
    long seed,
    List<Decision> decisions) {
  public static final Settings DEFAULT =
      new Settings(Between.ALL, 3_000_000_000L, 3, 0.01, 0.5, 1, List.of());

  public Settings {
    decisions = List.copyOf(decisions);
  }

  public Settings with(Between newBetween) {
    return new Settings(newBetween, pairLimit, budget, keep, threshold, seed, decisions);
  }

  public Settings withPairLimit(long limit) {
    return new Settings(between, limit, budget, keep, threshold, seed, decisions);
  }

  public Settings withThreshold(double newThreshold) {
    return new Settings(between, pairLimit, budget, keep, newThreshold, seed, decisions);
  }

  public Settings with(List<Decision> newDecisions) {
    return new Settings(between, pairLimit, budget, keep, threshold, seed, newDecisions);
  }
}
