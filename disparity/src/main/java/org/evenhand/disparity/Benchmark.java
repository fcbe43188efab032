package org.evenhand.disparity;

import java.util.Optional;

/// A population a share is held against: named, dated, with its area.
///
/// @param share between 0 and 1
/// @param margin half-width at 90 % as the Census prints it, in the same unit, where published
/// @param firstYear first year it describes, inclusive
/// @param lastYear last year it describes, inclusive
public record Benchmark(
    String id,
    String title,
    Area area,
    String group,
    double share,
    Optional<Double> margin,
    int firstYear,
    int lastYear,
    String source) {
  public Benchmark {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share of the population is between 0 and 1: " + share);
    }
  }
}
