package org.evenhand.disparity;

import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;
import org.evenhand.disparity.Estimate.Withheld;

/// The only form in which a number leaves: with its group, its interval or the reason why there is
/// none, what it is held against or the reason why nothing, and its denominator.
///
/// A hidden count hides all that is made from it: estimate and ratios are then withheld, or not
/// estimable. A benchmark belongs to the figure's own group.
///
/// @param count the numerator
/// @param against several benchmarks side by side, at least one entry
public record Figure(
    FigureId id,
    Group group,
    Count count,
    Denominator of,
    Estimate estimate,
    List<Comparison> against) {
  public Figure {
    against = List.copyOf(against);
    if (against.isEmpty()) {
      throw new IllegalArgumentException(
          Sentences.say("The figure %s has no benchmark and does not say why", id.id()));
    }
    if (count instanceof Count.Hidden || of.count() instanceof Count.Hidden) {
      requireSilent(id, "estimate", estimate);
    }
    for (Comparison comparison : against) {
      if (comparison instanceof Comparison.Against(Benchmark benchmark, Estimate ratio)) {
        if (!benchmark.group().equals(group.id())) {
          throw new IllegalArgumentException(
              Sentences.say(
                  "The figure %s of group \"%s\" meets the benchmark %s of group \"%s\"",
                  id.id(), group.id(), benchmark.id(), benchmark.group()));
        }
        if (estimate instanceof Withheld) {
          requireSilent(id, "ratio to " + benchmark.id(), ratio);
        }
      }
    }
  }

  /// The figure of a share, its estimate and ratios withheld where numerator or denominator is
  /// hidden.
  ///
  /// @param share of these counts, whether or not they may be shown
  /// @param against with ratios of this share
  public static Figure share(
      FigureId id,
      Group group,
      Count numerator,
      Denominator of,
      Estimate share,
      List<Comparison> against) {
    Estimate guarded = of.count().guard(numerator.guard(share));
    return new Figure(
        id,
        group,
        numerator,
        of,
        guarded,
        against.stream().map(comparison -> guard(guarded, comparison)).toList());
  }

  private static Comparison guard(Estimate share, Comparison comparison) {
    return switch (comparison) {
      case Comparison.Against(Benchmark benchmark, Estimate ratio)
          when share instanceof Withheld && !(ratio instanceof NotEstimable) ->
          new Comparison.Against(benchmark, share);
      case Comparison.Against against -> against;
      case Comparison.None none -> none;
    };
  }

  private static void requireSilent(FigureId id, String what, Estimate estimate) {
    switch (estimate) {
      case Withheld _, NotEstimable _ -> {}
      case Estimated _, ValueOnly _ ->
          throw new IllegalArgumentException(
              Sentences.say("The %s of figure %s would give back a hidden count", what, id.id()));
    }
  }
}
