package org.evenhand.linkage;

import java.util.List;
import java.util.Locale;

/// One grade of agreement in a comparison, with how often it occurs among pairs of one person
/// (`m`), of two strangers (`u`) and of two people of one household (`h`). Fellegi and Sunter
/// (1969), Journal of the American Statistical Association 64:1183–1210; the third kind of pair is
/// Larsen and Rubin's (2001), same journal 96:32–41.
///
/// @param conditions all must hold; none is the last level, "all else"
/// @param frequencyOf fields that agree exactly on this level and whose value's own frequency
///   replaces the mean: agreeing on a rare surname says more than on a common one
/// @param m share of this level among compared pairs of one person, above 0
/// @param u share among pairs of two persons who have nothing to do with each other, above 0
/// @param h share among pairs of two persons of one family or household, above 0
public record Level(
    String label,
    List<Condition> conditions,
    List<Field> frequencyOf,
    Weighing weighing,
    double m,
    double u,
    double h) {

  /// Where a level's weight comes from.
  public enum Weighing {
    /// From the records.
    ESTIMATED,
    /// Says nothing either way, such as a date that cannot be read.
    NEUTRAL,
    /// Set by hand and never trained.
    FIXED
  }

  public Level {
    if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1) || !(h > 0 && h <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Level \"%s\" has m %s, u %s and h %s; each must be above 0, at most 1.",
              label,
              m,
              u,
              h));
    }
    conditions = List.copyOf(conditions);
    frequencyOf = List.copyOf(frequencyOf);
  }

  /// log2(m/u), in bits: above 0 for one person, below for two strangers.
  public double matchWeight() {
    return weighing == Weighing.NEUTRAL ? 0 : (StrictMath.log(m) - StrictMath.log(u)) / LN2;
  }

  /// log2(h/u), in bits: above 0 for two of one household, below for strangers.
  double householdWeight() {
    return weighing == Weighing.NEUTRAL ? 0 : (StrictMath.log(h) - StrictMath.log(u)) / LN2;
  }

  Level with(double newM, double newU, double newH) {
    return new Level(label, conditions, frequencyOf, weighing, newM, newU, newH);
  }

  static final double LN2 = StrictMath.log(2);
}
