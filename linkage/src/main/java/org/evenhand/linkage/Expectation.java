package org.evenhand.linkage;

/// Expectation and maximisation over counts of patterns, with u given: shares of each level among
/// pairs of one person and, where asked, of one household. Dempster, Laird and Rubin (1977),
/// Journal of the Royal Statistical Society B 39:1–38; Winkler (1988), Proceedings of the Section
/// on Survey Research Methods, 667–671.
final class Expectation {
  private static final int MOST_ITERATIONS = 400;
  private static final double STILL = 1e-4;

  /// Pairs of one person that the first estimate counts for, so that no level is ruled out.
  private static final double FIRST_ESTIMATE = 3;

  /// Likewise of one household. Where there are few, what a household is must not be learned from
  /// pairs of one person.
  private static final double FIRST_HOUSEHOLDS = 2000;

  private final Patterns patterns;
  private final boolean[] trained;
  private final boolean[][] counts;
  private final Shares start;
  private final Shares shares;
  private final double population;
  private int iterations;
  private boolean converged;

  /// What is estimated, by comparison and level from 1.
  static final class Shares {
    final double[][] m;
    final double[][] u;
    final double[][] h;
    double prior;

    /// Shares of pairs of kin, in the order of [Kin]; all 0 where none are looked for.
    double[] kin;

    /// By kin and comparison whether such a pair agrees as one person does.
    final boolean[][] asOnePerson;

    /// Odds of strangers against independence where two comparisons are both on their first level.
    double[][] together;

    Shares(
        double[][] m,
        double[][] u,
        double[][] h,
        double prior,
        double[] kin,
        boolean[][] asOnePerson) {
      this.asOnePerson = asOnePerson;
      together = new double[m.length][m.length];
      this.m = m;
      this.u = u;
      this.h = h;
      this.prior = prior;
      this.kin = kin.clone();
    }

    /// With its own m and h, the same u.
    Shares copy() {
      Shares copy =
          new Shares(Expectation.copy(m), u, Expectation.copy(h), prior, kin, asOnePerson);
      copy.together = together;
      return copy;
    }

    boolean hasKin() {
      return kin[0] > 0;
    }

    double strangers() {
      double strangers = 1 - prior;
      for (double each : kin) {
        strangers -= each;
      }
      return strangers;
    }
  }

  /// @param counts for each comparison and level (from 1) whether it is evidence in this round
  /// @param trained for each comparison whether its shares are estimated
  /// @param start where to begin; not changed
  /// @param population pairs of which the patterns are all that could be of one person
  Expectation(
      Patterns patterns, boolean[][] counts, boolean[] trained, Shares start, double population) {
    this.patterns = patterns;
    this.counts = counts;
    this.trained = trained;
    this.start = start;
    this.shares = start.copy();
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
    double[][] same = zeros(shares.m);
    double[][] near = zeros(shares.m);
    double matches = 0;
    double[] related = new double[shares.kin.length];
    double[] odds = new double[1 + related.length];
    for (int i = 1; i <= patterns.size(); i++) {
      double all = odds(i, odds);
      double count = patterns.count(i);
      double expected = count * share(odds, 0, all);
      double households = count * share(odds, 1, all);
      matches += expected;
      for (int k = 0; k < related.length; k++) {
        related[k] += count * share(odds, 1 + k, all);
      }
      for (int c = 0; c < trained.length; c++) {
        int level = patterns.level(i, c);
        if (level > 0 && counts[c][level]) {
          same[c][level] += expected;
          near[c][level] += households;
        }
      }
    }
    maximise(same, near, matches, related);
  }

  /// Odds of one person and of each kin against strangers; returns their sum with the strangers'.
  private double odds(int pattern, double[] odds) {
    double strangers = shares.strangers() * wonder(pattern);
    odds[0] = shares.prior / strangers;
    for (int k = 0; k < shares.kin.length; k++) {
      odds[1 + k] = shares.kin[k] / strangers;
    }
    for (int c = 0; c < trained.length; c++) {
      int level = patterns.level(pattern, c);
      if (level > 0 && counts[c][level]) {
        double one = shares.m[c][level] / shares.u[c][level];
        double two = shares.h[c][level] / shares.u[c][level];
        odds[0] *= one;
        for (int k = 0; k < shares.kin.length; k++) {
          odds[1 + k] *= shares.asOnePerson[k][c] ? one : two;
        }
      }
    }
    double all = 1;
    for (double each : odds) {
      all += each;
    }
    return all;
  }

  private void maximise(double[][] same, double[][] near, double matches, double[] related) {
    double moved = 0;
    for (int c = 0; c < trained.length; c++) {
      if (trained[c]) {
        moved =
            StrictMath.max(
                moved, maximise(counts[c], same[c], start.m[c], shares.m[c], FIRST_ESTIMATE));
        if (shares.hasKin()) {
          moved =
              StrictMath.max(
                  moved, maximise(counts[c], near[c], start.h[c], shares.h[c], FIRST_HOUSEHOLDS));
        }
      }
    }
    double before = shares.prior;
    shares.prior = bounded(matches / population);
    for (int k = 0; k < related.length && shares.hasKin(); k++) {
      shares.kin[k] = StrictMath.min(bounded(related[k] / population), 0.2);
    }
    moved = StrictMath.max(moved, StrictMath.abs(shares.prior - before) / shares.prior / 10);
    converged = moved < STILL;
  }

  /// How many times as often strangers agree as if the comparisons had nothing to do with each
  /// other.
  private double wonder(int pattern) {
    double times = 1;
    for (int c = 0; c < trained.length; c++) {
      for (int d = c + 1; d < trained.length; d++) {
        if (shares.together[c][d] > 0
            && patterns.level(pattern, c) == 1
            && patterns.level(pattern, d) == 1
            && counts[c][1]
            && counts[d][1]) {
          times *= shares.together[c][d];
        }
      }
    }
    return times;
  }

  /// Of odds that may be beyond what a double holds.
  private static double share(double[] odds, int which, double all) {
    if (!Double.isInfinite(all)) {
      return odds[which] / all;
    }
    double most = 0;
    for (double each : odds) {
      most = StrictMath.max(most, each);
    }
    return odds[which] == most ? 1 : 0;
  }

  private double bounded(double share) {
    return StrictMath.min(0.95, StrictMath.max(0.5 / population, share));
  }

  private static double maximise(
      boolean[] counts, double[] sums, double[] start, double[] shares, double first) {
    double evidence = 0;
    double free = 0;
    for (int level = 1; level < sums.length; level++) {
      if (counts[level]) {
        evidence += sums[level];
        free += start[level];
      }
    }
    double moved = 0;
    for (int level = 1; level < sums.length; level++) {
      if (counts[level]) {
        double share = (sums[level] + first * start[level] / free) / (evidence + first);
        moved = StrictMath.max(moved, StrictMath.abs(share - shares[level]));
        shares[level] = share;
      }
    }
    return moved;
  }

  private static double[][] zeros(double[][] like) {
    double[][] zeros = new double[like.length][];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = new double[like[i].length];
    }
    return zeros;
  }

  static double[][] copy(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i].clone();
    }
    return copy;
  }

  Shares shares() {
    return shares;
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }
}
