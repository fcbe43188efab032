package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Reference values: NumPy 2, central differences of the shares over the nine counts, times the
/// multinomial covariance `N * (diag(p) - outer(p, p))`; Šidák's z by SciPy 1.17.1 `norm.ppf(1 - (1
/// - 0.95 ** (1 / 3)) / 2)`.
final class PolicyChangeTest {
  private static final PolicyChange CHANGE =
      PolicyChange.of(
          new TreeMap<>(
              Map.of(
                  "B", new Selected(120, 15, 200),
                  "W", new Selected(90, 40, 260),
                  "unknown", new Selected(5, 2, 8))));

  /// Black cases are 320 of 683 before and 215 of 525 after: 46.9 % and 41.0 %.
  @Test
  void shareChangesAgreeWithNumPy() {
    Expect.estimated(
        CHANGE.shareChange("B"),
        215 / 525.0 - 320 / 683.0,
        -0.0858917760340974,
        -0.032103064654740415,
        1e-9);
    Expect.estimated(
        CHANGE.shareChange("W"),
        0.05898347626019662,
        0.0320001443428774,
        0.08596680817751584,
        1e-9);
  }

  @Test
  void indexRatiosAgreeWithNumPy() {
    Expect.estimated(
        CHANGE.indexRatio("B"), 0.8740773809523809, 0.8193593878536046, 0.932449519976794, 1e-8);
    Expect.estimated(
        CHANGE.indexRatio("unknown"),
        1.0007326007326007,
        0.638532866477707,
        1.5683855769137591,
        1e-8);
  }

  @Test
  void allGroupsTogetherAreLessSureThanEach() {
    Expect.estimated(
        CHANGE.shareChanges().getOrDefault("B", new Estimate.NotEstimable("missing")),
        -0.058997420344418905,
        -0.09176163057232967,
        -0.026233210116508143,
        1e-9);
    Expect.estimated(
        CHANGE.indexRatios().getOrDefault("W", new Estimate.NotEstimable("missing")),
        1.1151020408163266,
        1.050403958710244,
        1.1837851058363587,
        1e-8);
  }

  @Test
  void aNullChangeChangesNothingExactly() {
    PolicyChange none =
        PolicyChange.of(
            new TreeMap<>(Map.of("B", new Selected(0, 0, 7), "W", new Selected(0, 0, 13))));
    Expect.estimated(none.shareChange("B"), 0, 0, 0, 0);
    Expect.estimated(none.indexRatio("W"), 1, 1, 1, 0);
    Expect.estimated(
        none.indexRatios().getOrDefault("B", new Estimate.NotEstimable("missing")), 1, 1, 1, 0);
  }

  /// Two policies that share no case are two independent samples: 40 of 100 and 30 of 100 have the
  /// unpaired variance 0.24/100 + 0.21/100.
  @Test
  void policiesWithoutCommonCasesAreUnpaired() {
    PolicyChange apart =
        PolicyChange.of(
            new TreeMap<>(Map.of("B", new Selected(40, 30, 0), "W", new Selected(60, 70, 0))));
    double half = Normal.Z95 * StrictMath.sqrt(0.0024 + 0.0021);
    Expect.estimated(apart.shareChange("B"), -0.1, -0.1 - half, -0.1 + half, 1e-15);
  }

  @Test
  void changesOfSharesAddUpToNothing() {
    double sum =
        CHANGE.shareChanges().values().stream()
            .mapToDouble(change -> Expect.estimated(change).value())
            .sum();
    assertEquals(0, sum, 1e-15);
  }

  @Test
  void emptyPoliciesAndGroupsSayWhy() {
    PolicyChange nothingAfter =
        PolicyChange.of(
            new TreeMap<>(Map.of("B", new Selected(3, 0, 0), "W", new Selected(4, 0, 0))));
    assertEquals(
        "the second policy asks for no case", Expect.notEstimable(nothingAfter.shareChange("B")));
    PolicyChange nobodyBefore =
        PolicyChange.of(
            new TreeMap<>(Map.of("B", new Selected(0, 3, 0), "W", new Selected(4, 1, 2))));
    assertEquals(
        "the first policy asks for nobody of this group",
        Expect.notEstimable(nobodyBefore.indexRatio("B")));
    PolicyChange nobodyAfter =
        PolicyChange.of(
            new TreeMap<>(Map.of("B", new Selected(3, 0, 0), "W", new Selected(4, 1, 2))));
    assertEquals(0.0, Expect.valueOnly(nobodyAfter.indexRatio("B")).value());
  }

  @Test
  void unknownGroupsAndNegativeCountsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> CHANGE.shareChange("X"));
    assertThrows(IllegalArgumentException.class, () -> new Selected(-1, 0, 0));
  }

  /// 2,000 seeded worlds of 600 cases: Black cases are kept with chance 0.5 and white with 0.7 by
  /// the second policy; the first asks for all. True shares: 0.4, and 0.2/(0.2 + 0.42).
  @Test
  void holdsTheTrueChangeInSimulatedWorlds() {
    SplittableRandom random = new SplittableRandom(42);
    int held = 0;
    for (int world = 0; world < 2000; world++) {
      long[][] counts = new long[2][2];
      for (int item = 0; item < 600; item++) {
        int group = random.nextDouble() < 0.4 ? 0 : 1;
        counts[group][random.nextDouble() < (group == 0 ? 0.5 : 0.7) ? 1 : 0]++;
      }
      PolicyChange change =
          PolicyChange.of(
              new TreeMap<>(
                  Map.of(
                      "B", new Selected(counts[0][0], 0, counts[0][1]),
                      "W", new Selected(counts[1][0], 0, counts[1][1]))));
      double truth = 0.2 / 0.62 - 0.4;
      held += Expect.estimated(change.shareChange("B")).interval().contains(truth) ? 1 : 0;
    }
    int worlds = held;
    assertTrue(
        worlds >= 1870 && worlds <= 1930, () -> "held the truth in %d of 2000".formatted(worlds));
  }
}
