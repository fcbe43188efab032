package org.evenhand.app.quality;

import static org.evenhand.app.quality.QualityTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Persons of two records each; those of a group are found in the share that the test says.
final class GroupsTest {
  @Test
  void groupsAreCountedBesideTheRest() {
    GroupQuality race = of(300, 0.5, 200, 1, 0, 0).groups().getFirst();
    GroupQuality.Group black = race.groups().getFirst();
    assertEquals("Black", black.label());
    assertEquals(600, black.records());
    assertEquals(300, black.truePairs());
    assertEquals(0.5, value(black.clusterPairs().recall()));
    assertEquals(1, value(black.restClusterPairs().recall()));
    assertEquals(0.5, value(race.groups().get(1).restClusterPairs().recall()));
  }

  @Test
  void intervalsThatDoNotOverlapAreWarnedOf() {
    GroupQuality race = of(300, 0.5, 200, 1, 0, 0).groups().getFirst();
    assertEquals(1, race.warnings().size(), race.warnings().toString());
    assertTrue(
        race.warnings()
            .getFirst()
            .startsWith("Recall of the clusters differs by race: 50.0\u00a0% ("),
        race.warnings().toString());
    assertTrue(race.warnings().getFirst().endsWith("The intervals do not overlap."));
  }

  @Test
  void aDifferenceThatChanceMayExplainIsSaidSo() {
    GroupQuality race = of(150, 0.92, 150, 0.96, 0, 0).groups().getFirst();
    assertTrue(
        race.warnings().getFirst().contains("4.0 points, but the intervals overlap"),
        race.warnings().toString());
  }

  @Test
  void equalGroupsAreNotWarnedOf() {
    assertEquals(List.of(), of(300, 0.9, 200, 0.9, 0, 0).groups().getFirst().warnings());
  }

  @Test
  void aSmallGroupIsTooSmallToTell() {
    GroupQuality race = of(300, 0.9, 200, 0.9, 99, 0.1).groups().getFirst();
    GroupQuality.Group asian = race.groups().get(2);
    assertEquals(
        "Asian: too small to tell, with 99\u00a0true pairs; 100 are needed.", asian.tooFew());
    assertNull(asian.clusterPairs().recall().value());
    assertEquals(List.of(asian.tooFew()), race.warnings());
  }

  /// One person's records bear two groups, another's none.
  @Test
  void pairsOfTwoGroupsAndOfNoneAreCountedApart() {
    Quality quality =
        Quality.of(
            Given.clusters(0, 0, 1, 1, 2, 2),
            new Truth.Persons(new int[] {1, 1, 2, 2, 3, 3}),
            List.of(new Grouping("sex", new int[] {1, 2, 0, 1, 1, 1}, List.of("", "F", "M"))));
    GroupQuality sex = quality.groups().getFirst();
    assertEquals(1, sex.mixedTruePairs());
    assertEquals(1, sex.unrecordedTruePairs());
    assertEquals(1, sex.groups().getFirst().truePairs());
    assertEquals(0, sex.groups().getLast().truePairs());
  }

  @Test
  void probabilitiesThatAreWrongForOneGroupAreWarnedOf() {
    int n = 800;
    int[] persons = new int[2 * n];
    int[] race = new int[2 * n];
    int[] left = new int[n];
    int[] right = new int[n];
    double[] probability = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = 2 * i;
      right[i] = 2 * i + 1;
      probability[i] = 0.9;
      race[2 * i] = race[2 * i + 1] = i % 2 + 1;
      boolean match = i % 20 >= (i % 2 == 0 ? 2 : 10);
      persons[2 * i] = 2 * i + 1;
      persons[2 * i + 1] = match ? 2 * i + 1 : 2 * i + 2;
    }
    int[] clusters = new int[2 * n];
    Arrays.setAll(clusters, i -> i);
    Quality quality =
        Quality.of(
            new Linked(clusters, new ScoredPairs(left, right, probability), 0.95),
            new Truth.Persons(persons),
            List.of(new Grouping("race", race, List.of("", "Black", "White"))));
    assertEquals(
        List.of(
            "How far probabilities are from the truth differs by race: 50.0\u00a0% matches,"
                + " predicted 90.0\u00a0% for White, 90.0\u00a0% matches, predicted 90.0\u00a0% for"
                + " Black. The intervals do not overlap."),
        quality.groups().getFirst().warnings());
  }

  /// So many persons of each group, of which that share was found.
  private static Quality of(
      int black, double foundBlack, int white, double foundWhite, int asian, double foundAsian) {
    int persons = black + white + asian;
    int[] of = new int[2 * persons];
    int[] race = new int[2 * persons];
    int[] clusters = new int[2 * persons];
    Arrays.setAll(of, i -> i / 2 + 1);
    for (int p = 0; p < persons; p++) {
      int group = p < black ? 1 : p < black + white ? 2 : 3;
      int place = group == 1 ? p : group == 2 ? p - black : p - black - white;
      double found =
          group == 1 ? foundBlack * black : group == 2 ? foundWhite * white : foundAsian * asian;
      race[2 * p] = race[2 * p + 1] = group;
      clusters[2 * p] = 2 * p;
      clusters[2 * p + 1] = place < StrictMath.round(found) ? 2 * p : 2 * p + 1;
    }
    List<String> labels =
        asian == 0 ? List.of("", "Black", "White") : List.of("", "Black", "White", "Asian");
    return Quality.of(
        Given.clusters(clusters),
        new Truth.Persons(of),
        List.of(new Grouping("race", race, labels)));
  }
}
