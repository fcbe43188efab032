package org.evenhand.linkage.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WinklerTest {
  /// Winkler (1990), table of string comparators.
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.9611",
    "DIXON, DICKSONX, 0.8133",
    "DWAYNE, DUANE, 0.8400",
    "JONES, JOHNSON, 0.8324",
    "ABROMS, ABRAMS, 0.9222",
    "HARDIN, MARTINEZ, 0.7222",
    "ITMAN, SMITH, 0.4667"
  })
  void publishedValuesComeOut(String left, String right, double expected) {
    assertEquals(expected, Winkler.similarity(left, right), 0.00005);
    assertEquals(expected, Winkler.similarity(right, left), 0.00005);
  }

  @Test
  void equalTextsAreOneAndTextsWithoutACommonLetterAreZero() {
    assertEquals(1, Winkler.similarity("SMITH", "SMITH"));
    assertEquals(0, Winkler.similarity("ABC", "XYZ"));
    assertEquals(0, Winkler.similarity("", "XYZ"));
    assertEquals(0, Winkler.similarity("XYZ", ""));
    assertEquals(1, Winkler.similarity("", ""));
  }

  /// Two letters that changed places are one transposition; Commons Text counts an odd one as half,
  /// Winkler's program and this one not at all. Commons Text gives the bonus from 0.7 on, here it
  /// is always given; no level asks for so little.
  @Test
  void randomTextsAgreeWithCommonsTextUpToOddTranspositionsAndLowBonuses() {
    JaroWinklerSimilarity reference = new JaroWinklerSimilarity();
    SplittableRandom random = new SplittableRandom(1);
    int same = 0;
    for (int i = 0; i < 40_000; i++) {
      String left = Strings.random(random, 10, 4);
      String right = i % 4 == 0 ? Strings.random(random, 10, 4) : Strings.edited(random, left, 3);
      Jaro jaro = Jaro.of(left, right);
      double halves = jaro.similarity(jaro.moved / 2.0);
      double theirs = halves < 0.7 ? halves : jaro.withBonus(halves);
      assertEquals(reference.apply(left, right), theirs, 1e-12, () -> left + " and " + right);
      double ours = jaro.withBonus(jaro.similarity(Math.floorDiv(jaro.moved, 2)));
      double found = Winkler.similarity(left, right);
      assertEquals(ours, found, 1e-12, () -> left + " and " + right);
      same += Math.abs(theirs - found) < 1e-12 ? 1 : 0;
    }
    assertTrue(same > 20_000, "the same: " + same);
  }

  /// Counted as the papers say, letter by letter.
  ///
  /// @param moved letters in common that stand in another order
  private record Jaro(int left, int right, int common, int moved, int start) {
    static Jaro of(String left, String right) {
      int window = Math.max(left.length(), right.length()) / 2 - 1;
      StringBuilder ofLeft = new StringBuilder();
      boolean[] taken = new boolean[right.length()];
      for (int i = 0; i < left.length(); i++) {
        for (int j = 0; j < right.length(); j++) {
          boolean near = Math.abs(i - j) <= Math.max(window, 0);
          if (near && !taken[j] && left.charAt(i) == right.charAt(j)) {
            taken[j] = true;
            ofLeft.append(left.charAt(i));
            break;
          }
        }
      }
      StringBuilder ofRight = new StringBuilder();
      for (int j = 0; j < right.length(); j++) {
        ofRight.append(taken[j] ? right.substring(j, j + 1) : "");
      }
      int moved = 0;
      for (int i = 0; i < ofLeft.length(); i++) {
        moved += ofLeft.charAt(i) == ofRight.charAt(i) ? 0 : 1;
      }
      int start = 0;
      while (start < Math.min(4, Math.min(left.length(), right.length()))
          && left.charAt(start) == right.charAt(start)) {
        start++;
      }
      return new Jaro(left.length(), right.length(), ofLeft.length(), moved, start);
    }

    double similarity(double transpositions) {
      double c = common;
      return common == 0 ? 0 : (c / left + c / right + (c - transpositions) / c) / 3;
    }

    double withBonus(double similarity) {
      return similarity + 0.1 * start * (1 - similarity);
    }
  }

  /// Each pair of values is compared once, in whichever order it comes first.
  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 100_000; i++) {
      String left = Strings.random(random, 12, 4);
      String right = i % 2 == 0 ? Strings.random(random, 12, 4) : Strings.edited(random, left, 4);
      assertEquals(
          Winkler.similarity(left, right),
          Winkler.similarity(right, left),
          () -> left + " and " + right);
    }
  }

  @Test
  void lettersBeyondTheSixtyFourthDoNotCount() {
    String start = "ABCDEFGH".repeat(8);
    assertEquals(64, start.length());
    assertEquals(1, Winkler.similarity(start + "X", start + "Y"), 1e-12);
  }

  /// The filter looks at lengths and letters only; whatever reaches the bound must pass it.
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.85, 0.88, 0.92, 0.97})
  void theFilterNeverRejectsWhatIsSimilarEnough(double bound) {
    byte[] least = Winkler.leastCommon(bound);
    SplittableRandom random = new SplittableRandom(2);
    int similar = 0;
    int rejected = 0;
    for (int i = 0; i < 40_000; i++) {
      String left = Strings.random(random, 14, 5);
      String right = i % 3 == 0 ? Strings.random(random, 14, 5) : Strings.edited(random, left, 3);
      boolean possible =
          Winkler.isPossible(
              least,
              left.length(),
              right.length(),
              Strings.onlyIn(left, right),
              Strings.onlyIn(right, left));
      boolean reached = !right.isEmpty() && Winkler.similarity(left, right) >= bound;
      similar += reached ? 1 : 0;
      rejected += possible ? 0 : 1;
      assertTrue(possible || !reached, () -> left + " and " + right);
    }
    assertTrue(similar > 500, "similar: " + similar);
    assertTrue(rejected > 500, "rejected: " + rejected);
  }
}
