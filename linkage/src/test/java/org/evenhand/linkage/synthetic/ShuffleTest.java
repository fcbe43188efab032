package org.evenhand.linkage.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShuffleTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 100, 1_023, 1_024, 1_025, 300_000})
  void everyIndexIsTakenOnce(int size) {
    Shuffle shuffle = new Shuffle(size, 42);
    BitSet taken = new BitSet();
    for (int i = 0; i < size; i++) {
      taken.set((int) shuffle.of(i));
    }
    assertEquals(size, taken.cardinality());
    assertEquals(size, taken.length());
  }

  /// Of a thousand neighbours in a million, few stay within a thousand of each other.
  @Test
  void neighboursComeToLieApart() {
    Shuffle shuffle = new Shuffle(1_000_000, 1);
    int near = 0;
    for (int i = 0; i < 1_000; i++) {
      near += StrictMath.abs(shuffle.of(i) - shuffle.of(i + 1)) < 1_000 ? 1 : 0;
    }
    assertTrue(near < 15, "near: " + near);
  }

  @Test
  void everyKeyIsAnotherOrder() {
    int same = 0;
    for (int i = 0; i < 1_000; i++) {
      same += new Shuffle(1_000, 1).of(i) == new Shuffle(1_000, 2).of(i) ? 1 : 0;
    }
    assertTrue(same < 12, "same: " + same);
  }
}
