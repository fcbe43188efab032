package org.evenhand.linkage.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
  @ParameterizedTest
  @CsvSource({
    "KITTEN, SITTING, 3, 3",
    "SATURDAY, SUNDAY, 3, 3",
    "SMITH, SMIHT, 2, 1",
    "19560409, 19560490, 2, 1",
    "CA, ABC, 3, 3",
    "A, '', 1, 1",
    "'', '', 0, 0",
    "SAME, SAME, 0, 0"
  })
  void theNumberOfEditsIsCounted(String left, String right, int levenshtein, int damerau) {
    assertTrue(Edits.levenshteinWithin(left, right, levenshtein));
    assertTrue(Edits.damerauWithin(left, right, damerau));
    assertFalse(levenshtein > 0 && Edits.levenshteinWithin(left, right, levenshtein - 1));
    assertFalse(damerau > 0 && Edits.damerauWithin(left, right, damerau - 1));
  }

  @Test
  void randomTextsAgreeWithCommonsText() {
    LevenshteinDistance reference = LevenshteinDistance.getDefaultInstance();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      String left = Strings.random(random, 10, 4);
      String right = i % 3 == 0 ? Strings.random(random, 10, 4) : Strings.edited(random, left, 4);
      int distance = reference.apply(left, right);
      for (int most = 0; most <= 4; most++) {
        assertEquals(
            distance <= most,
            Edits.levenshteinWithin(left, right, most),
            left + " and " + right + " within " + most);
      }
    }
  }

  @Test
  void randomTextsAgreeWithTheTextbooksTableOfDamerau() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      String left = Strings.random(random, 9, 3);
      String right = i % 3 == 0 ? Strings.random(random, 9, 3) : Strings.edited(random, left, 4);
      int distance = damerau(left, right);
      for (int most = 0; most <= 4; most++) {
        assertEquals(
            distance <= most,
            Edits.damerauWithin(left, right, most),
            left + " and " + right + " within " + most);
      }
    }
  }

  /// Optimal string alignment, the whole table.
  private static int damerau(String left, String right) {
    int[][] edits = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int least = edits[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          least = Math.min(least, edits[i - 2][j - 2] + 1);
        }
        edits[i][j] = least;
      }
    }
    return edits[left.length()][right.length()];
  }
}
