package org.evenhand.linkage.text;

/// Jaro's similarity with Winkler's bonus for a common beginning of up to four letters. Winkler
/// (1990), String Comparator Metrics, Proceedings of the Section on Survey Research Methods.
public final class Winkler {
  private static final double BONUS = 0.1;
  private static final int LONGEST = 64;

  private Winkler() {}

  /// From 0 to 1. Letters beyond the 64th do not count.
  public static double similarity(String left, String right) {
    int a = StrictMath.min(left.length(), LONGEST);
    int b = StrictMath.min(right.length(), LONGEST);
    if (a == 0 || b == 0) {
      return a == b ? 1 : 0;
    }
    int window = StrictMath.max(StrictMath.max(a, b) / 2 - 1, 0);
    long taken = 0;
    long matched = 0;
    for (int i = 0; i < a; i++) {
      char letter = left.charAt(i);
      int end = StrictMath.min(i + window + 1, b);
      for (int j = StrictMath.max(i - window, 0); j < end; j++) {
        if (right.charAt(j) == letter && (taken >>> j & 1) == 0) {
          taken |= 1L << j;
          matched |= 1L << i;
          break;
        }
      }
    }
    int common = Long.bitCount(matched);
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    for (long l = matched, r = taken; l != 0; l &= l - 1, r &= r - 1) {
      if (left.charAt(Long.numberOfTrailingZeros(l))
          != right.charAt(Long.numberOfTrailingZeros(r))) {
        outOfOrder++;
      }
    }
    double jaro =
        ((double) common / a + (double) common / b + (common - outOfOrder / 2) / (double) common)
            / 3;
    return jaro + BONUS * prefix(left, right) * (1 - jaro);
  }

  private static int prefix(String left, String right) {
    int most = StrictMath.min(4, StrictMath.min(left.length(), right.length()));
    int same = 0;
    while (same < most && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same;
  }

  /// For each pair of lengths below 64 how many letters must be common for the similarity to reach
  /// a value, at `left * 64 + right`; transpositions are taken as none and the beginning as the
  /// same.
  public static byte[] leastCommon(double atLeast) {
    byte[] least = new byte[LONGEST * LONGEST];
    for (int a = 1; a < LONGEST; a++) {
      for (int b = 1; b < LONGEST; b++) {
        int common = 1;
        while (common <= StrictMath.min(a, b) && atMost(a, b, common) < atLeast) {
          common++;
        }
        least[at(a, b)] = (byte) common;
      }
    }
    return least;
  }

  private static int at(int a, int b) {
    return a * LONGEST + b;
  }

  private static double atMost(int a, int b, int common) {
    double jaro = ((double) common / a + (double) common / b + 1) / 3;
    return jaro + 4 * BONUS * (1 - jaro) + 1e-9;
  }

  /// Whether two texts can reach the similarity, from their lengths and how many letters only one
  /// of them has; never wrong when it says no.
  public static boolean isPossible(
      byte[] leastCommon, int left, int right, int onlyLeft, int onlyRight) {
    int common = StrictMath.min(left - onlyLeft, right - onlyRight);
    return left >= LONGEST || right >= LONGEST || common >= leastCommon[at(left, right)];
  }
}
