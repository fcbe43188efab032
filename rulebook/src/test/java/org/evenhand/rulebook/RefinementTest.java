package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefinementTest {
  @Test
  void aPairKeepsTheNumberItGotFirstHoweverTheTableGrows() {
    Refinement refinement = new Refinement(201);
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int group = random.nextInt(300);
      int valueClass = random.nextInt(1 + i / 100);
      int number = expected.computeIfAbsent(group * 1_000L + valueClass, _ -> expected.size());

      assertEquals(number, refinement.number(group, valueClass));
      assertEquals(group, refinement.group(number));
      assertEquals(valueClass, refinement.valueClass(number));
    }
    assertEquals(expected.size(), refinement.size());
  }

  @Test
  void pairsBeyondTheLargestTableAreNumberedToo() {
    Refinement refinement = new Refinement(10_000);
    assertEquals(0, refinement.number(0, 999));
    assertEquals(1, refinement.number(1_000_000, 5));
    assertEquals(2, refinement.number(1_000_000, 6));
    assertEquals(1, refinement.number(1_000_000, 5));
    assertEquals(3, refinement.number(1_000_000, 5_000));
    assertEquals(0, refinement.number(0, 999));
    for (int i = 0; i < 1_000; i++) {
      assertEquals(4 + i, refinement.number(2_000_000 + i, i));
    }
    for (int i = 0; i < 1_000; i++) {
      assertEquals(4 + i, refinement.number(2_000_000 + i, i));
      assertEquals(2_000_000 + i, refinement.group(4 + i));
    }
  }
}
