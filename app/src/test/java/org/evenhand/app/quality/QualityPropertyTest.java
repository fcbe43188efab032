package org.evenhand.app.quality;

import static org.evenhand.app.quality.QualityTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QualityPropertyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aPerfectLinkageIsOneThroughout(long seed) {
    int[] persons = Given.made(seed, 80).persons();
    int[] clusters = Arrays.stream(persons).map(person -> person - 1).toArray();
    Quality quality = Given.quality(persons, clusters);
    for (Rates rates : List.of(quality.clusterPairs(), quality.bcubed())) {
      for (Figure each : List.of(rates.precision(), rates.recall(), rates.f1())) {
        assertEquals(1, value(each));
        assertEquals(1, each.high());
        assertTrue(Objects.requireNonNull(each.low()) < 1, "the sample is small");
      }
    }
    assertEquals(quality.clusters().persons(), quality.clusters().exact());
    assertEquals(0L, quality.clusters().merged());
    assertEquals(0L, quality.clusters().split());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void mergingEverythingFindsEveryPair(long seed) {
    int[] persons = Given.made(seed, 80).persons();
    Quality quality = Given.quality(persons, new int[persons.length]);
    assertEquals(1, value(quality.clusterPairs().recall()));
    assertEquals(1, value(quality.bcubed().recall()));
    assertTrue(value(quality.clusterPairs().precision()) < 0.1);
    assertEquals(1, quality.units());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noLinkAtAllIsPreciseRecordByRecord(long seed) {
    int[] persons = Given.made(seed, 80).persons();
    int[] clusters = new int[persons.length];
    Arrays.setAll(clusters, i -> i);
    Quality quality = Given.quality(persons, clusters);
    assertEquals(1, value(quality.bcubed().precision()));
    assertEquals(0, value(quality.clusterPairs().recall()));
    assertEquals(0, value(quality.clusterPairs().f1()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsAreThoseOfAllPairsOneByOne(long seed) {
    Given.Made made = Given.made(seed, 40);
    int[] persons = made.persons();
    int[] clusters = made.linked().clusterOfRecord();
    double hits = 0;
    double found = 0;
    double truth = 0;
    for (int i = 0; i < persons.length; i++) {
      for (int j = 0; j < i; j++) {
        found += clusters[i] == clusters[j] ? 1 : 0;
        truth += persons[i] == persons[j] ? 1 : 0;
        hits += clusters[i] == clusters[j] && persons[i] == persons[j] ? 1 : 0;
      }
    }
    Quality quality = Quality.of(made.linked(), new Truth.Persons(persons), List.of());
    assertEquals(hits / found, value(quality.clusterPairs().precision()), 1e-12);
    assertEquals(hits / truth, value(quality.clusterPairs().recall()), 1e-12);
    assertEquals(2 * hits / (found + truth), value(quality.clusterPairs().f1()), 1e-12);
  }

  /// Labels of all pairs, and matches, say the same of clusters as persons do.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void threeFormsOfTheSameTruthAgree(long seed) {
    Given.Made made = Given.made(seed, 40);
    int n = made.persons().length;
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    boolean[] match = new boolean[pairs.size()];
    for (int p = 0; p < match.length; p++) {
      match[p] = made.persons()[pairs.get(p)[0]] == made.persons()[pairs.get(p)[1]];
    }
    Quality persons = Quality.of(made.linked(), new Truth.Persons(made.persons()), List.of());
    Quality labels =
        Quality.of(
            made.linked(), new Truth.Labels(side(pairs, 0), side(pairs, 1), match), List.of());
    List<int[]> matched =
        pairs.stream().filter(p -> made.persons()[p[0]] == made.persons()[p[1]]).toList();
    Quality matches =
        Quality.of(made.linked(), new Truth.Matches(side(matched, 0), side(matched, 1)), List.of());
    assertEquals(persons, matches);
    assertEquals(persons.pairs(), labels.pairs());
    assertEquals(persons.clusterPairs(), labels.clusterPairs());
    assertEquals(persons.calibration(), labels.calibration());
    assertEquals(persons.curve(), labels.curve());
  }

  @Test
  void theOrderOfRecordsChangesNoCount() {
    Given.Made made = Given.made(11, 60);
    int n = made.persons().length;
    int[] persons = new int[n];
    int[] clusters = new int[n];
    for (int i = 0; i < n; i++) {
      persons[i] = made.persons()[n - 1 - i];
      clusters[i] = made.linked().clusterOfRecord()[n - 1 - i];
    }
    Quality one = Given.quality(made.persons(), made.linked().clusterOfRecord());
    Quality other = Given.quality(persons, clusters);
    assertEquals(one.clusters(), other.clusters());
    assertEquals(value(one.bcubed().f1()), value(other.bcubed().f1()), 1e-12);
    assertEquals(
        number(one.clusterPairs().f1().low()), number(other.clusterPairs().f1().low()), 1e-12);
  }

  /// The bootstrap draws whole units with replacement, 4,000 times, and takes the middle 95 %.
  @Test
  void intervalsAreThoseOfABootstrapOverUnits() {
    Given.Made made = Given.made(5, 300);
    Quality quality = Quality.of(made.linked(), new Truth.Persons(made.persons()), List.of());
    Reference reference = Reference.from(new Truth.Persons(made.persons()), made.persons().length);
    Units.Joining joining = new Units.Joining(made.persons().length);
    reference.join(joining, made.linked().clusterOfRecord());
    Judged judged = Judged.of(made.linked(), reference);
    judged.join(joining);
    Units units = joining.units();
    assertEquals(quality.units(), units.size());
    boolean[] all = new boolean[made.persons().length];
    Arrays.fill(all, true);
    PairCounts counts = new Groups(judged, reference, units).clustered(all);
    near(bootstrap(counts, drawn -> drawn[0] / drawn[1]), quality.clusterPairs().precision());
    near(bootstrap(counts, drawn -> drawn[0] / drawn[2]), quality.clusterPairs().recall());
    near(
        bootstrap(counts, drawn -> 2 * drawn[0] / (drawn[1] + drawn[2])),
        quality.clusterPairs().f1());
  }

  private static void near(double[] ends, Figure figure) {
    double width = ends[1] - ends[0];
    assertEquals(ends[0], number(figure.low()), width * 0.1);
    assertEquals(ends[1], number(figure.high()), width * 0.1);
  }

  private static double[] bootstrap(PairCounts counts, ToDoubleFunction<double[]> figure) {
    SplittableRandom random = new SplittableRandom(42);
    int n = counts.hits().length;
    double[] values = new double[4000];
    for (int draw = 0; draw < values.length; draw++) {
      double[] drawn = new double[3];
      for (int i = 0; i < n; i++) {
        int unit = random.nextInt(n);
        drawn[0] += counts.hits()[unit];
        drawn[1] += counts.found()[unit];
        drawn[2] += counts.truth()[unit];
      }
      values[draw] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new double[] {values[100], values[3899]};
  }

  private static int[] side(List<int[]> pairs, int side) {
    return pairs.stream().mapToInt(pair -> pair[side]).toArray();
  }

  private static double number(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }
}
