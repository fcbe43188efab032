package org.evenhand.linkage;

import java.util.List;
import java.util.SplittableRandom;

/// Patterns of pairs taken at random, nearly all of two persons, from which u is estimated; and of
/// pairs within the blocks of a rule, from which m is.
final class Sampling {
  /// Files with at most so many pairs are gone through pair by pair.
  private static final long ALL_PAIRS = 1_200_000;

  private static final long RANDOM_PAIRS = 400_000;
  private static final long BLOCKED_PAIRS = 250_000;
  private static final int PIECE = 1 << 14;

  private final Rows rows;
  private final Comparers comparers;
  private final Settings settings;
  private final Parallel parallel;

  Sampling(Rows rows, Comparers comparers, Settings settings, Parallel parallel) {
    this.rows = rows;
    this.comparers = comparers;
    this.settings = settings;
    this.parallel = parallel;
  }

  /// All pairs where they are few, otherwise random ones.
  Patterns random() {
    int n = rows.size();
    long all = (long) n * (n - 1) / 2;
    if (all <= ALL_PAIRS) {
      return gather(
          n,
          (left, patterns, ready) -> {
            for (int right = left + 1; right < n; right++) {
              count(left, right, patterns, ready);
            }
          });
    }
    return gather(
        (int) (RANDOM_PAIRS / PIECE) + 1,
        (piece, patterns, ready) -> {
          SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + piece);
          for (int i = 0; i < PIECE; i++) {
            int left = random.nextInt(n);
            int right = random.nextInt(n - 1);
            count(left, right >= left ? right + 1 : right, patterns, ready);
          }
        });
  }

  /// Patterns within the blocks of one rule.
  ///
  /// @param all pairs that the rule meets
  /// @param first those among them that no earlier rule meets
  /// @param scale how many pairs each one stands for
  record Blocked(Patterns all, Patterns first, double scale) {}

  /// Whole blocks, chosen by a hash of their number, about as many as suffice.
  Blocked blocked(List<Blocks> rules, int rule) {
    Blocks blocks = rules.get(rule);
    int[] order = blocks.order();
    double share = StrictMath.min(1, (double) BLOCKED_PAIRS / StrictMath.max(1, blocks.pairs()));
    long limit = (long) (share * (1L << 32));
    int each = StrictMath.max(1, blocks.count() / 64);
    Patterns first = new Patterns();
    Patterns later =
        gather(
            (blocks.count() + each - 1) / each,
            (piece, patterns, ready) -> {
              Patterns unmet = new Patterns();
              int last = StrictMath.min(blocks.count(), (piece + 1) * each);
              for (int key = piece * each + 1; key <= last; key++) {
                if (LongIndex.mix(key * 31L + settings.seed()) >>> 32 >= limit) {
                  continue;
                }
                int end = blocks.start(key) + blocks.size(key);
                for (int i = blocks.start(key); i < end; i++) {
                  for (int j = i + 1; j < end; j++) {
                    boolean met = isMet(rules, rule, order[i], order[j]);
                    count(order[i], order[j], met ? patterns : unmet, ready);
                  }
                }
              }
              synchronized (first) {
                first.addAll(unmet);
              }
            });
    Patterns all = new Patterns();
    all.addAll(first);
    all.addAll(later);
    return new Blocked(all.sorted(), first.sorted(), 1 / share);
  }

  private static boolean isMet(List<Blocks> rules, int rule, int left, int right) {
    for (int r = 0; r < rule; r++) {
      int key = rules.get(r).key(left);
      if (key != 0 && key == rules.get(r).key(right)) {
        return true;
      }
    }
    return false;
  }

  private void count(int left, int right, Patterns patterns, Comparer[] ready) {
    boolean sameSource = rows.source(left) == rows.source(right);
    if (settings.between() != Between.ALL
        && sameSource != (settings.between() == Between.WITHIN_SOURCES)) {
      return;
    }
    int width = rows.width();
    long pattern = 0;
    for (int c = 0; c < ready.length; c++) {
      pattern = Patterns.with(pattern, c, ready[c].level(left * width, right * width));
    }
    patterns.add(pattern, 1);
  }

  private interface Piece {
    void count(int piece, Patterns patterns, Comparer[] ready);
  }

  private Patterns gather(int pieces, Piece work) {
    Patterns all = new Patterns();
    parallel.each(
        pieces,
        piece -> {
          Patterns found = new Patterns();
          work.count(piece, found, comparers.get());
          synchronized (all) {
            all.addAll(found);
          }
        });
    return all.sorted();
  }
}
