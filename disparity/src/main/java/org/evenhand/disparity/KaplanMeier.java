package org.evenhand.disparity;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// What share is still waiting after so long, when some spells are still running. Kaplan and Meier
/// (1958), JASA 53:457–481. Where a spell can end in several ways and one of them is asked for, use
/// [CumulativeIncidence].
///
/// @param steps one per length at which a spell ended, in order
/// @param spells how many there were
/// @param longest the longest of them
public record KaplanMeier(List<Step> steps, long spells, long longest) {
  /// Rounding may leave a product just above the half it equals.
  private static final double ROUNDING = 1e-12;

  private static final String METHOD =
      "product-limit estimate (Kaplan and Meier 1958) with log-log Greenwood interval at 95 %";

  /// @param length of time
  /// @param atRisk spells of at least this length
  /// @param ended of them, at this length
  /// @param waiting the share still waiting after it, between 0 and 1
  /// @param low lower end at 95 %
  /// @param high upper end at 95 %
  public record Step(
      long length, long atRisk, long ended, double waiting, double low, double high) {}

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /// The curve of these spells; every way of ending counts.
  public static KaplanMeier of(List<Spell> spells) {
    return of(RiskTable.of(spells, _ -> true));
  }

  /// The curve of many spells, counted by their length.
  ///
  /// @param ended how many ended at each length from 0
  /// @param running how many were last seen at each length, still running; as many lengths
  public static KaplanMeier of(long[] ended, long[] running) {
    return of(RiskTable.of(ended, running));
  }

  private static KaplanMeier of(RiskTable table) {
    List<Step> steps = new ArrayList<>();
    double waiting = 1;
    double greenwood = 0;
    for (RiskTable.Row row : table.rows()) {
      if (row.ended() == 0) {
        continue;
      }
      double atRisk = row.atRisk();
      waiting *= (atRisk - row.ended()) / atRisk;
      greenwood += row.ended() / (atRisk * (atRisk - row.ended()));
      Interval ends = LogLog.interval(waiting, StrictMath.sqrt(greenwood) * waiting);
      steps.add(
          new Step(row.length(), row.atRisk(), row.ended(), waiting, ends.low(), ends.high()));
    }
    List<RiskTable.Row> rows = table.rows();
    return rows.isEmpty()
        ? new KaplanMeier(steps, 0, 0)
        : new KaplanMeier(steps, rows.getFirst().atRisk(), table.longest());
  }

  /// The share still waiting after this length, between 0 and 1.
  public Estimate waitingAfter(long length) {
    if (spells == 0) {
      return new NotEstimable("there is no spell");
    }
    Step last = null;
    for (Step step : steps) {
      if (step.length() <= length) {
        last = step;
      }
    }
    if (last != null && last.waiting() == 0) {
      return new ValueOnly(0, "interval not computable: every spell has ended by then");
    }
    if (length > longest) {
      return new NotEstimable(
          Sentences.say("no spell was followed for %d; the longest is %d", length, longest));
    }
    if (last == null) {
      return new ValueOnly(1, "interval not computable: no spell has ended by then");
    }
    return new Estimated(last.waiting(), new Interval(last.low(), last.high(), 0.95), METHOD);
  }

  /// The share whose spell has ended by this length: 1 minus [#waitingAfter].
  public Estimate endedBy(long length) {
    return switch (waitingAfter(length)) {
      case Estimated waiting ->
          new Estimated(
              1 - waiting.value(),
              new Interval(1 - waiting.interval().high(), 1 - waiting.interval().low(), 0.95),
              waiting.method());
      case ValueOnly waiting -> new ValueOnly(1 - waiting.value(), waiting.whyNoInterval());
      case NotEstimable not -> not;
      case Estimate.Withheld withheld -> withheld;
    };
  }

  /// The first length after which at most half are still waiting, in the unit of the spells, with
  /// the interval of Brookmeyer and Crowley (1982), Biometrics 38:29–41; its upper end is positive
  /// infinity where the data do not bound it.
  public Estimate median() {
    if (spells == 0) {
      return new NotEstimable("there is no spell");
    }
    double value = firstAtMostHalf(Step::waiting);
    if (value == Double.POSITIVE_INFINITY) {
      return new NotEstimable(
          Sentences.say(
              "more than half of %d spells are still running at the longest, %d", spells, longest));
    }
    return new Estimated(
        value,
        new Interval(firstAtMostHalf(Step::low), firstAtMostHalf(Step::high), 0.95),
        "median of the product-limit estimate (Kaplan and Meier 1958) with interval at 95 %"
            + " (Brookmeyer and Crowley 1982, log-log)");
  }

  private double firstAtMostHalf(java.util.function.ToDoubleFunction<Step> curve) {
    return steps.stream()
        .filter(step -> curve.applyAsDouble(step) <= 0.5 + ROUNDING)
        .mapToDouble(Step::length)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
