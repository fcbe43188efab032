package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A stream of pseudo-random numbers that is the same on every machine: SplitMix64, as in Steele,
/// Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 10, with the
/// finaliser of `java.util.SplittableRandom` (variant 13 of Stafford).
final class Draw {
  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private final long seed;
  private long state;

  Draw(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /// A stream of its own for one purpose, so that a change in one part leaves the others as they
  /// are.
  Draw branch(String purpose) {
    return new Draw(mix(seed + GOLDEN_GAMMA * (2L * purpose.hashCode() + 1)));
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /// Uniform in 0 … bound − 1.
  int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("Nothing to draw from: bound is " + bound);
    }
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T one(List<T> values) {
    return values.get(below(values.size()));
  }

  /// Index drawn in proportion to the weights.
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = below(sum);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index++];
    }
    return index;
  }

  /// A day from `first` to `last`, both included.
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(below(Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1));
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    for (int i = copy.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T held = copy.get(i);
      copy.set(i, copy.get(j));
      copy.set(j, held);
    }
    return copy;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
