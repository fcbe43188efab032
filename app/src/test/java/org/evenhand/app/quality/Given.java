package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Linkages made up for tests.
final class Given {
  private Given() {}

  static ScoredPairs noPairs() {
    return new ScoredPairs(new int[0], new int[0], new double[0]);
  }

  static Linked clusters(int... clusterOfRecord) {
    return new Linked(clusterOfRecord, noPairs(), 0.5);
  }

  static Quality quality(int[] persons, int[] clusters) {
    return Quality.of(clusters(clusters), new Truth.Persons(persons), List.of());
  }

  /// A linkage with errors: persons of 1 to 5 records; some records are split off, some clusters
  /// joined. Pairs within a cluster are scored high, some others low.
  ///
  /// @param persons for each record
  record Made(int[] persons, Linked linked) {}

  static Made made(long seed, int howMany) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> persons = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    int next = 0;
    for (int person = 1; person <= howMany; person++) {
      boolean joined = next > 0 && random.nextInt(12) == 0;
      int cluster = joined ? next - 1 : next++;
      for (int i = random.nextInt(5); i >= 0; i--) {
        persons.add(person);
        boolean split = i > 0 && random.nextInt(10) == 0;
        clusters.add(split ? next++ : cluster);
      }
    }
    int[] of = persons.stream().mapToInt(Integer::intValue).toArray();
    int[] found = clusters.stream().mapToInt(Integer::intValue).toArray();
    return new Made(of, new Linked(found, scored(random, of, found), 0.5));
  }

  private static ScoredPairs scored(SplittableRandom random, int[] persons, int[] clusters) {
    List<int[]> pairs = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    for (int i = 0; i < persons.length; i++) {
      for (int j = i + 1; j < StrictMath.min(persons.length, i + 12); j++) {
        boolean together = clusters[i] == clusters[j];
        boolean same = persons[i] == persons[j];
        if (together || same || random.nextInt(8) == 0) {
          pairs.add(new int[] {i, j});
          probabilities.add(
              together
                  ? 0.5 + random.nextDouble() / 2
                  : same ? random.nextDouble() : random.nextDouble() / 2);
        }
      }
    }
    return new ScoredPairs(
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        probabilities.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
