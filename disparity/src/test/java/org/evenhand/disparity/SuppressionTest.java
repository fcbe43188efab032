package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SuppressionTest {
  private static final Count SMALL = new Count.Hidden(SuppressionRule.SMALL_CELL);
  private static final Count COMPLEMENT = new Count.Hidden(SuppressionRule.COMPLEMENT);

  @Test
  void oneToNineAreWithheldZeroAndTenStay() {
    Suppression suppression =
        Suppression.of(new TreeMap<>(Map.of("a", 0L, "b", 1L, "c", 9L, "d", 10L)), List.of());
    assertEquals(Count.of(0), suppression.get("a"));
    assertEquals(SMALL, suppression.get("b"));
    assertEquals(SMALL, suppression.get("c"));
    assertEquals(Count.of(10), suppression.get("d"));
  }

  /// 60 = 4 + 16 + 40: 4 would follow from the others, so the next smallest goes with it.
  @Test
  void aSmallCellAloneInASumTakesTheSmallestWithIt() {
    Suppression suppression =
        Suppression.of(
            new TreeMap<>(Map.of("all", 60L, "a", 4L, "b", 16L, "c", 40L)),
            List.of(new Relation("all", List.of("a", "b", "c"))));
    assertEquals(SMALL, suppression.get("a"));
    assertEquals(COMPLEMENT, suppression.get("b"));
    assertEquals(Count.of(40), suppression.get("c"));
    assertEquals(Count.of(60), suppression.get("all"));
  }

  @Test
  void amongEqualsTheFirstByNameIsTheComplement() {
    Suppression suppression =
        Suppression.of(
            new TreeMap<>(Map.of("all", 44L, "a", 4L, "b", 20L, "c", 20L)),
            List.of(new Relation("all", List.of("c", "b", "a"))));
    assertEquals(COMPLEMENT, suppression.get("b"));
    assertEquals(Count.of(20), suppression.get("c"));
  }

  /// 32 = 1 + 1 + 30: two withheld that add up to 2 can only be 1 and 1.
  @Test
  void twoOnesThatGiveEachOtherAwayTakeAThird() {
    Suppression suppression =
        Suppression.of(
            new TreeMap<>(Map.of("all", 32L, "a", 1L, "b", 1L, "c", 30L)),
            List.of(new Relation("all", List.of("a", "b", "c"))));
    assertEquals(COMPLEMENT, suppression.get("c"));
  }

  /// 3 = 1 + 1 + 1 and 40 = 10 + 20 + 10, column by column: a reader who sees three withheld cells
  /// in the first row, none of them 0, and knew that their total is below 10 could still not tell.
  @Test
  void rowsOfOnesAreProtected() {
    Tables tables = Tables.twoWay(new long[][] {{1, 1, 1}, {10, 20, 10}, {50, 60, 70}});
    Suppression suppression = Suppression.of(tables.cells(), tables.relations());
    Reader reader = new Reader(tables, suppression);
    for (String cell : List.of("r0", "r0c0", "r0c1", "r0c2")) {
      assertTrue(reader.hasTwoValues(cell), cell);
    }
    assertEquals(Count.of(223), suppression.get("all"));
  }

  /// The sums leave one direction: x, v up by one, y, z, u, w down by one, p up by two. y is 1 and
  /// cannot go down, and p is 2 and cannot go down by two, so that all are known though no step of
  /// the walk alone is impossible.
  @Test
  void aWalkThatUsesACellTwiceIsNoWayOut() {
    SortedMap<String, Long> cells =
        new TreeMap<>(Map.of("x", 9L, "y", 1L, "z", 9L, "p", 2L, "u", 9L, "v", 9L, "w", 9L));
    cells.putAll(Map.of("s1", 18L, "s2", 10L, "s3", 12L, "s4", 20L, "s5", 18L, "s6", 18L));
    List<Relation> relations =
        List.of(
            new Relation("s1", List.of("x", "z")),
            new Relation("s2", List.of("x", "y")),
            new Relation("s3", List.of("y", "z", "p")),
            new Relation("s4", List.of("p", "u", "w")),
            new Relation("s5", List.of("u", "v")),
            new Relation("s6", List.of("v", "w")));
    Suppression suppression = Suppression.of(cells, relations);
    Reader reader = new Reader(new Tables(cells, relations), suppression);
    for (String cell : List.of("x", "y", "z", "p", "u", "v", "w")) {
      assertTrue(reader.hasTwoValues(cell), () -> cell + " is known from " + suppression);
    }
  }

  /// 7 = 7 + 0: nothing is left to withhold but the total, which is small itself.
  @Test
  void zeroStaysEvenBesideASmallCell() {
    Suppression suppression =
        Suppression.of(
            new TreeMap<>(Map.of("all", 7L, "a", 7L, "b", 0L)),
            List.of(new Relation("all", List.of("a", "b"))));
    assertEquals(SMALL, suppression.get("all"));
    assertEquals(SMALL, suppression.get("a"));
    assertEquals(Count.of(0), suppression.get("b"));
  }

  /// 60 = 4 + 6 + 50: "not recorded" is nobody's group, so its 6 would stay, and it goes first.
  @Test
  void whatIsNobodysGroupIsWithheldBeforeAnyGroup() {
    SortedMap<String, Long> cells =
        new TreeMap<>(Map.of("all", 60L, "a", 4L, "none", 6L, "b", 50L));
    List<Relation> relations = List.of(new Relation("all", List.of("a", "none", "b")));
    Suppression suppression = Suppression.of(cells, relations, 10, Set.of("none"));
    assertEquals(SMALL, suppression.get("a"));
    assertEquals(COMPLEMENT, suppression.get("none"));
    assertEquals(Count.of(50), suppression.get("b"));
  }

  /// City 1,101 = Jackson 945 + the rest 156, by race: one American Indian, and few not recorded.
  @Test
  void theLargeGroupsOfTwoNestedTablesStayWhenNotRecordedCanGo() {
    Tables tables = Tables.twoWay(new long[][] {{436, 475, 1, 33}, {29, 123, 0, 4}});
    Set<String> notRecorded = new java.util.TreeSet<>();
    tables.cells().keySet().stream().filter(c -> c.endsWith("c3")).forEach(notRecorded::add);
    Suppression suppression = Suppression.of(tables.cells(), tables.relations(), 10, notRecorded);
    assertTrue(suppression.cells().containsValue(Count.of(436)), "Black in Jackson");
    assertTrue(suppression.cells().containsValue(Count.of(598)), "white in the city");
    assertEquals(SMALL, suppression.get("r0c2"));
  }

  @Test
  void anOpenCellThatIsNotGivenIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Suppression.of(new TreeMap<>(Map.of("a", 1L)), List.of(), 10, Set.of("b")));
  }

  /// One small cell in a two-way table needs a rectangle.
  @Test
  void aTwoWayTableHidesARectangle() {
    Tables tables = Tables.twoWay(new long[][] {{3, 20, 70}, {30, 40, 80}, {90, 95, 99}});
    Suppression suppression = Suppression.of(tables.cells(), tables.relations());
    assertEquals(SMALL, suppression.get("r0c0"));
    assertEquals(COMPLEMENT, suppression.get("r0c1"));
    assertEquals(COMPLEMENT, suppression.get("r1c0"));
    assertEquals(COMPLEMENT, suppression.get("r1c1"));
    assertEquals(4, hidden(suppression));
  }

  @Test
  void nothingSmallHidesNothing() {
    Tables tables = Tables.twoWay(new long[][] {{30, 20, 0}, {30, 40, 80}});
    assertEquals(0, hidden(Suppression.of(tables.cells(), tables.relations())));
  }

  @Test
  void noSmallCellFollowsInRandomTwoWayTables() {
    SplittableRandom random = new SplittableRandom(1);
    for (int run = 0; run < 400; run++) {
      long[][] counts = new long[random.nextInt(2, 9)][random.nextInt(2, 7)];
      for (long[] row : counts) {
        java.util.Arrays.setAll(row, column -> Tables.count(random, column));
      }
      assertProtected(Tables.twoWay(counts));
    }
  }

  @Test
  void noSmallCellFollowsInRandomHierarchies() {
    SplittableRandom random = new SplittableRandom(2);
    for (int run = 0; run < 60; run++) {
      assertProtected(
          Tables.hierarchy(
              random, random.nextInt(1, 4), random.nextInt(1, 5), random.nextInt(2, 7)));
    }
  }

  /// Every table of whole numbers that fits what is shown is tried.
  @Test
  void tryingAllTablesLeavesEverySmallCellAtLeastTwoValues() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < 300; run++) {
      long[][] counts = new long[random.nextInt(2, 4)][random.nextInt(2, 4)];
      for (long[] row : counts) {
        java.util.Arrays.setAll(row, _ -> random.nextInt(0, 16));
      }
      Tables tables = Tables.twoWay(counts);
      Suppression suppression = Suppression.of(tables.cells(), tables.relations());
      Reader reader = new Reader(tables, suppression);
      suppression
          .cells()
          .forEach((cell, count) ->
              assertTrue(
                  !count.equals(SMALL) || reader.hasTwoValues(cell),
                  () -> cell + " is disclosed in " + tables + suppression));
    }
  }

  /// In a cube each count is in three sums.
  @Test
  void cubesAreProtectedToo() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 60; run++) {
      Tables tables = Tables.cube(random);
      Suppression suppression = Suppression.of(tables.cells(), tables.relations());
      assertTwoInEverySum(tables, suppression);
      Reader reader = new Reader(tables, suppression);
      suppression
          .cells()
          .forEach((cell, count) ->
              assertTrue(
                  !count.equals(SMALL) || reader.hasTwoValues(cell),
                  () -> cell + " is disclosed in " + tables + suppression));
    }
  }

  @Test
  void aCityOf250PlacesBySixGroupsIsProtected() {
    Tables tables = Tables.hierarchy(new SplittableRandom(4), 6, 42, 6);
    Suppression suppression = Suppression.of(tables.cells(), tables.relations());
    assertTwoInEverySum(tables, suppression);
    assertTrue(hidden(suppression) < tables.cells().size() * 3 / 4);
  }

  @Test
  void theSameCountsGiveTheSameAnswerWhateverTheOrderOfRelations() {
    Tables tables = Tables.twoWay(new long[][] {{3, 20, 20}, {30, 40, 20}, {90, 5, 99}});
    assertEquals(
        Suppression.of(tables.cells(), tables.relations()),
        Suppression.of(tables.cells(), tables.relations().reversed()));
  }

  @Test
  void aRateMadeFromAWithheldCountIsWithheld() {
    Suppression suppression =
        Suppression.of(
            new TreeMap<>(Map.of("all", 60L, "a", 4L, "b", 16L, "c", 40L)),
            List.of(new Relation("all", List.of("a", "b", "c"))));
    Estimate rate = new Proportion(2, 4).estimate();
    assertEquals(
        new Estimate.Withheld(SuppressionRule.SMALL_CELL), suppression.guard(rate, "all", "a"));
    assertEquals(
        new Estimate.Withheld(SuppressionRule.COMPLEMENT), suppression.guard(rate, "b", "all"));
    assertEquals(rate, suppression.guard(rate, "c", "all"));
    Estimate none = new Estimate.NotEstimable("nobody at risk");
    assertEquals(none, suppression.guard(none, "a"));
  }

  @Test
  void sumsThatDoNotAddUpOrNameNothingAreRefused() {
    SortedMap<String, Long> cells = new TreeMap<>(Map.of("all", 60L, "a", 4L, "b", 16L));
    String sum =
        assertThrows(
                IllegalArgumentException.class,
                () -> Suppression.of(cells, List.of(new Relation("all", List.of("a", "b")))))
            .getMessage();
    assertEquals("The parts of \"all\" add up to 20, but it is 60", sum);
    assertThrows(
        IllegalArgumentException.class,
        () -> Suppression.of(cells, List.of(new Relation("all", List.of("a", "z")))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Suppression.of(new TreeMap<>(Map.of("a", -1L)), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Relation("all", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Relation("all", List.of("a", "a")));
    assertThrows(IllegalArgumentException.class, () -> new Relation("all", List.of("all", "a")));
    assertThrows(
        IllegalArgumentException.class, () -> Suppression.of(cells, List.of()).get("nowhere"));
  }

  private static void assertProtected(Tables tables) {
    Suppression suppression = Suppression.of(tables.cells(), tables.relations());
    assertTwoInEverySum(tables, suppression);
    Reader reader = new Reader(tables, suppression);
    suppression
        .cells()
        .forEach((cell, count) -> {
          long given = tables.cells().getOrDefault(cell, 0L);
          assertEquals(given > 0 && given < 10, count.equals(SMALL));
          if (count.equals(SMALL)) {
            assertFalse(reader.solves(cell), () -> cell + " follows in " + tables);
          }
          if (count instanceof Count.Shown(long number)) {
            assertEquals(given, number);
          }
        });
  }

  private static void assertTwoInEverySum(Tables tables, Suppression suppression) {
    for (Relation relation : tables.relations()) {
      long hidden =
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(relation.total()), relation.parts().stream())
              .filter(cell -> suppression.get(cell) instanceof Count.Hidden)
              .count();
      assertTrue(hidden != 1, () -> relation + " holds a single withheld cell");
    }
  }

  private static long hidden(Suppression suppression) {
    return suppression.cells().values().stream().filter(Count.Hidden.class::isInstance).count();
  }

  @Test
  void aSecretPartProtectsTheOthersOfItsSum() {
    SortedMap<String, Long> cells =
        new TreeMap<>(Map.of("all", 40L, "few", 3L, "many", 12L, "unpublished", 25L));
    List<Relation> sum = List.of(new Relation("all", List.of("few", "many", "unpublished")));

    Suppression plain = Suppression.of(cells, sum);
    Suppression knowing =
        Suppression.of(cells, sum, 10, new Disclosure(Set.of(), Set.of("unpublished"), Set.of()));

    assertTrue(plain.get("many") instanceof Count.Hidden);
    assertEquals(Count.of(12), knowing.get("many"));
    assertTrue(knowing.get("few") instanceof Count.Hidden);
    assertTrue(knowing.get("unpublished") instanceof Count.Hidden);
  }

  @Test
  void aSecretPartMayBeNoneSoThatAZeroIsNotGivenAway() {
    // few + unpublished = 3 is shown: few is 3 only if the unpublished part is 0, which nobody
    // knows.
    SortedMap<String, Long> cells =
        new TreeMap<>(Map.of("all", 20L, "few", 3L, "many", 17L, "unpublished", 0L));
    List<Relation> sum = List.of(new Relation("all", List.of("few", "many", "unpublished")));

    Suppression suppression =
        Suppression.of(cells, sum, 10, new Disclosure(Set.of(), Set.of("unpublished"), Set.of()));

    assertEquals(Count.of(17), suppression.get("many"));
    assertTrue(suppression.get("few") instanceof Count.Hidden);
  }

  @Test
  void aKnownCountStaysHoweverSmallAndIsNoComplement() {
    SortedMap<String, Long> cells =
        new TreeMap<>(Map.of("all", 5L, "b", 3L, "w", 2L, "of w", 2L, "rest of w", 0L));
    List<Relation> sums =
        List.of(
            new Relation("all", List.of("b", "w")),
            new Relation("w", List.of("of w", "rest of w")));

    Suppression suppression =
        Suppression.of(cells, sums, 10, new Disclosure(Set.of(), Set.of(), Set.of("all")));

    assertEquals(Count.of(5), suppression.get("all"));
    assertTrue(suppression.get("b") instanceof Count.Hidden);
    assertTrue(suppression.get("w") instanceof Count.Hidden);
    assertThrows(
        IllegalArgumentException.class, () -> new Disclosure(Set.of(), Set.of("x"), Set.of("x")));
  }
}
