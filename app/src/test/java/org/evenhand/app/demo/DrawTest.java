package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawTest {
  /// Reference: `splitmix64.c` of S. Vigna, state 1234567, first five outputs.
  @Test
  void givesTheNumbersOfSplitMix64() {
    Draw draw = new Draw(1_234_567);
    List<String> expected =
        List.of(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
    for (String each : expected) {
      assertEquals(each, Long.toUnsignedString(draw.next()));
    }
  }

  /// Reference: the JDK's own `new SplittableRandom(seed).nextLong()`.
  @Test
  void agreesWithTheJdk() {
    SplittableRandom jdk = new SplittableRandom(42);
    Draw draw = new Draw(42);
    for (int i = 0; i < 100; i++) {
      assertEquals(jdk.nextLong(), draw.next());
    }
  }

  @Test
  void aBoundIsNeverReached() {
    Draw draw = new Draw(7);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      seen.add(draw.below(5));
    }
    assertEquals(Set.of(0, 1, 2, 3, 4), seen);
    assertThrows(IllegalArgumentException.class, () -> draw.below(0));
  }

  @Test
  void bothEndsOfARangeOccur() {
    Draw draw = new Draw(7);
    LocalDate first = LocalDate.of(2020, 2, 28);
    LocalDate last = LocalDate.of(2020, 3, 1);
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      days.add(draw.day(first, last));
    }
    assertEquals(Set.of(first, LocalDate.of(2020, 2, 29), last), days);
  }

  @Test
  void aWeightOfZeroIsNeverDrawn() {
    Draw draw = new Draw(9);
    for (int i = 0; i < 200; i++) {
      assertNotEquals(1, draw.weighted(3, 0, 1));
    }
  }

  @Test
  void shufflingKeepsEveryElement() {
    List<Integer> numbers = IntStream.range(0, 50).boxed().toList();
    List<Integer> shuffled = new Draw(3).shuffled(numbers);
    assertNotEquals(numbers, shuffled);
    assertEquals(numbers, shuffled.stream().sorted().toList());
  }

  @Test
  void branchesDifferByPurposeAndRepeatBySeed() {
    assertEquals(new Draw(5).branch("people").next(), new Draw(5).branch("people").next());
    assertNotEquals(new Draw(5).branch("people").next(), new Draw(5).branch("cases").next());
    assertTrue(new Draw(5).branch("people").next() != new Draw(6).branch("people").next());
  }
}
