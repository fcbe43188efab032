package org.evenhand.linkage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Patterns of pairs taken at random, nearly all of two persons, from which u is estimated; and of
/// pairs within the blocks of a rule, from which m is.
final class Sampling {
  private static final long RANDOM_PAIRS = 1_000_000;
  private static final long BLOCKED_PAIRS = 600_000;
  private static final int PIECE = 1 << 14;

  private final Rows rows;
  private final Model model;
  private final Settings settings;

  Sampling(Rows rows, Model model, Settings settings) {
    this.rows = rows;
    this.model = model;
    this.settings = settings;
  }

  /// All pairs where they are few, otherwise random ones.
  Patterns random() {
    int n = rows.size();
    long all = (long) n * (n - 1) / 2;
    if (all <= RANDOM_PAIRS) {
      return gather(
          n,
          (left, patterns, comparers) -> {
            for (int right = left + 1; right < n; right++) {
              count(left, right, patterns, comparers);
            }
          });
    }
    return gather(
        (int) (RANDOM_PAIRS / PIECE) + 1,
        (piece, patterns, comparers) -> {
          SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + piece);
          for (int i = 0; i < PIECE; i++) {
            int left = random.nextInt(n);
            int right = random.nextInt(n - 1);
            count(left, right >= left ? right + 1 : right, patterns, comparers);
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
            (piece, patterns, comparers) -> {
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
                    count(order[i], order[j], met ? patterns : unmet, comparers);
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

  private void count(int left, int right, Patterns patterns, Comparer[] comparers) {
    boolean sameSource = rows.source(left) == rows.source(right);
    if (settings.between() != Between.ALL
        && sameSource != (settings.between() == Between.WITHIN_SOURCES)) {
      return;
    }
    int width = rows.width();
    long pattern = 0;
    for (int c = 0; c < comparers.length; c++) {
      pattern = Patterns.with(pattern, c, comparers[c].level(left * width, right * width));
    }
    patterns.add(pattern, 1);
  }

  private interface Piece {
    void count(int piece, Patterns patterns, Comparer[] comparers);
  }

  private Patterns gather(int pieces, Piece work) {
    Patterns all = new Patterns();
    Supplier<IntConsumer> worker =
        () -> {
          Comparer[] comparers =
              model.comparisons().stream()
                  .map(each -> Comparer.of(rows, each))
                  .toArray(Comparer[]::new);
          return piece -> {
            Patterns found = new Patterns();
            work.count(piece, found, comparers);
            synchronized (all) {
              all.addAll(found);
            }
          };
        };
    Parallel.each(pieces, worker);
    return all.sorted();
  }
}
