package org.evenhand.linkage;

/// Expectation and maximisation over counts of patterns: shares m of each level among pairs of one
/// person, with u given. Dempster, Laird and Rubin (1977), Journal of the Royal Statistical Society
/// B 39:1–38; Winkler (1988), Proceedings of the Section on Survey Research Methods, 667–671.
final class Expectation {
  private static final int MOST_ITERATIONS = 400;
  private static final double STILL = 1e-5;

  /// Pairs of one person that the first estimate counts for, so that no level is ruled out.
  private static final double FIRST_ESTIMATE = 3;

  private final Patterns patterns;
  private final boolean[] trained;
  private final boolean[][] counts;
  private final double[][] u;
  private final double[][] start;
  private double[][] m;
  private final double population;
  private double share;
  private int iterations;
  private boolean converged;

  /// @param counts for each comparison and level (from 1) whether it is evidence in this round
  /// @param trained for each comparison whether its m is estimated
  /// @param share of pairs of one person in the population, to begin with
  /// @param population pairs of which the patterns are all that could be of one person
  Expectation(
      Patterns patterns,
      boolean[][] counts,
      boolean[] trained,
      double[][] m,
      double[][] u,
      double share,
      double population) {
    this.patterns = patterns;
    this.counts = counts;
    this.trained = trained;
    this.start = m;
    this.m = copy(m);
    this.u = u;
    this.share = share;
    this.population = population;
  }

  Expectation run() {
    while (iterations < MOST_ITERATIONS && !converged) {
      iterations++;
      step();
    }
    return this;
  }

  private void step() {
    double[][] sums = new double[m.length][];
    for (int c = 0; c < m.length; c++) {
      sums[c] = new double[m[c].length];
    }
    double matches = 0;
    for (int i = 1; i <= patterns.size(); i++) {
      double odds = share / (1 - share);
      for (int c = 0; c < m.length; c++) {
        int level = patterns.level(i, c);
        if (level > 0 && counts[c][level]) {
          odds *= m[c][level] / u[c][level];
        }
      }
      double probability = Double.isInfinite(odds) ? 1 : odds / (1 + odds);
      double expected = probability * patterns.count(i);
      matches += expected;
      for (int c = 0; c < m.length; c++) {
        int level = patterns.level(i, c);
        if (level > 0 && counts[c][level]) {
          sums[c][level] += expected;
        }
      }
    }
    double moved = 0;
    for (int c = 0; c < m.length; c++) {
      if (trained[c]) {
        moved = StrictMath.max(moved, maximise(c, sums[c]));
      }
    }
    double newShare = StrictMath.min(0.999, StrictMath.max(0.5 / population, matches / population));
    moved = StrictMath.max(moved, StrictMath.abs(newShare - share) / newShare / 10);
    share = newShare;
    converged = moved < STILL;
  }

  private double maximise(int c, double[] sums) {
    double evidence = 0;
    double free = 0;
    for (int level = 1; level < sums.length; level++) {
      if (counts[c][level]) {
        evidence += sums[level];
        free += start[c][level];
      }
    }
    double moved = 0;
    for (int level = 1; level < sums.length; level++) {
      if (counts[c][level]) {
        double share =
            (sums[level] + FIRST_ESTIMATE * start[c][level] / free) / (evidence + FIRST_ESTIMATE);
        moved = StrictMath.max(moved, StrictMath.abs(share - m[c][level]));
        m[c][level] = share;
      }
    }
    return moved;
  }

  static double[][] copy(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i].clone();
    }
    return copy;
  }

  double[][] m() {
    return m;
  }

  double share() {
    return share;
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }
}
