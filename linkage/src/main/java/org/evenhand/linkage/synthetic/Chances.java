package org.evenhand.linkage.synthetic;

import java.util.Map;

/// How often each slip happens, as a threshold for 53 random bits.
public final class Chances {
  private static final double RANGE = 0x1p53;

  private final long[] thresholds = new long[Slip.COUNT];

  /// @param rates from 0 to 1; a slip left out never happens
  public Chances(Map<Slip, Double> rates) {
    rates.forEach((slip, rate) -> thresholds[slip.number] = (long) (rate * RANGE));
  }

  boolean never(Slip slip) {
    return thresholds[slip.number] == 0;
  }

  boolean meets(Slip slip, long random) {
    return (random >>> 11) < thresholds[slip.number];
  }
}
