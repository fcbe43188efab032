package org.evenhand.rulebook.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Against boxes of bit sets, with sides of up to three words.
class WordsTest {
  private static final List<Integer> SIZES = List.of(2, 70, 1, 150);

  private static Box random(Random random) {
    return new Box(
        SIZES.stream()
            .map(size -> {
              BitSet side = new BitSet();
              IntStream.range(0, size).filter(_ -> random.nextInt(4) > 0).forEach(side::set);
              return side;
            })
            .toList());
  }

  @Test
  void boxesAreComparedAsTheirSidesAre() {
    Words words = new Words(Box.whole(SIZES).sides());
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      Box one = random(random);
      Box other = random.nextBoolean() ? random(random) : one.intersection(random(random));
      long[] a = words.of(one);
      long[] b = words.of(other);
      assertEquals(one, words.box(a));
      assertEquals(one.intersects(other), words.intersect(a, b));
      assertEquals(one.contains(other), words.contains(a, b));
      for (int d = 0; d < SIZES.size(); d++) {
        assertEquals(one.contains(d, other.sides().get(d)), words.contains(a, b, d));
        long[] changed = a.clone();
        words.replace(changed, d, b);
        assertEquals(one.with(d, other.sides().get(d)), words.box(changed));
        BitSet rest = (BitSet) one.sides().get(d).clone();
        rest.andNot(other.sides().get(d));
        changed = a.clone();
        words.takeAway(changed, d, b);
        assertEquals(one.with(d, rest), words.box(changed));
        int last = SIZES.get(d) - 1;
        assertEquals(one.sides().get(d).get(last), words.has(a, d, last));
        words.put(changed, d, last);
        assertEquals(true, words.has(changed, d, last));
      }
    }
  }
}
