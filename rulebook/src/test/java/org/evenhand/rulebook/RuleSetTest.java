package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Against the platform's bit sets, with tables of up to three words.
class RuleSetTest {
  private static BitSet random(Random random, int size) {
    BitSet bits = new BitSet();
    for (int i = 0; i < size; i++) {
      bits.set(i, random.nextInt(4) > 0);
    }
    return bits;
  }

  private static BitSet and(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    return common;
  }

  @Test
  void operationsAreThoseOfBitSets() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      int size = random.nextInt(150);
      BitSet a = random(random, size);
      BitSet b = random(random, size);
      BitSet c = random(random, size);
      RuleSet rules = RuleSet.of(a, size);
      RuleSet other = RuleSet.of(b, size);
      assertEquals(a, rules.bits());
      assertEquals(a.nextSetBit(0), rules.first());
      assertEquals(and(a, b).equals(a), rules.isWithin(other));
      assertEquals(and(a, b).equals(and(a, c)), rules.cannotTell(other, RuleSet.of(c, size)));
      RuleSet common = rules.copy();
      common.and(other);
      assertEquals(and(a, b), common.bits());
      assertEquals(a, rules.bits());
      common.set(rules);
      assertEquals(a, common.bits());
      if (size > 0) {
        int last = random.nextInt(size);
        common.keepUpTo(last);
        assertEquals(a.get(0, last + 1), common.bits());
      }
    }
  }

  @Test
  void allAreTheRulesOfTheTableAndNoMore() {
    for (int size : new int[] {0, 1, 63, 64, 65, 128, 129}) {
      assertEquals(size, RuleSet.all(size).bits().cardinality());
    }
    assertTrue(RuleSet.all(70).isWithin(RuleSet.all(70)));
    assertFalse(RuleSet.all(70).isWithin(RuleSet.of(new BitSet(), 70)));
  }
}
