package org.evenhand.linkage.text;

/// How many edits lie between two texts, counted only as far as asked.
public final class Edits {
  private Edits() {}

  /// Whether at most `most` insertions, deletions and substitutions turn one into the other.
  /// Levenshtein (1966), Soviet Physics Doklady 10:707–710.
  public static boolean levenshteinWithin(String left, String right, int most) {
    return within(left, right, most, false);
  }

  /// Likewise, where two neighbouring letters that change places are one edit (optimal string
  /// alignment). Damerau (1964), Communications of the ACM 7:171–176.
  public static boolean damerauWithin(String left, String right, int most) {
    return within(left, right, most, true);
  }

  private static boolean within(String left, String right, int most, boolean swaps) {
    int a = left.length();
    int b = right.length();
    if (StrictMath.abs(a - b) > most) {
      return false;
    }
    int start = 0;
    while (start < a && start < b && left.charAt(start) == right.charAt(start)) {
      start++;
    }
    while (a > start && b > start && left.charAt(a - 1) == right.charAt(b - 1)) {
      a--;
      b--;
    }
    if (a == start || b == start) {
      return StrictMath.max(a, b) - start <= most;
    }
    int[] before = new int[b - start + 1];
    int[] previous = new int[b - start + 1];
    int[] current = new int[b - start + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = start; i < a; i++) {
      current[0] = i - start + 1;
      int least = current[0];
      for (int j = start; j < b; j++) {
        int k = j - start + 1;
        int cost = left.charAt(i) == right.charAt(j) ? 0 : 1;
        int best =
            StrictMath.min(previous[k - 1] + cost, StrictMath.min(previous[k], current[k - 1]) + 1);
        if (swaps
            && i > start
            && j > start
            && left.charAt(i) == right.charAt(j - 1)
            && left.charAt(i - 1) == right.charAt(j)) {
          best = StrictMath.min(best, before[k - 2] + 1);
        }
        current[k] = best;
        least = StrictMath.min(least, best);
      }
      if (least > most) {
        return false;
      }
      int[] free = before;
      before = previous;
      previous = current;
      current = free;
    }
    return previous[b - start] <= most;
  }
}
