package org.evenhand.app.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class QualityTest {
  /// Persons aaabbc in clusters (aa)(abb)(c): 4 pairs implied, 4 true, of which 1 + 1 are both.
  @Test
  void pairsImpliedByClustersByHand() {
    Quality quality = Given.quality(new int[] {1, 1, 1, 2, 2, 3}, new int[] {0, 0, 1, 1, 1, 2});
    assertEquals(0.5, value(quality.clusterPairs().precision()), 1e-12);
    assertEquals(0.5, value(quality.clusterPairs().recall()), 1e-12);
    assertEquals(0.5, value(quality.clusterPairs().f1()), 1e-12);
    assertEquals(4, quality.truePairs());
    assertEquals(2, quality.units(), "aaabb hang together, c stands alone");
  }

  /// Bagga and Baldwin (1998), figures 1 and 2 and table 1: truth 12345, 67, 89ABC. Their first
  /// response joins 67 with 89ABC: precision 16/21 (76 %), recall 1. The second joins 12345 with
  /// 89ABC: precision 7/12 (58 %), recall 1.
  @Test
  void bCubedAsBaggaAndBaldwinPrintIt() {
    int[] truth = {1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3};
    Rates first = Given.quality(truth, new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1}).bcubed();
    assertEquals(16.0 / 21, value(first.precision()), 1e-12);
    assertEquals(1, value(first.recall()));
    assertEquals(2 * 16.0 / 21 / (16.0 / 21 + 1), value(first.f1()), 1e-12);
    Rates second = Given.quality(truth, new int[] {0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0}).bcubed();
    assertEquals(7.0 / 12, value(second.precision()), 1e-12);
    assertEquals(1, value(second.recall()));
  }

  @Test
  void clustersAreCountedBesidePersons() {
    ClusterCounts counts =
        Given.quality(new int[] {1, 1, 1, 2, 2, 3}, new int[] {0, 0, 1, 1, 1, 2}).clusters();
    assertEquals(
        new ClusterCounts(
            6,
            3L,
            3,
            1L,
            1L,
            1L,
            List.of(
                new ClusterCounts.Size(1, 1L, 1),
                new ClusterCounts.Size(2, 1L, 1),
                new ClusterCounts.Size(3, 1L, 1)),
            null),
        counts);
  }

  /// Of three scored pairs two are linked, one of them rightly; a third true pair was never scored.
  @Test
  void scoredPairsCountFromTheThreshold() {
    Linked linked =
        new Linked(
            new int[] {0, 0, 1, 1, 2, 3},
            new ScoredPairs(
                new int[] {0, 2, 1}, new int[] {1, 4, 0 + 2}, new double[] {0.9, 0.5, 0.49}),
            0.5);
    Quality quality =
        Quality.of(linked, new Truth.Persons(new int[] {1, 1, 2, 2, 3, 4}), List.of());
    assertEquals(0.5, value(quality.pairs().precision()));
    assertEquals(0.5, value(quality.pairs().recall()));
    assertEquals(0.5, value(quality.pairs().f1()));
    assertEquals(1, value(quality.clusterPairs().precision()));
  }

  @Test
  void recordsWithoutAKnownPersonAreLeftOutAndSaid() {
    Quality quality = Given.quality(new int[] {1, 1, 0, 2, 2, 0}, new int[] {0, 0, 0, 1, 1, 1});
    assertEquals(1, value(quality.clusterPairs().precision()));
    assertEquals(4, quality.clusters().records());
    assertEquals(
        List.of("2\u00a0records of 6 have no known person and are left out."), quality.notes());
  }

  @Test
  void whatCannotBeEstimatedIsNullAndSaysWhy() {
    Quality alone = Given.quality(new int[] {1, 2, 3}, new int[] {0, 1, 2});
    assertEquals("no pair was linked", alone.clusterPairs().precision().why());
    assertEquals("there is no true pair", alone.clusterPairs().recall().why());
    assertNull(alone.clusterPairs().f1().value());
    assertEquals(
        "no record has a known person", Given.quality(new int[2], new int[2]).bcubed().f1().why());
    Figure one = Given.quality(new int[] {1, 1}, new int[] {0, 0}).clusterPairs().precision();
    assertEquals(1, value(one));
    assertNull(one.low());
    assertEquals(
        "interval not computable: all that is counted hangs together in one unit", one.why());
  }

  /// Labelled: two matches, one found; two no matches, one linked; a fifth link nobody labelled.
  @Test
  void labelledPairsJudgeOnlyThemselves() {
    Linked linked =
        new Linked(
            new int[] {0, 0, 0, 1, 2, 3, 3},
            new ScoredPairs(
                new int[] {0, 0, 5}, new int[] {1, 2, 6}, new double[] {0.9, 0.8, 0.99}),
            0.5);
    Truth labels =
        new Truth.Labels(
            new int[] {1, 2, 3, 4, 1},
            new int[] {0, 0, 0, 0, 0},
            new boolean[] {true, false, true, false, true});
    Quality quality = Quality.of(linked, labels, List.of());
    assertEquals(0.5, value(quality.pairs().precision()));
    assertEquals(0.5, value(quality.pairs().recall()));
    assertEquals(0.5, value(quality.clusterPairs().precision()));
    assertEquals(0.5, value(quality.clusterPairs().recall()));
    assertNull(quality.bcubed().f1().value());
    assertNull(quality.clusters().persons());
    assertEquals(4, quality.clusters().found());
    assertEquals(
        "Only the 4 labelled pairs are judged; recall is that among the labelled matches.",
        quality.notes().getFirst());
  }

  @Test
  void contradictoryLabelsAreLeftOutAndSaid() {
    Truth labels =
        new Truth.Labels(
            new int[] {0, 1, 2}, new int[] {1, 0, 1}, new boolean[] {true, false, true});
    Quality quality = Quality.of(Given.clusters(0, 0, 0), labels, List.of());
    assertEquals(1, quality.truePairs());
    assertEquals(
        "1\u00a0pair is labelled both as a match and as none, and left out.",
        quality.notes().getLast());
  }

  @Test
  void matchesThatHoldEveryPairAreAsGoodAsPersons() {
    int[] clusters = {0, 0, 1, 1, 1, 2};
    Truth matches = new Truth.Matches(new int[] {0, 2, 1, 3}, new int[] {1, 0, 2, 4});
    assertEquals(
        Given.quality(new int[] {1, 1, 1, 2, 2, 3}, clusters),
        Quality.of(Given.clusters(clusters), matches, List.of()));
  }

  /// a–b and b–c without a–c: the cluster abc implies three pairs, of which two are true.
  @Test
  void matchesWithGapsCountAsTheyStand() {
    Quality quality =
        Quality.of(
            Given.clusters(0, 0, 0, 1),
            new Truth.Matches(new int[] {0, 1}, new int[] {1, 2}),
            List.of());
    assertEquals(2.0 / 3, value(quality.clusterPairs().precision()), 1e-12);
    assertEquals(1, value(quality.clusterPairs().recall()));
    assertNull(quality.bcubed().precision().value());
    assertTrue(quality.notes().getFirst().contains("counts as two persons"));
  }

  @Test
  void theCurveFallsFromRecallToPrecision() {
    Given.Made made = Given.made(7, 200);
    Quality quality = Quality.of(made.linked(), new Truth.Persons(made.persons()), List.of());
    List<CurvePoint> curve = quality.curve();
    for (int i = 1; i < curve.size(); i++) {
      assertTrue(curve.get(i).threshold() > curve.get(i - 1).threshold());
      assertTrue(curve.get(i).pairs() <= curve.get(i - 1).pairs());
    }
    CurvePoint own =
        curve.stream().filter(point -> point.threshold() == 0.5).findFirst().orElseThrow();
    assertEquals(value(quality.pairs().precision()), own.precision());
    assertEquals(value(quality.pairs().recall()), own.recall());
    assertEquals(value(quality.pairs().f1()), own.f1());
  }

  @Test
  void aThresholdOfItsOwnIsOnTheCurve() {
    Linked linked =
        new Linked(new int[2], new ScoredPairs(new int[1], new int[] {1}, new double[] {1}), 0.77);
    List<CurvePoint> curve =
        Quality.of(linked, new Truth.Persons(new int[] {1, 1}), List.of()).curve();
    assertTrue(curve.stream().anyMatch(point -> point.threshold() == 0.77));
    assertTrue(curve.stream().allMatch(point -> Objects.equals(point.f1(), 1.0)));
  }

  @Test
  void whatDoesNotFitIsRefusedWithASentence() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Given.quality(new int[] {1, 1}, new int[] {0, 0, 0}))
            .getMessage();
    assertEquals("There are 3 records, but the truth has 2 persons of record.", message);
    assertThrows(IllegalArgumentException.class, () -> Given.clusters(0, 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScoredPairs(new int[] {1}, new int[] {1}, new double[] {0.5}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Linked(new int[2], new ScoredPairs(new int[1], new int[] {2}, new double[1]), 0));
  }

  /// A million records of about three a person, two groupings, clusters of every third person torn.
  @Test
  void aMillionRecordsTakeSeconds() {
    int n = 1_000_000;
    int[] persons = new int[n];
    int[] clusters = new int[n];
    int[] race = new int[n];
    Arrays.setAll(persons, i -> i / 3 + 1);
    Arrays.setAll(clusters, i -> i % 9 == 0 ? i : i / 3 + n / 2);
    Arrays.setAll(race, i -> i / 3 % 6);
    int[] left = new int[2 * n];
    int[] right = new int[2 * n];
    double[] probability = new double[2 * n];
    Arrays.setAll(left, i -> i / 2);
    Arrays.setAll(right, i -> (i / 2 + i % 2 + 1) % n);
    Arrays.setAll(probability, i -> persons[left[i]] == persons[right[i]] ? 0.97 : 0.02);
    Linked linked = new Linked(clusters, new ScoredPairs(left, right, probability), 0.5);
    List<Grouping> groupings =
        List.of(
            new Grouping("race", race, List.of("", "A", "B", "C", "D", "E")),
            new Grouping("sex", race, List.of("", "F", "M", "X", "Y", "Z")));
    long start = System.nanoTime();
    Quality quality = Quality.of(linked, new Truth.Persons(persons), groupings);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertNotNull(quality.pairs().f1().low());
    assertTrue(millis < 10_000, "milliseconds: " + millis);
  }

  static double value(Figure figure) {
    return Objects.requireNonNull(figure.value(), figure.toString());
  }
}
