package org.evenhand.linkage;

import java.util.List;

/// Why two records are, or are not, taken for one person: from the prior, step by step, to the
/// probability. All weights in bits.
///
/// @param prior log2 of the odds that two records at random are one person
/// @param weight the sum of prior and steps
/// @param probability that belongs to the weight
public record Waterfall(double prior, List<Step> steps, double weight, double probability) {
  public Waterfall {
    steps = List.copyOf(steps);
  }

  /// What one comparison adds.
  ///
  /// @param level its label, or "missing"
  /// @param left the values of its fields as written, joined by blanks; empty where missing
  /// @param weight of the level, for a value of mean frequency
  /// @param frequency what the value's own frequency adds or takes off
  public record Step(
      String comparison,
      String level,
      String left,
      String right,
      double weight,
      double frequency) {}
}
