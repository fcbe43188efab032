package org.evenhand.linkage;

import java.util.Arrays;

/// How often each pattern of agreement occurs. A pattern is the levels of all comparisons, five
/// bits each.
final class Patterns {
  static final int BITS = 5;

  /// So many fit into a pattern.
  static final int MOST_COMPARISONS = 64 / BITS;

  private static final int MASK = (1 << BITS) - 1;

  private final LongIndex index = new LongIndex(256);
  private long[] patterns = new long[256];
  private long[] counts = new long[256];

  void add(long pattern, long times) {
    int number = index.add(pattern + 1);
    if (number >= counts.length) {
      patterns = Arrays.copyOf(patterns, 2 * number);
      counts = Arrays.copyOf(counts, 2 * number);
    }
    patterns[number] = pattern;
    counts[number] += times;
  }

  void addAll(Patterns other) {
    for (int i = 1; i <= other.size(); i++) {
      add(other.patterns[i], other.counts[i]);
    }
  }

  int size() {
    return index.size();
  }

  long total() {
    return Arrays.stream(counts).sum();
  }

  /// Ordered by pattern, so that sums over them do not depend on the order of the work.
  Patterns sorted() {
    long[] ordered = Arrays.copyOfRange(patterns, 1, size() + 1);
    Arrays.sort(ordered);
    Patterns sorted = new Patterns();
    for (long pattern : ordered) {
      sorted.add(pattern, counts[index.get(pattern + 1)]);
    }
    return sorted;
  }

  /// @param number from 1 to [#size()]
  long count(int number) {
    return counts[number];
  }

  long pattern(int number) {
    return patterns[number];
  }

  int level(int number, int comparison) {
    return level(patterns[number], comparison);
  }

  static int level(long pattern, int comparison) {
    return (int) (pattern >>> (comparison * BITS)) & MASK;
  }

  static long with(long pattern, int comparison, int level) {
    return pattern | (long) level << (comparison * BITS);
  }
}
