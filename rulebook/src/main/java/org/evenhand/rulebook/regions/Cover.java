package org.evenhand.rulebook.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a set of boxes leaves uncovered of a box: by splitting it along the dimension in which most
/// boxes do not reach across, until a part is covered whole or not at all.
public final class Cover {
  /// Parts looked at before giving up; the largest tables we know need thousands.
  private static final int MOST_PARTS = 2_000_000;

  private final Words words;
  private final List<long[]> boxes;
  private final int limit;
  private final List<long[]> gaps = new ArrayList<>();
  private final long[] within;
  private int parts;

  private Cover(Box within, List<Box> boxes, int limit) {
    this.words = new Words(within.sides());
    this.boxes = boxes.stream().map(words::of).toList();
    this.within = words.of(within);
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
    boolean all = within.isEmpty() || cover.split(cover.within, cover.boxes);
    return new Gaps(cover.gaps.stream().map(cover.words::box).toList(), all);
  }

  /// Whether nothing is left uncovered; false too where there is too much to look through.
  public static boolean covers(List<Box> boxes, Box within) {
    Gaps gaps = gaps(within, boxes, 1);
    return gaps.boxes().isEmpty() && gaps.all();
  }

  /// False where it stopped before the end.
  private boolean split(long[] part, List<long[]> candidates) {
    if (++parts > MOST_PARTS) {
      return false;
    }
    List<long[]> meeting = new ArrayList<>();
    for (long[] box : candidates) {
      if (words.intersect(box, part)) {
        if (words.contains(box, part)) {
          return true;
        }
        meeting.add(box);
      }
    }
    if (meeting.isEmpty()) {
      return report(part);
    }
    int dimension = mostPartial(part, meeting);
    for (long[] classes : alike(part, dimension, meeting)) {
      long[] smaller = part.clone();
      words.replace(smaller, dimension, classes);
      if (!split(smaller, meeting)) {
        return false;
      }
    }
    return true;
  }

  private boolean report(long[] part) {
    if (gaps.stream().anyMatch(gap -> words.contains(gap, part))) {
      return true;
    }
    if (gaps.size() == limit) {
      return false;
    }
    long[] longest = longest(part);
    if (gaps.stream().noneMatch(gap -> Arrays.equals(gap, longest))) {
      gaps.add(longest);
    }
    return true;
  }

  /// The box made as long as it can be, one dimension after the other.
  private long[] longest(long[] part) {
    long[] grown = part.clone();
    for (int d = 0; d < words.dimensions(); d++) {
      words.replace(grown, d, within);
      long[] side = within.clone();
      for (long[] box : boxes) {
        if (words.intersect(box, grown)) {
          words.takeAway(side, d, box);
        }
      }
      words.replace(grown, d, side);
    }
    return grown;
  }

  private int mostPartial(long[] part, List<long[]> meeting) {
    int best = 0;
    int most = -1;
    for (int d = 0; d < words.dimensions(); d++) {
      int partial = 0;
      for (long[] box : meeting) {
        partial += words.contains(box, part, d) ? 0 : 1;
      }
      if (partial > most) {
        most = partial;
        best = d;
      }
    }
    return best;
  }

  /// The classes of a side in groups that the boxes cannot tell apart, each in a box of its own of
  /// which only that side counts.
  private List<long[]> alike(long[] part, int dimension, List<long[]> meeting) {
    Map<BitSet, long[]> groups = new HashMap<>();
    List<long[]> inOrder = new ArrayList<>();
    for (int c = 0; c < words.size(dimension); c++) {
      if (!words.has(part, dimension, c)) {
        continue;
      }
      BitSet containing = new BitSet(meeting.size());
      for (int b = 0; b < meeting.size(); b++) {
        containing.set(b, words.has(meeting.get(b), dimension, c));
      }
      long[] group = groups.get(containing);
      if (group == null) {
        group = new long[part.length];
        groups.put(containing, group);
        inOrder.add(group);
      }
      words.put(group, dimension, c);
    }
    return inOrder;
  }
}
