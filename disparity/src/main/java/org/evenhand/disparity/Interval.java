package org.evenhand.disparity;

/// A closed interval in the unit of what it belongs to.
///
/// @param low the lower end; may be negative infinity
/// @param high the upper end, at least `low`; may be positive infinity
/// @param level the coverage it was made for, for instance 0.95; 1 where it holds for sure
public record Interval(double low, double high, double level) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          Sentences.say("An interval runs from low to high, but was given %s to %s", low, high));
    }
    if (!(level > 0 && level <= 1)) {
      throw new IllegalArgumentException("A coverage lies between 0 and 1, but was given " + level);
    }
  }

  /// Whether the value lies in the interval, ends included.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
