package org.evenhand.disparity;

/// The binomial distribution, summed term by term.
final class Binomial {
  private Binomial() {}

  /// The largest rank r with P(X < r) ≤ 0.025 for X of n trials at p; 0 where there is none.
  static int lowestRank(int n, double p) {
    double odds = StrictMath.log(p / (1 - p));
    double logTerm = n * StrictMath.log(1 - p);
    double sum = 0;
    int rank = 0;
    while (rank < n) {
      sum += StrictMath.exp(logTerm);
      if (sum > 0.025) {
        return rank;
      }
      logTerm += StrictMath.log((double) (n - rank) / (rank + 1)) + odds;
      rank++;
    }
    return rank;
  }
}
