package org.evenhand.disparity;

import java.util.OptionalDouble;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;

/// Two groups' rates of the same event held against each other, the first over the second.
///
/// @param group the group in question
/// @param reference the group it is held against
public record RateRatio(Proportion group, Proportion reference) {
  /// The comparison of `group` with `reference`.
  public static RateRatio of(Proportion group, Proportion reference) {
    return new RateRatio(group, reference);
  }

  /// Rate over rate, with a 95 % interval on the log scale. Katz, Baptista, Azen and Pike (1978),
  /// Biometrics 34:469–474.
  public Estimate ratio() {
    if (group.events() == 0 || reference.events() == 0) {
      return new NotEstimable(noEvents("a ratio of rates and its interval"));
    }
    double error =
        StrictMath.sqrt(
            (1 - group.share()) / group.events() + (1 - reference.share()) / reference.events());
    return onLogScale(
        group.share() / reference.share(),
        error,
        "rate ratio with log interval at 95 % (Katz and others 1978)");
  }

  /// Odds over odds, with a 95 % interval on the log scale. Woolf (1955), Annals of Human Genetics
  /// 19:251–253.
  public Estimate oddsRatio() {
    if (group.events() == 0 || reference.events() == 0) {
      return new NotEstimable(noEvents("an odds ratio and its interval"));
    }
    double groupWithout = group.atRisk() - group.events();
    double referenceWithout = reference.atRisk() - reference.events();
    if (groupWithout == 0 || referenceWithout == 0) {
      return new NotEstimable(
          Sentences.say(
              "everybody had the event in %s; an odds ratio and its interval need somebody who had not",
              groupWithout == 0 ? "the group" : "the reference group"));
    }
    double odds = group.events() / groupWithout / (reference.events() / referenceWithout);
    double error =
        StrictMath.sqrt(
            1.0 / group.events()
                + 1 / groupWithout
                + 1.0 / reference.events()
                + 1 / referenceWithout);
    return onLogScale(odds, error, "odds ratio with log interval at 95 % (Woolf 1955)");
  }

  /// Rate minus rate, between −1 and 1, with a 95 % interval from Wilson's ends. Newcombe (1998),
  /// Statistics in Medicine 17:873–890, method 10.
  public Estimate difference() {
    double difference = group.share() - reference.share();
    Interval first = group.wilson95();
    Interval second = reference.wilson95();
    double down = StrictMath.hypot(group.share() - first.low(), second.high() - reference.share());
    double up = StrictMath.hypot(first.high() - group.share(), reference.share() - second.low());
    return new Estimated(
        difference,
        new Interval(difference - down, difference + up, 0.95),
        "difference of shares with Newcombe's interval at 95 % (Newcombe 1998, method 10)");
  }

  /// Rate minus rate with the plain normal interval at 95 %, as published comparisons print it;
  /// [#difference()] is better where counts are small. Values below −1 and above 1 are not clipped.
  public Estimate differenceAsPublished() {
    double difference = group.share() - reference.share();
    double half = Normal.Z95 * StrictMath.sqrt(variance(group) + variance(reference));
    return new Estimated(
        difference,
        new Interval(difference - half, difference + half, 0.95),
        "difference of shares with normal (Wald) interval at 95 %");
  }

  /// The two-proportion z statistic with pooled variance; empty where all or none had the event.
  public OptionalDouble findZ() {
    long events = group.events() + reference.events();
    long atRisk = group.atRisk() + reference.atRisk();
    if (events == 0 || events == atRisk) {
      return OptionalDouble.empty();
    }
    double pooled = (double) events / atRisk;
    double variance = pooled * (1 - pooled) * (1.0 / group.atRisk() + 1.0 / reference.atRisk());
    return OptionalDouble.of((group.share() - reference.share()) / StrictMath.sqrt(variance));
  }

  /// The two-sided chance, were both rates equal, of a |z| at least as large; empty where
  /// [#findZ()] is.
  public OptionalDouble findP() {
    OptionalDouble z = findZ();
    return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSided(z.getAsDouble()));
  }

  private static Estimate onLogScale(double value, double error, String method) {
    double factor = StrictMath.exp(Normal.Z95 * error);
    return new Estimated(value, new Interval(value / factor, value * factor, 0.95), method);
  }

  private static double variance(Proportion share) {
    return share.share() * (1 - share.share()) / share.atRisk();
  }

  private String noEvents(String what) {
    String where =
        group.events() > 0
            ? "the reference group"
            : reference.events() > 0 ? "the group" : "either group";
    return Sentences.say(
        "nobody had the event in %s; %s on the log scale need at least one", where, what);
  }
}
