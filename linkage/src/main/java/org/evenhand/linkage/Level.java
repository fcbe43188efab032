package org.evenhand.linkage;

import java.util.List;

/// One grade of agreement in a comparison, with how often it occurs among pairs of one person (`m`)
/// and of two (`u`). Fellegi and Sunter (1969), Journal of the American Statistical Association
/// 64:1183–1210.
///
/// @param conditions all must hold; none is the last level, "all else"
/// @param frequencyOf fields that agree exactly on this level and whose value's own frequency
///   replaces the mean: agreeing on a rare surname says more than on a common one
/// @param m share of this level among compared pairs of one person, above 0
/// @param u share among pairs of two persons, above 0
public record Level(
    String label,
    List<Condition> conditions,
    List<Field> frequencyOf,
    Weighing weighing,
    double m,
    double u) {

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
    if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1)) {
      throw new IllegalArgumentException(
          "Level \""
              + label
              + "\" has m "
              + m
              + " and u "
              + u
              + "; both must be above 0, at most 1.");
    }
    conditions = List.copyOf(conditions);
    frequencyOf = List.copyOf(frequencyOf);
  }

  /// log2(m/u), in bits: above 0 for one person, below for two.
  public double matchWeight() {
    return weighing == Weighing.NEUTRAL ? 0 : (StrictMath.log(m) - StrictMath.log(u)) / LN2;
  }

  Level with(double newM, double newU) {
    return new Level(label, conditions, frequencyOf, weighing, newM, newU);
  }

  static final double LN2 = StrictMath.log(2);
}
