package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Records that come later.
final class PlusTest {
  private static final int OLD = 2_000;
  private static final Records ALL =
      SyntheticPeople.of(SyntheticPeople.Layout.FULL, 2_400, 9).truth().records();
  private static final Records FIRST = Given.taken(ALL, IntStream.range(0, OLD).toArray());
  private static final Records LATER = Given.taken(ALL, IntStream.range(OLD, ALL.size()).toArray());
  private static final Linkage BEFORE = Linkage.of(FIRST, Settings.DEFAULT);
  private static final Linkage AFTER = BEFORE.plus(LATER);

  /// Values have the same codes in both, so frequencies are those of all records.
  @Test
  void newRecordsGetThePairsThatLinkingAllGives() {
    Map<List<Integer>, Double> together = pairs(Linkage.of(ALL, BEFORE.model(), Settings.DEFAULT));
    Map<List<Integer>, Double> added = pairs(AFTER);
    int compared = 0;
    for (Map.Entry<List<Integer>, Double> each : together.entrySet()) {
      if (each.getKey().getLast() >= OLD && each.getValue() > 0.02) {
        compared++;
        double found = added.getOrDefault(each.getKey(), 0.0);
        assertEquals(each.getValue(), found, 0.01, each.getKey().toString());
      }
    }
    assertTrue(compared > 200, "compared: " + compared);
  }

  @Test
  void pairsOfOldRecordsAreWhatTheyWere() {
    Map<List<Integer>, Double> before = pairs(BEFORE);
    Map<List<Integer>, Double> after = pairs(AFTER);
    int same = 0;
    for (Map.Entry<List<Integer>, Double> each : before.entrySet()) {
      same += each.getValue().equals(after.get(each.getKey())) ? 1 : 0;
    }
    // What new records confirm may speak against a few.
    assertTrue(same > 0.99 * before.size(), same + " of " + before.size());
    assertTrue(
        after.keySet().stream().filter(pair -> pair.getLast() < OLD).allMatch(before::containsKey));
  }

  @Test
  void onlyPairsWithANewRecordAreCompared() {
    Linkage together = Linkage.of(ALL, BEFORE.model(), Settings.DEFAULT);
    for (int r = 0; r < together.blocking().size(); r++) {
      assertEquals(
          together.blocking().get(r).added() - BEFORE.blocking().get(r).added(),
          AFTER.blocking().get(r).added(),
          together.blocking().get(r).rule().toString());
    }
  }

  @Test
  void modelAndSettingsStay() {
    assertEquals(BEFORE.model(), AFTER.model());
    assertEquals(BEFORE.settings(), AFTER.settings());
    assertEquals(BEFORE.training(), AFTER.training());
    assertEquals(ALL.size(), AFTER.records().size());
  }

  @Test
  void addingNothingChangesNothing() {
    Linkage same = BEFORE.plus(Given.taken(ALL));
    assertArrayEquals(BEFORE.clusters().of(), same.clusters().of());
    assertArrayEquals(BEFORE.links().weight(), same.links().weight(), 1e-3f);
    assertEquals(0, same.blocking().stream().mapToLong(BlockCount::added).sum());
  }

  @Test
  void aFieldThatTheModelDoesNotKnowIsLeftOut() {
    Model model =
        Given.weighed(
            0.1, List.of(Given.block(Field.SURNAME)), Given.exactly(Field.SURNAME, 0.9, 0.01));
    Linkage lees = Linkage.of(Given.records(Field.SURNAME, "Lee"), model, Settings.DEFAULT);
    Records more =
        Given.records(
            """
            surname | city
            Lee     | Salem
            """);
    Linkage both = lees.plus(more);
    assertEquals(1, both.clusters().count());
    assertEquals(1, both.model().comparisons().size());
  }

  @Test
  void newRecordsOfAnotherSourceKeepItsNumber() {
    Model model =
        Given.weighed(
            0.1, List.of(Given.block(Field.SURNAME)), Given.exactly(Field.SURNAME, 0.9, 0.01));
    Settings across = Settings.DEFAULT.with(Between.ACROSS_SOURCES);
    Records lees = Given.records(Field.SURNAME, "Lee", "Lee");
    Linkage old = Linkage.of(lees, model, across);
    assertEquals(0, old.pairs().size());
    Linkage both = old.plus(new Records(lees.columns(), new int[] {1, 1}));
    assertEquals(4, both.pairs().size());
  }

  private static Map<List<Integer>, Double> pairs(Linkage linkage) {
    Links links = linkage.pairs();
    Map<List<Integer>, Double> pairs = new HashMap<>();
    for (int i = 0; i < links.size(); i++) {
      pairs.put(List.of(links.left()[i], links.right()[i]), links.probability(i));
    }
    return pairs;
  }
}
