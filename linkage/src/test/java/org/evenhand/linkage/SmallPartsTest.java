package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The index of keys, counts of patterns, components, lists of links, members of groups.
final class SmallPartsTest {
  @Test
  void keysAreNumberedInTheOrderOfTheirFirstAppearance() {
    LongIndex index = new LongIndex(1);
    assertEquals(1, index.add(99));
    assertEquals(2, index.add(-7));
    assertEquals(1, index.add(99));
    assertEquals(0, index.add(0));
    assertEquals(2, index.get(-7));
    assertEquals(0, index.get(5));
    assertEquals(0, index.get(0));
    assertEquals(2, index.size());
  }

  @Test
  void anIndexGrowsAndItsCopyGoesItsOwnWay() {
    LongIndex index = new LongIndex(1);
    Map<Long, Integer> expected = new HashMap<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextLong(1, 20_000);
      int number = expected.computeIfAbsent(key, k -> expected.size() + 1);
      assertEquals(number, index.add(key));
    }
    LongIndex copy = index.copy();
    assertEquals(expected.size() + 1, copy.add(20_001));
    assertEquals(0, index.get(20_001));
    expected.forEach((key, number) -> assertEquals(number, copy.get(key)));
  }

  @Test
  void textsThatDifferHaveHashesThatDiffer() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      hashes.add(LongIndex.hash("name " + i));
    }
    assertEquals(100_000, hashes.size());
    assertEquals(0, LongIndex.hash(""));
    assertNotEquals(LongIndex.hash("AB"), LongIndex.hash("BA"));
  }

  @Test
  void patternsAreCountedAndUnpacked() {
    long oneTwo = Patterns.with(Patterns.with(0, 0, 1), 1, 2);
    long lastOnly = Patterns.with(0, 11, 30);
    Patterns patterns = new Patterns();
    patterns.add(lastOnly, 1);
    patterns.add(oneTwo, 2);
    Patterns more = new Patterns();
    more.add(oneTwo, 3);
    more.add(0, 4);
    patterns.addAll(more);
    Patterns sorted = patterns.sorted();
    assertEquals(3, sorted.size());
    assertEquals(10, sorted.total());
    assertArrayEquals(
        new long[] {0, oneTwo, lastOnly},
        new long[] {sorted.pattern(1), sorted.pattern(2), sorted.pattern(3)});
    assertArrayEquals(
        new long[] {4, 5, 1}, new long[] {sorted.count(1), sorted.count(2), sorted.count(3)});
    assertEquals(1, sorted.level(2, 0));
    assertEquals(2, sorted.level(2, 1));
    assertEquals(0, sorted.level(2, 2));
    assertEquals(30, sorted.level(3, 11));
  }

  @Test
  void manyPatternsKeepTheirCounts() {
    Patterns patterns = new Patterns();
    for (int i = 0; i < 5_000; i++) {
      patterns.add(i, i);
      patterns.add(i, 1);
    }
    assertEquals(5_000, patterns.size());
    Patterns sorted = patterns.sorted();
    for (int i = 0; i < 5_000; i++) {
      assertEquals(i + 1, sorted.count(i + 1));
    }
  }

  @Test
  void aChainOfLinksIsOneComponent() {
    Links links = links(new int[] {4, 3, 0}, new int[] {2, 1, 2}, new float[] {1, 1, 1});
    assertArrayEquals(new int[] {0, 1, 0, 1, 0}, Components.of(5, links, 0).labels());
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Components.of(5, links, 2).labels());
  }

  @Test
  void linksAreOrderedByTheirRecords() {
    Links links = links(new int[] {5, 1, 1, 0}, new int[] {2, 4, 3, 9}, new float[] {1, 2, 3, 4});
    assertArrayEquals(new int[] {0, 1, 1, 2}, links.left());
    assertArrayEquals(new int[] {9, 3, 4, 5}, links.right());
    assertArrayEquals(new float[] {4, 3, 2, 1}, links.weight());
    assertEquals(2, links.atLeast(3).size());
    assertArrayEquals(new float[] {6, 5, 4, 3}, links.shifted(2).weight());
    Links more = links.plus(links(new int[] {1}, new int[] {2}, new float[] {7}));
    assertArrayEquals(new int[] {9, 2, 3, 4, 5}, more.right());
  }

  /// Odds of 3 to 1 are 1.585 bits.
  @Test
  void bitsAndProbabilitiesAreTwoFormsOfOneThing() {
    assertEquals(0.5, Links.probability(0.0));
    assertEquals(0.75, Links.probability(StrictMath.log(3) / StrictMath.log(2)), 1e-12);
    assertEquals(-3.3219, Links.bits(1.0 / 11), 0.0001);
    for (double probability : new double[] {0.001, 0.2, 0.5, 0.99}) {
      assertEquals(probability, Links.probability(Links.bits(probability)), 1e-12);
    }
  }

  @Test
  void clustersAreNumberedByTheirFirstRecord() {
    Clusters clusters = Clusters.numbered(new int[] {3, 1, 3, 0, 1});
    assertArrayEquals(new int[] {0, 1, 0, 2, 1}, clusters.of());
    assertEquals(3, clusters.count());
  }

  @Test
  void membersAreListedByLabel() {
    Members members = Members.of(new int[] {2, 0, 2, 2, 0});
    assertArrayEquals(new int[] {1, 4}, members.of(0));
    assertEquals(0, members.size(1));
    assertArrayEquals(new int[] {0, 2, 3}, members.of(2));
  }

  /// Values 1, 1, 2 and one missing: three records have a value, one pair shares it.
  @Test
  void frequenciesCountValuesAndPairs() {
    Rows rows =
        Rows.from(
            Given.records(
                """
                surname | city
                Lee     | Salem
                LEE     | Salem
                Fox     | Salem
                        | Salem
                """));
    Frequencies surname = Frequencies.of(rows, List.of(Field.SURNAME));
    assertEquals(3, surname.filled());
    assertEquals(1, surname.pairs());
    assertEquals(2, surname.count(surname.id(1)));
    assertEquals(0, surname.id(3));
    Frequencies both = Frequencies.of(rows, List.of(Field.SURNAME, Field.CITY));
    assertEquals(3, both.filled());
    assertEquals(1, both.pairs());
    assertEquals(6, Frequencies.of(rows, List.of(Field.CITY)).pairs());
  }

  @Test
  void workInPiecesIsDoneOnceEachAndItsFailureIsHeard() {
    int[] done = new int[1000];
    try (Parallel parallel = new Parallel()) {
      parallel.each(done.length, piece -> done[piece]++);
      String message =
          Given.refusal(
              IllegalStateException.class,
              () ->
                  parallel.each(
                      3,
                      piece -> {
                        throw new IllegalStateException("piece failed");
                      }));
      assertEquals("piece failed", message);
    }
    for (int each : done) {
      assertEquals(1, each);
    }
  }

  private static Links links(int[] one, int[] other, float[] weight) {
    int[] left = new int[one.length];
    int[] right = new int[one.length];
    for (int i = 0; i < one.length; i++) {
      left[i] = Math.min(one[i], other[i]);
      right[i] = Math.max(one[i], other[i]);
    }
    return Links.sorted(left, right, weight);
  }
}
