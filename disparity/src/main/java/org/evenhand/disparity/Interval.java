package org.evenhand.disparity;

/// A closed interval in the unit of what it belongs to.
///
/// @param level the coverage it was made for, for instance 0.95
public record Interval(double low, double high, double level) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Interval from %s to %s".formatted(low, high));
    }
  }
}
