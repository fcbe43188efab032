package org.evenhand.app.quality;

import org.evenhand.disparity.DependentShare;

/// How many of the links are right, how many of the true pairs are found, and the harmonic mean of
/// both.
public record Rates(Figure precision, Figure recall, Figure f1) {

  static Rates from(PairCounts counts) {
    return new Rates(
        counts.allFound() == 0
            ? Figure.none("no pair was linked")
            : Figure.from(DependentShare.ofUnits(counts.hits(), counts.found())),
        counts.allTrue() == 0
            ? Figure.none("there is no true pair")
            : Figure.from(DependentShare.ofUnits(counts.hits(), counts.truth())),
        counts.allFound() + counts.allTrue() == 0
            ? Figure.none("no pair was linked and there is no true pair")
            : Figure.from(DependentShare.ofUnits(counts.hits(), counts.mean())));
  }

  static Rates none(String why) {
    return new Rates(Figure.none(why), Figure.none(why), Figure.none(why));
  }
}
