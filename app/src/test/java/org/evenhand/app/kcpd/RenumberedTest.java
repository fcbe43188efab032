package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RenumberedTest {
  private static final List<String> MET = List.of("", "(rows disagree)", "MPD", "SCP", "CPD");

  @Test
  void valuesAreSortedAfterTheFixedOnesAndUnusedOnesLeftOut() {
    Renumbered<String> renumbered =
        Renumbered.of(IntStream.of(4, 0, 2), 5, 2, MET::get, Comparator.naturalOrder());
    assertEquals(List.of("", "(rows disagree)", "CPD", "MPD"), renumbered.values());
    assertArrayEquals(new int[] {0, 1, 3, -1, 2}, renumbered.newCode());
    assertArrayEquals(new int[] {3, 2, 0}, renumbered.apply(new int[] {2, 4, 0}));
  }

  @Test
  void columnDrainsInTheOrderAskedForAcrossBlocks() {
    IntColumn column = new IntColumn();
    for (int i = 0; i < 100_000; i++) {
      column.add(i * 2);
    }
    column.set(99_999, -5);
    assertEquals(65_538, column.get(32_769));
    assertArrayEquals(new int[] {-5, 0, 131_072}, column.drain(new int[] {99_999, 0, 65_536}));
    assertEquals(0, column.size());
  }
}
