package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Agglomeration of small matrices, by hand.
final class GroupTest {
  /// Two families of three, 10 bits within, -10 between; records 2 and 3 agree at 8 by mistake.
  private static float[][] twoFamilies() {
    float[][] weights = new float[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        weights[i][j] = i / 3 == j / 3 ? 10 : -10;
      }
    }
    weights[2][3] = 8;
    weights[3][2] = 8;
    return weights;
  }

  /// The mean between the families is (8 - 8 x 10) / 9 = -8.
  @Test
  void oneWrongPairDoesNotJoinTwoFamilies() {
    assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, new Group(twoFamilies()).agglomerate(0));
  }

  @Test
  void aLowerBoundJoinsThem() {
    assertArrayEquals(new int[6], new Group(twoFamilies()).agglomerate(-8.1f));
    assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, new Group(twoFamilies()).agglomerate(-7.9f));
  }

  /// A with B 9, B with C 8, A with C -20: the best pair is joined, and C's mean is then -6.
  @Test
  void theBestPairIsJoinedFirst() {
    float[][] weights = {{0, 9, -20}, {9, 0, 8}, {-20, 8, 0}};
    assertArrayEquals(new int[] {0, 0, 2}, new Group(weights).agglomerate(0));
  }

  /// A with B 9, B with C 8, A with C -7: (8 - 7) / 2 is above 0.
  @Test
  void aPairThatDisagreesIsOutweighedByTheMean() {
    float[][] weights = {{0, 9, -7}, {9, 0, 8}, {-7, 8, 0}};
    assertArrayEquals(new int[3], new Group(weights).agglomerate(0));
  }

  @Test
  void oneRecordAloneStaysAlone() {
    assertArrayEquals(new int[1], new Group(new float[1][1]).agglomerate(0));
  }

  @Test
  void randomMatricesAreJoinedAsTheTextbookDoesIt() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 300; round++) {
      int size = 2 + random.nextInt(9);
      float[][] weights = new float[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          weights[i][j] = (float) (random.nextDouble() * 20 - 11);
          weights[j][i] = weights[i][j];
        }
      }
      int[] expected = textbook(weights, 0);
      assertArrayEquals(expected, new Group(weights).agglomerate(0), "round " + round);
    }
  }

  /// Average linkage with every mean computed anew from the pairs.
  private static int[] textbook(float[][] weights, double least) {
    int[] labels = new int[weights.length];
    Arrays.setAll(labels, i -> i);
    while (true) {
      double best = Double.NEGATIVE_INFINITY;
      int one = -1;
      int other = -1;
      for (int a = 0; a < labels.length; a++) {
        for (int b = a + 1; b < labels.length; b++) {
          double mean = mean(weights, labels, a, b);
          if (mean > best) {
            best = mean;
            one = a;
            other = b;
          }
        }
      }
      if (!(best >= least)) {
        return labels;
      }
      for (int i = 0; i < labels.length; i++) {
        labels[i] = labels[i] == other ? one : labels[i];
      }
    }
  }

  private static double mean(float[][] weights, int[] labels, int a, int b) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (labels[i] == a && labels[j] == b) {
          sum += weights[i][j];
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NEGATIVE_INFINITY : sum / pairs;
  }

  /// Links at 10 within and 8 between, all else weighed at -10: as [#twoFamilies()], but most pairs
  /// are not among the links.
  @Test
  void pairsThatNoRuleMetAreWeighedBeforeFamiliesAreJoined() {
    Links links =
        Links.sorted(
            new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 5}, new float[] {10, 10, 8, 10, 10});
    PairWeights pairs =
        new PairWeights(6, links, List.of(), (left, right) -> left / 3 == right / 3 ? 10 : -10);
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1}, clusters(6, pairs).of());
    assertEquals(1, Clusters.numbered(Components.of(6, links, 0).labels()).count());
  }

  private static Clusters clusters(int records, PairWeights pairs) {
    try (Parallel parallel = new Parallel()) {
      return Clustering.of(records, pairs, 0, parallel);
    }
  }

  /// A chain of more than 3,000 records is cut at higher weights before it is weighed.
  @Test
  void aVeryLongChainIsCutWhereItIsWeakest() {
    int records = 4_000;
    int[] left = new int[records - 1];
    int[] right = new int[records - 1];
    float[] weight = new float[records - 1];
    for (int i = 0; i < left.length; i++) {
      left[i] = i;
      right[i] = i + 1;
      weight[i] = i % 2 == 0 ? 10 : 1;
    }
    PairWeights pairs =
        new PairWeights(records, Links.sorted(left, right, weight), List.of(), (one, other) -> -10);
    Clusters clusters = clusters(records, pairs);
    assertEquals(records / 2, clusters.count());
    for (int i = 0; i < records; i += 2) {
      assertEquals(clusters.of()[i], clusters.of()[i + 1]);
    }
  }

  @Test
  void aDecisionStandsAboveTheWeightOfItsPair() {
    Links links = Links.sorted(new int[] {0, 0}, new int[] {1, 2}, new float[] {30, -5});
    List<Decision> decisions =
        List.of(
            new Decision(1, 0, Decision.Finding.DIFFERENT_PERSONS),
            new Decision(2, 0, Decision.Finding.SAME_PERSON));
    PairWeights pairs = new PairWeights(3, links, decisions, (left, right) -> 1);
    float[][] among = pairs.among(new int[] {0, 1, 2});
    assertEquals(-1e6f, among[0][1]);
    assertEquals(1e6f, among[2][0]);
    assertEquals(1, among[1][2]);
  }
}
