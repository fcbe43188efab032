package org.evenhand.app.quality;

import static org.evenhand.app.quality.QualityTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.evenhand.disparity.DependentShare;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  /// Persons aabbcd. Pairs aa and bb at 0.92 match; ab and cd at 0.94 do not: 50 % observed beside
  /// 93 % predicted. One pair at 0.3, ac, does not match.
  @Test
  void binsByHand() {
    Quality quality =
        quality(
            new int[] {1, 1, 2, 2, 3, 4},
            new int[] {0, 2, 0, 4, 1},
            new int[] {1, 3, 2, 5, 4},
            new double[] {0.92, 0.92, 0.94, 0.94, 0.3});
    Calibration.Bin high = bin(quality, 0.9);
    assertEquals(4, high.pairs());
    assertEquals(0.93, Objects.requireNonNull(high.predicted()), 1e-12);
    assertEquals(0.5, value(high.observed()));
    Calibration.Bin low = bin(quality, 0.3);
    assertEquals(1, low.pairs());
    assertEquals(0, value(low.observed()));
    assertEquals(
        (4 * 0.43 + 0.3) / 5, Objects.requireNonNull(quality.expectedCalibrationError()), 1e-12);
    Calibration.Bin empty = bin(quality, 0.5);
    assertNull(empty.predicted());
    assertEquals("no pair has such a probability", empty.observed().why());
  }

  /// Residuals of aa +½, bb +½, ab −½, cd −½. Sums by person: a 0, b 0, c −½, d −½; their squares
  /// ½, less ab and cd once, ½: 0. Never less than independent pairs: 4 × ¼ over 4², times 4/3.
  @Test
  void intervalOfABinIsThatOfDyadsAndNeverNarrowerThanOfIndependentPairs() {
    Quality quality =
        quality(
            new int[] {1, 1, 2, 2, 3, 4},
            new int[] {0, 2, 0, 4},
            new int[] {1, 3, 2, 5},
            new double[] {0.92, 0.92, 0.94, 0.94});
    assertEquals(
        Figure.from(new DependentShare(0.5, 1.0 / 16 * 4 / 3, 4, 2, 4).estimate()),
        bin(quality, 0.9).observed());
  }

  /// One person paired wrongly with ten others makes the bin less sure than eleven strangers would.
  @Test
  void pairsOfOnePersonAreNotIndependent() {
    int[] persons = new int[60];
    Arrays.setAll(persons, i -> i < 40 ? i / 2 + 1 : i);
    int[] left = new int[30];
    int[] right = new int[30];
    double[] probability = new double[30];
    Arrays.fill(probability, 0.75);
    Arrays.setAll(left, i -> i < 20 ? 2 * i : 40 + 2 * (i - 20));
    Arrays.setAll(right, i -> left[i] + 1);
    double apart = width(quality(persons, left, right, probability));
    Arrays.setAll(left, i -> i < 20 ? 2 * i : 40);
    Arrays.setAll(right, i -> i < 20 ? left[i] + 1 : 41 + i - 20);
    double ofOne = width(quality(persons, left, right, probability));
    assertTrue(ofOne > 1.3 * apart, ofOne + " beside " + apart);
  }

  @Test
  void everyProbabilityIsInABin() {
    assertEquals(0, Calibration.bin(0));
    assertEquals(1, Calibration.bin(0.01));
    assertEquals(12, Calibration.bin(0.9899));
    assertEquals(13, Calibration.bin(0.99));
    assertEquals(13, Calibration.bin(1));
  }

  /// Each pair matches with the probability it bears: every bin's interval holds the prediction,
  /// but for those that one in twenty may miss.
  @Test
  void probabilitiesThatAreRightLookRight() {
    SplittableRandom random = new SplittableRandom(99);
    int pairs = 20_000;
    int[] persons = new int[2 * pairs];
    int[] left = new int[pairs];
    int[] right = new int[pairs];
    double[] probability = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      left[i] = 2 * i;
      right[i] = 2 * i + 1;
      probability[i] = random.nextDouble();
      persons[2 * i] = 2 * i + 1;
      persons[2 * i + 1] = random.nextDouble() < probability[i] ? 2 * i + 1 : 2 * i + 2;
    }
    Quality quality = quality(persons, left, right, probability);
    long held =
        quality.calibration().stream()
            .filter(bin -> holds(bin.observed(), Objects.requireNonNull(bin.predicted())))
            .count();
    assertTrue(held >= 13, "bins that hold their prediction: " + held);
    assertTrue(Objects.requireNonNull(quality.expectedCalibrationError()) < 0.015);
  }

  private static boolean holds(Figure figure, double value) {
    return Objects.requireNonNull(figure.low()) <= value
        && value <= Objects.requireNonNull(figure.high());
  }

  private static double width(Quality quality) {
    Figure observed = bin(quality, 0.7).observed();
    return Objects.requireNonNull(observed.high()) - Objects.requireNonNull(observed.low());
  }

  private static Calibration.Bin bin(Quality quality, double low) {
    return quality.calibration().stream().filter(bin -> bin.low() == low).findFirst().orElseThrow();
  }

  private static Quality quality(int[] persons, int[] left, int[] right, double[] probability) {
    int[] clusters = new int[persons.length];
    Arrays.setAll(clusters, i -> i);
    return Quality.of(
        new Linked(clusters, new ScoredPairs(left, right, probability), 0.5),
        new Truth.Persons(persons),
        List.of());
  }
}
