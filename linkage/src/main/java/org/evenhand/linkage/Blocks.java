package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.evenhand.linkage.BlockingRule.Part;

/// The blocks of one rule: which records share its keys.
final class Blocks {
  private final BlockingRule rule;
  private final int[] keys;
  private final int[] starts;
  private final Between between;
  private final Rows rows;
  private final LongIndex index;

  private Blocks(
      BlockingRule rule, int[] keys, int[] starts, Between between, Rows rows, LongIndex index) {
    this.rule = rule;
    this.index = index;
    this.keys = keys;
    this.starts = starts;
    this.between = between;
    this.rows = rows;
  }

  static Blocks of(Rows rows, BlockingRule rule, Between between) {
    long[] hashes = hashes(rows, rule, 0, rows.size(), 1);
    LongIndex index = new LongIndex(rows.size() / 4);
    int[] keys = new int[hashes.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = index.add(hashes[i]);
    }
    int[] starts = new int[index.size() + 2];
    for (int key : keys) {
      starts[key + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return new Blocks(rule, keys, starts, between, rows, index);
  }

  /// A hash of the keys of every `step`th record; 0 where one is missing.
  static long[] hashes(Rows rows, BlockingRule rule, int from, int to, int step) {
    int parts = 0;
    List<BlockingRule.Key> all = new ArrayList<>();
    for (BlockingRule.Key key : rule.keys()) {
      all.add(key);
      if (key.part() == Part.BOTH_NAMES) {
        all.add(new BlockingRule.Key(Field.GIVEN_NAME, Part.BOTH_NAMES));
      }
    }
    long[][] ofCode = new long[all.size()][];
    int[] places = new int[all.size()];
    Part[] kinds = new Part[all.size()];
    for (BlockingRule.Key key : all) {
      ofCode[parts] = rows.values(key.field()).hashes(key.part());
      places[parts] = rows.place(key.field());
      kinds[parts++] = key.part();
    }
    int[] cells = rows.cells();
    int width = rows.width();
    long[] hashes = new long[(to - from + step - 1) / step];
    for (int i = 0; i < hashes.length; i++) {
      int base = (from + i * step) * width;
      long hash = 1;
      for (int p = 0; p < parts && hash != 0; p++) {
        long part = ofCode[p][cells[base + places[p]]];
        hash = part == 0 ? 0 : add(hash, part, kinds[p]);
      }
      hashes[i] = hash;
    }
    return hashes;
  }

  /// Names in either order are added up, other parts mixed in order.
  static long add(long hash, long part, Part kind) {
    if (part == 0) {
      return 0;
    }
    long mixed =
        kind == Part.BOTH_NAMES
            ? hash + LongIndex.mix(part)
            : LongIndex.mix(hash * 0x9e3779b97f4a7c15L + part);
    return mixed == 0 ? 1 : mixed;
  }

  /// An estimate from every so-manieth record, cheap enough to choose between rules.
  static double estimatePairs(Rows rows, BlockingRule rule, int sample) {
    int n = rows.size();
    int step = StrictMath.max(1, n / sample);
    long[] hashes = hashes(rows, rule, 0, n, step);
    LongIndex index = new LongIndex(hashes.length);
    int[] counts = new int[hashes.length + 1];
    for (long hash : hashes) {
      counts[index.add(hash)]++;
    }
    double pairs = 0;
    for (int i = 1; i < counts.length; i++) {
      pairs += (double) counts[i] * (counts[i] - 1) / 2;
    }
    double scale = (double) n / hashes.length;
    return pairs * scale * scale;
  }

  BlockingRule rule() {
    return rule;
  }

  /// The block of a record, 0 where it is in none.
  int key(int record) {
    return keys[record];
  }

  /// The block of a hash of keys, 0 where there is none.
  int find(long hash) {
    return index.get(hash);
  }

  int[] keys() {
    return keys;
  }

  int count() {
    return starts.length - 2;
  }

  /// Records in a block.
  int size(int key) {
    return starts[key + 1] - starts[key];
  }

  int start(int key) {
    return starts[key];
  }

  /// Records ordered by block; those in none come first.
  int[] order() {
    int[] order = new int[keys.length];
    int[] next = starts.clone();
    for (int i = 0; i < keys.length; i++) {
      order[next[keys[i]]++] = i;
    }
    return order;
  }

  /// Pairs that the rule alone would compare.
  long pairs() {
    long pairs = 0;
    for (int key = 1; key <= count(); key++) {
      pairs += pairsIn(size(key));
    }
    return between == Between.ALL ? pairs : pairsBySource(pairs);
  }

  private static long pairsIn(long size) {
    return size * (size - 1) / 2;
  }

  private long pairsBySource(long all) {
    LongIndex index = new LongIndex(1024);
    int[] counts = new int[1 + keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        counts[index.add((long) keys[i] << 20 | rows.source(i) + 1L)]++;
      }
    }
    long within = 0;
    for (int count : counts) {
      within += pairsIn(count);
    }
    return between == Between.WITHIN_SOURCES ? within : all - within;
  }

  /// The largest blocks, the worst first.
  List<BlockCount.Worst> worst(int most) {
    PriorityQueue<Integer> largest = new PriorityQueue<>(bySize().reversed());
    int least = 1;
    for (int key = 1; key <= count(); key++) {
      if (size(key) > least) {
        largest.add(key);
        if (largest.size() > most) {
          largest.remove();
          least = size(largest.element());
        }
      }
    }
    List<Integer> keysOfLargest = new ArrayList<>(largest);
    keysOfLargest.sort(bySize());
    List<BlockCount.Worst> worst = new ArrayList<>();
    for (int key : keysOfLargest) {
      worst.add(new BlockCount.Worst(value(first(key)), size(key), pairsIn(size(key))));
    }
    return worst;
  }

  private int first(int key) {
    int record = 0;
    while (keys[record] != key) {
      record++;
    }
    return record;
  }

  private Comparator<Integer> bySize() {
    return Comparator.<Integer>comparingInt(key -> -size(key)).thenComparing(key -> key);
  }

  private String value(int record) {
    List<String> parts = new ArrayList<>();
    for (BlockingRule.Key key : rule.keys()) {
      if (key.part() == Part.BOTH_NAMES) {
        parts.add(rows.form(record, Field.GIVEN_NAME));
      }
      parts.add(rows.values(key.field()).part(rows.code(record, key.field()), key.part()));
    }
    return String.join(" + ", parts);
  }
}
