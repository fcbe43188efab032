package org.evenhand.disparity;

import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// A group's share of the cases divided by its share of a population: 1 is par, 1.385 is 38.5 %
/// more than par.
///
/// A share meets only a benchmark of the same area and time. Time: the years of the two overlap, or
/// lie at most [#MOST_YEARS_APART] years apart, since the Census describes small areas by five-year
/// averages published up to two years late; the gap is then named in the method. Anything else is
/// refused with a sentence that names both.
public final class DisparityIndex {
  /// The largest gap, in years, between data and benchmark: one period of the American Community
  /// Survey's five-year estimates.
  public static final int MOST_YEARS_APART = 5;

  private static final String NO_BASE = "interval not computable: n was never published";

  private DisparityIndex() {}

  /// The index of a counted share.
  ///
  /// Without a published margin the ends are Wilson's ends over the benchmark. With one, the
  /// distances of Wilson's ends and of the benchmark's are squared and added on the log scale (Zou
  /// and Donner 2008, Statistics in Medicine 27:1693–1702), which gives the former where the margin
  /// is 0.
  ///
  /// @param area where the cases lie
  /// @param firstYear first year of the cases, inclusive
  /// @param lastYear last year of the cases, inclusive
  public static Estimate of(
      Proportion share, Benchmark benchmark, Area area, int firstYear, int lastYear) {
    return switch (meet(benchmark, area, firstYear, lastYear)) {
      case Refused(String why) -> new NotEstimable(why);
      case Met(String gap) -> counted(share, benchmark, gap);
    };
  }

  /// The index of a share that was published without its counts, between 0 and 1: a value without
  /// an interval, or the refusal.
  public static Estimate ofShare(
      double share, Benchmark benchmark, Area area, int firstYear, int lastYear) {
    Sentences.share("A published share", share);
    return switch (meet(benchmark, area, firstYear, lastYear)) {
      case Refused(String why) -> new NotEstimable(why);
      case Met(String gap) -> new ValueOnly(share / benchmark.share(), NO_BASE + gap);
    };
  }

  private static Estimate counted(Proportion share, Benchmark benchmark, String gap) {
    double index = share.share() / benchmark.share();
    Interval wilson = share.wilson95();
    double error = benchmark.standardError() / benchmark.share();
    if (error == 0) {
      Interval interval =
          new Interval(
              wilson.low() / benchmark.share(), wilson.high() / benchmark.share(), wilson.level());
      return new Estimated(
          index,
          interval,
          "share over benchmark share, Wilson score interval at 95 % (Wilson 1927) over the"
              + " benchmark, which has no published margin"
              + gap);
    }
    double half = Normal.Z95 * error;
    String method =
        "share over benchmark share, Wilson score interval (Wilson 1927) and the benchmark's"
            + " published 90 % margin combined on the log scale at 95 % (Zou and Donner 2008)"
            + gap;
    if (share.events() == 0) {
      double high = wilson.high() / benchmark.share() * StrictMath.exp(half);
      return new Estimated(0, new Interval(0, high, 0.95), method);
    }
    double down = StrictMath.hypot(StrictMath.log(share.share() / wilson.low()), half);
    double up = StrictMath.hypot(StrictMath.log(wilson.high() / share.share()), half);
    Interval interval =
        new Interval(index * StrictMath.exp(-down), index * StrictMath.exp(up), 0.95);
    return new Estimated(index, interval, method);
  }

  private static Meeting meet(Benchmark benchmark, Area area, int firstYear, int lastYear) {
    Sentences.yearsInOrder(firstYear, lastYear);
    if (!benchmark.area().isSameAs(area)) {
      return new Refused(
          Sentences.say(
              "the cases are of %s, the benchmark \"%s\" is of %s; a share meets only a benchmark of the same area",
              area.name(), benchmark.title(), benchmark.area().name()));
    }
    String cases = Sentences.years(firstYear, lastYear);
    String population = Sentences.years(benchmark.firstYear(), benchmark.lastYear());
    int gap = StrictMath.max(benchmark.firstYear() - lastYear, firstYear - benchmark.lastYear());
    if (gap > MOST_YEARS_APART) {
      return new Refused(
          Sentences.say(
              "the cases are of %s, the benchmark \"%s\" is of %s, %d years apart; at most %d are allowed",
              cases, benchmark.title(), population, gap, MOST_YEARS_APART));
    }
    if (benchmark.share() == 0) {
      return new Refused(
          Sentences.say("the benchmark \"%s\" has nobody of this group", benchmark.title()));
    }
    return new Met(
        gap <= 0
            ? ""
            : Sentences.say(
                "; the cases are of %s and the benchmark of %s, %d %s apart",
                cases, population, gap, gap == 1 ? "year" : "years"));
  }

  private sealed interface Meeting {}

  private record Met(String gap) implements Meeting {}

  private record Refused(String why) implements Meeting {}
}
