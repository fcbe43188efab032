package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.Estimated;

/// What a group's share can be when some people's group is unknown: from none of them to all of
/// them. Manski (1989), Journal of Human Resources 24:343–360.
///
/// @param inGroup how many are known to be in the group
/// @param unknown how many have no group recorded
/// @param of how many there are in all, at least 1
public record Bounds(long inGroup, long unknown, long of) {
  public Bounds {
    if (inGroup < 0 || unknown < 0 || of < 1 || inGroup + unknown > of) {
      throw new IllegalArgumentException(
          Sentences.say("%d in the group and %d unknown of %d", inGroup, unknown, of));
    }
  }

  /// The share if none of the unknown are in the group, between 0 and 1.
  public double lowest() {
    return (double) inGroup / of;
  }

  /// The share if all of the unknown are in the group, between 0 and 1.
  public double highest() {
    return (double) (inGroup + unknown) / of;
  }

  /// From Wilson's lower end of [#lowest()] to Wilson's upper end of [#highest()]: covers whatever
  /// the unknown are.
  public Interval outer95() {
    return new Interval(
        new Proportion(inGroup, of).wilson95().low(),
        new Proportion(inGroup + unknown, of).wilson95().high(),
        0.95);
  }

  /// The share among those whose group is known, with [#outer95()] as its interval.
  public Estimate estimate() {
    if (unknown == of) {
      return new Estimate.NotEstimable(Sentences.say("the group of all %d is unknown", of));
    }
    return new Estimated(
        (double) inGroup / (of - unknown),
        outer95(),
        "share of those whose group is known; interval from Wilson's lower end with none of the"
            + " unknown in the group to Wilson's upper end with all of them (Manski 1989)");
  }
}
