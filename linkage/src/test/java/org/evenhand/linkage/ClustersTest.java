package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.linkage.Decision.Finding;
import org.junit.jupiter.api.Test;

/// Two families joined by one wrong pair, and what people decide about them. The same value weighs
/// 10 bits, another one -3, the prior is -5 bits.
final class ClustersTest {
  private static final Model MODEL =
      Given.weighed(
          1.0 / 33,
          List.of(
              Given.block(Field.GIVEN_NAME),
              Given.block(Field.SURNAME),
              Given.block(Field.PHONE),
              Given.block(Field.EMAIL)),
          Given.bits(Field.GIVEN_NAME, 10),
          Given.bits(Field.SURNAME, 10),
          Given.bits(Field.PHONE, 10),
          Given.bits(Field.EMAIL, 10));

  /// Record 2 is Ann's, record 3 Bob's; somebody wrote Bob's telephone for both, and no mail. Their
  /// pair weighs 10 - 3 - 5 = 2 bits: a link. Ann's other pairs with Bob weigh at most 10 - 3 - 3 -
  /// 5 = -1.
  private static final Records FAMILIES =
      Given.records(
          """
          given name | surname | phone    | email
          Ann        | Fox     | 555-0001 | ann@fox.example
          Ann        | Fox     | 555-0001 | ann@fox.example
          Ann        | Fox     | 555-0002 |
          Bob        |         | 555-0002 | bob@elk.example
          Bob        | Elk     | 555-0002 | bob@elk.example
          Bob        | Elk     | 555-0002 | bob@elk.example
          """);

  private static final Linkage LINKAGE = Linkage.of(FAMILIES, MODEL, Settings.DEFAULT);

  private static int[] of(Linkage linkage) {
    return linkage.clusters().of();
  }

  @Test
  void oneWrongPairJoinsTwoFamiliesInConnectedComponentsOnly() {
    assertEquals(2, LINKAGE.explain(2, 3).weight(), 0.1);
    assertEquals(-1, LINKAGE.explain(2, 4).weight(), 0.1);
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1}, of(LINKAGE));
    assertArrayEquals(new int[6], LINKAGE.connected().of());
    assertEquals(1, LINKAGE.connected().count());
  }

  @Test
  void inTheLightOfAllOthersTheWrongPairIsImprobable() {
    assertTrue(probability(LINKAGE.pairs(), 2, 3) > 0.75);
    assertTrue(probability(LINKAGE.links(), 2, 3) < 0.1);
    assertTrue(probability(LINKAGE.links(), 0, 1) > 0.999);
  }

  @Test
  void aHigherThresholdLinksLess() {
    Linkage strict = Linkage.of(FAMILIES, MODEL, Settings.DEFAULT.withThreshold(0.9));
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1}, strict.connected().of());
  }

  @Test
  void aDecisionThatTwoAreOnePersonJoinsThem() {
    Linkage joined = LINKAGE.with(List.of(new Decision(0, 5, Finding.SAME_PERSON)));
    assertEquals(of(joined)[0], of(joined)[5]);
    assertEquals(1, probability(joined.links(), 0, 5), 1e-3);
    assertEquals(1, probability(joined.pairs(), 0, 5), 1e-9);
  }

  /// Record 1 stays with 2: it disagrees with 0 only through the person's decision.
  @Test
  void aDecisionThatTwoAreDifferentPartsThem() {
    Linkage parted = LINKAGE.with(List.of(new Decision(1, 0, Finding.DIFFERENT_PERSONS)));
    assertTrue(of(parted)[0] != of(parted)[1]);
    assertTrue(probability(parted.links(), 0, 1) < 1e-9);
    for (Clusters draw : parted.draws(50, 1)) {
      assertTrue(draw.of()[0] != draw.of()[1]);
    }
  }

  @Test
  void twoOfAPairAreParted() {
    Records pair = Given.taken(FAMILIES, 0, 1);
    Linkage linkage = Linkage.of(pair, MODEL, Settings.DEFAULT);
    assertEquals(1, linkage.clusters().count());
    List<Decision> decisions = List.of(new Decision(0, 1, Finding.DIFFERENT_PERSONS));
    assertEquals(2, linkage.with(decisions).clusters().count());
    assertEquals(2, Linkage.of(pair, MODEL, Settings.DEFAULT.with(decisions)).clusters().count());
  }

  @Test
  void takingADecisionBackGivesWhatWasBefore() {
    List<Decision> decisions =
        List.of(
            new Decision(0, 5, Finding.SAME_PERSON), new Decision(0, 1, Finding.DIFFERENT_PERSONS));
    Linkage back = LINKAGE.with(decisions).with(List.of());
    assertArrayEquals(of(LINKAGE), of(back));
    assertArrayEquals(LINKAGE.links().left(), back.links().left());
    assertArrayEquals(LINKAGE.links().right(), back.links().right());
    assertArrayEquals(LINKAGE.links().weight(), back.links().weight());
    assertEquals(List.of(), back.settings().decisions());
  }

  @Test
  void theLaterOfTwoDecisionsStands() {
    Decision same = new Decision(0, 5, Finding.SAME_PERSON);
    Decision different = new Decision(5, 0, Finding.DIFFERENT_PERSONS);
    Linkage parted = LINKAGE.with(List.of(same, different));
    assertTrue(of(parted)[0] != of(parted)[5]);
    Linkage joined = LINKAGE.with(List.of(different, same));
    assertEquals(of(joined)[0], of(joined)[5]);
  }

  /// Three copies of each family, so that later records speak against the decisions too.
  @Test
  void decisionsStandWhenRecordsAreAdded() {
    List<Decision> decisions =
        List.of(
            new Decision(0, 5, Finding.SAME_PERSON), new Decision(0, 1, Finding.DIFFERENT_PERSONS));
    Linkage more = LINKAGE.with(decisions).plus(FAMILIES).plus(FAMILIES);
    assertEquals(18, more.records().size());
    assertEquals(decisions, more.settings().decisions());
    assertEquals(of(more)[0], of(more)[5]);
    assertTrue(of(more)[0] != of(more)[1]);
  }

  @Test
  void decisionsOfTheSettingsAreThoseOfWith() {
    List<Decision> decisions = List.of(new Decision(2, 3, Finding.SAME_PERSON));
    Linkage first = Linkage.of(FAMILIES, MODEL, Settings.DEFAULT.with(decisions));
    Linkage second = LINKAGE.with(decisions);
    assertArrayEquals(of(first), of(second));
    assertArrayEquals(first.links().weight(), second.links().weight());
  }

  private static double probability(Links links, int left, int right) {
    for (int i = 0; i < links.size(); i++) {
      if (links.left()[i] == left && links.right()[i] == right) {
        return links.probability(i);
      }
    }
    return 0;
  }
}
