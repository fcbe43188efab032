package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairNumbersTest {
  @Test
  void aNumberIsFoundUnderItsKeyHoweverManyThereAre() {
    PairNumbers numbers = new PairNumbers();
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long key = random.nextLong(1L << 40);
      assertEquals(expected.getOrDefault(key, -1), numbers.find(key));
      if (expected.putIfAbsent(key, i) == null) {
        numbers.put(key, i);
      }
    }
    expected.forEach((key, number) -> assertEquals(number, numbers.find(key)));
    assertEquals(-1, numbers.find(1L << 41));
  }
}
