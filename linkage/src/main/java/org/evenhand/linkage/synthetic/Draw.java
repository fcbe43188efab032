package org.evenhand.linkage.synthetic;

/// A stream of pseudo-random numbers that is the same on every machine: SplitMix64, as in Steele,
/// Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 10, with the
/// finaliser of `java.util.SplittableRandom` (variant 13 of Stafford).
final class Draw {
  static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private long state;

  Draw(long seed) {
    this.state = seed;
  }

  /// Begins anew, so that one object serves all records.
  Draw from(long seed) {
    state = seed;
    return this;
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /// Uniform in 0 … bound − 1.
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  /// The seed of the stream of one thing among many.
  static long key(long key, long index) {
    return mix(key + GOLDEN_GAMMA * (2 * index + 1));
  }

  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
