package org.evenhand.rulebook.regions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The points whose class in each dimension is among those of that side.
public record Box(List<BitSet> sides) {
  public Box {
    sides = sides.stream().map(side -> (BitSet) side.clone()).toList();
  }

  /// The whole space.
  ///
  /// @param sizes the number of classes of each dimension
  public static Box whole(List<Integer> sizes) {
    return new Box(sizes.stream().map(Box::all).toList());
  }

  private static BitSet all(int size) {
    BitSet side = new BitSet();
    side.set(0, size);
    return side;
  }

  public boolean isEmpty() {
    return sides.stream().anyMatch(BitSet::isEmpty);
  }

  public boolean intersects(Box other) {
    for (int d = 0; d < sides.size(); d++) {
      if (!sides.get(d).intersects(other.sides.get(d))) {
        return false;
      }
    }
    return true;
  }

  public boolean contains(Box other) {
    for (int d = 0; d < sides.size(); d++) {
      if (!contains(d, other.sides.get(d))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the side of a dimension contains all of the classes.
  boolean contains(int dimension, BitSet classes) {
    BitSet side = sides.get(dimension);
    for (int c = classes.nextSetBit(0); c >= 0; c = classes.nextSetBit(c + 1)) {
      if (!side.get(c)) {
        return false;
      }
    }
    return true;
  }

  public Box intersection(Box other) {
    List<BitSet> common = new ArrayList<>();
    for (int d = 0; d < sides.size(); d++) {
      BitSet side = (BitSet) sides.get(d).clone();
      side.and(other.sides.get(d));
      common.add(side);
    }
    return new Box(common);
  }

  /// The same box but for one side.
  public Box with(int dimension, BitSet side) {
    List<BitSet> changed = new ArrayList<>(sides);
    changed.set(dimension, side);
    return new Box(changed);
  }

  /// Its point of the first classes.
  public List<Integer> corner() {
    return sides.stream().map(side -> side.nextSetBit(0)).toList();
  }
}
