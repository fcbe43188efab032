package org.evenhand.rulebook.regions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a set of boxes leaves uncovered of a box: by splitting it along the dimension in which most
/// boxes do not reach across, until a part is covered whole or not at all.
public final class Cover {
  /// Parts looked at before giving up; the largest tables we know need thousands.
  private static final int MOST_PARTS = 2_000_000;

  private final List<Box> boxes;
  private final int limit;
  private final Set<Box> gaps = new LinkedHashSet<>();
  private final Box within;
  private int parts;

  private Cover(Box within, List<Box> boxes, int limit) {
    this.within = within;
    this.boxes = boxes;
    this.limit = limit;
  }

  /// The uncovered parts.
  ///
  /// @param boxes maximal: none can be made longer in any dimension and stay uncovered
  /// @param all whether they are all there are
  public record Gaps(List<Box> boxes, boolean all) {
    public Gaps {
      boxes = List.copyOf(boxes);
    }
  }

  /// What the boxes leave uncovered within a box, up to a number of maximal boxes.
  public static Gaps gaps(Box within, List<Box> boxes, int limit) {
    Cover cover = new Cover(within, boxes, limit);
    boolean all = within.isEmpty() || cover.split(within, boxes);
    return new Gaps(List.copyOf(cover.gaps), all);
  }

  /// Whether nothing is left uncovered; false too where there is too much to look through.
  public static boolean covers(List<Box> boxes, Box within) {
    Gaps gaps = gaps(within, boxes, 1);
    return gaps.boxes().isEmpty() && gaps.all();
  }

  /// False where it stopped before the end.
  private boolean split(Box part, List<Box> candidates) {
    if (++parts > MOST_PARTS) {
      return false;
    }
    List<Box> meeting = candidates.stream().filter(box -> box.intersects(part)).toList();
    if (meeting.isEmpty()) {
      return report(part);
    }
    if (meeting.stream().anyMatch(box -> box.contains(part))) {
      return true;
    }
    int dimension = mostPartial(part, meeting);
    for (BitSet classes : alike(part.sides().get(dimension), dimension, meeting)) {
      if (!split(part.with(dimension, classes), meeting)) {
        return false;
      }
    }
    return true;
  }

  private boolean report(Box part) {
    if (gaps.stream().anyMatch(gap -> gap.contains(part))) {
      return true;
    }
    if (gaps.size() == limit) {
      return false;
    }
    gaps.add(longest(part));
    return true;
  }

  /// The box made as long as it can be, one dimension after the other.
  private Box longest(Box part) {
    Box grown = part;
    for (int d = 0; d < part.sides().size(); d++) {
      BitSet blocked = new BitSet();
      Box across = grown.with(d, within.sides().get(d));
      for (Box box : boxes) {
        if (box.intersects(across)) {
          blocked.or(box.sides().get(d));
        }
      }
      BitSet side = (BitSet) within.sides().get(d).clone();
      side.andNot(blocked);
      grown = grown.with(d, side);
    }
    return grown;
  }

  private static int mostPartial(Box part, List<Box> boxes) {
    int best = 0;
    long most = -1;
    for (int d = 0; d < part.sides().size(); d++) {
      int dimension = d;
      long partial =
          boxes.stream()
              .filter(box -> !box.contains(dimension, part.sides().get(dimension)))
              .count();
      if (partial > most) {
        most = partial;
        best = d;
      }
    }
    return best;
  }

  /// The classes of a side in groups that the boxes cannot tell apart.
  private static List<BitSet> alike(BitSet side, int dimension, List<Box> boxes) {
    Map<BitSet, BitSet> groups = new HashMap<>();
    List<BitSet> inOrder = new ArrayList<>();
    for (int c = side.nextSetBit(0); c >= 0; c = side.nextSetBit(c + 1)) {
      BitSet containing = new BitSet();
      for (int b = 0; b < boxes.size(); b++) {
        containing.set(b, boxes.get(b).sides().get(dimension).get(c));
      }
      BitSet group = groups.get(containing);
      if (group == null) {
        group = new BitSet();
        groups.put(containing, group);
        inOrder.add(group);
      }
      group.set(c);
    }
    return inOrder;
  }
}
