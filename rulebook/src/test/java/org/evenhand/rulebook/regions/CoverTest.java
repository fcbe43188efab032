package org.evenhand.rulebook.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverTest {
  private static BitSet side(int... classes) {
    BitSet side = new BitSet();
    for (int c : classes) {
      side.set(c);
    }
    return side;
  }

  private static Box box(BitSet... sides) {
    return new Box(List.of(sides));
  }

  @Test
  void theGapOfTwoBoxesInASquareIsItsFreeCorner() {
    Box square = Box.whole(List.of(2, 2));
    List<Box> boxes = List.of(box(side(0), side(0, 1)), box(side(0, 1), side(0)));

    assertEquals(
        new Cover.Gaps(List.of(box(side(1), side(1))), true), Cover.gaps(square, boxes, 20));
    assertFalse(Cover.covers(boxes, square));
    assertTrue(Cover.covers(boxes, box(side(0), side(1))));
  }

  @Test
  void gapsAreAsLongAsTheyCanBeAndTheirNumberIsLimited() {
    Box square = Box.whole(List.of(3, 3));
    List<Box> middle = List.of(box(side(1), side(1)));

    Cover.Gaps all = Cover.gaps(square, middle, 20);
    assertTrue(all.all());
    assertTrue(all.boxes().contains(box(side(0, 2), side(0, 1, 2))), all.toString());
    assertEquals(2, all.boxes().size());
    assertEquals(1, Cover.gaps(square, middle, 1).boxes().size());
    assertFalse(Cover.gaps(square, middle, 1).all());
  }

  /// Every point, against the definition.
  @Test
  void randomGapsHoldExactlyThePointsThatNoBoxHolds() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Box space = Box.whole(List.of(2, 3, 4));
      List<Box> boxes = new ArrayList<>();
      for (int b = 0; b < random.nextInt(7); b++) {
        boxes.add(box(some(random, 2), some(random, 3), some(random, 4)));
      }
      List<Box> gaps = Cover.gaps(space, boxes, 1_000).boxes();
      for (int x = 0; x < 2; x++) {
        for (int y = 0; y < 3; y++) {
          for (int z = 0; z < 4; z++) {
            Box point = box(side(x), side(y), side(z));
            assertEquals(
                boxes.stream().noneMatch(box -> box.contains(point)),
                gaps.stream().anyMatch(gap -> gap.contains(point)),
                "seed " + seed);
          }
        }
      }
    }
  }

  private static BitSet some(Random random, int size) {
    BitSet side = side(random.nextInt(size));
    for (int c = 0; c < size; c++) {
      if (random.nextBoolean()) {
        side.set(c);
      }
    }
    return side;
  }

  /// 200 leaves of a random tree over 20 dimensions of 2 to 5 classes; one is taken away.
  @Test
  void aTreeWithoutOneLeafHasExactlyThatLeafAsItsGap() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Integer> sizes = random.ints(20, 2, 6).boxed().toList();
      List<Box> leaves = new ArrayList<>(List.of(Box.whole(sizes)));
      while (leaves.size() < 200) {
        Box leaf = leaves.remove(random.nextInt(leaves.size()));
        int d = random.nextInt(20);
        List<Integer> classes = new ArrayList<>(leaf.sides().get(d).stream().boxed().toList());
        if (classes.size() < 2) {
          leaves.add(leaf);
        } else {
          Collections.shuffle(classes, random);
          int cut = 1 + random.nextInt(classes.size() - 1);
          leaves.add(leaf.with(d, sideOf(classes.subList(0, cut))));
          leaves.add(leaf.with(d, sideOf(classes.subList(cut, classes.size()))));
        }
      }
      Box removed = leaves.remove(random.nextInt(leaves.size()));
      Collections.shuffle(leaves, random);

      assertEquals(
          new Cover.Gaps(List.of(removed), true),
          Cover.gaps(Box.whole(sizes), leaves, 20),
          "seed " + seed);
    }
  }

  private static BitSet sideOf(List<Integer> classes) {
    return side(classes.stream().mapToInt(c -> c).toArray());
  }
}
