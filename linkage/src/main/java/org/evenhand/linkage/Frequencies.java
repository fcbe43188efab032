package org.evenhand.linkage;

import java.util.List;

/// How often each value of one field, or each combination of several, occurs.
final class Frequencies {
  private final int[] ids;
  private final int[] counts;
  private final long filled;

  private Frequencies(int[] ids, int[] counts, long filled) {
    this.ids = ids;
    this.counts = counts;
    this.filled = filled;
  }

  static Frequencies of(Rows rows, List<Field> fields) {
    int[] ids = new int[rows.size()];
    LongIndex index = new LongIndex(1024);
    int[] places = fields.stream().mapToInt(rows::place).toArray();
    boolean single = places.length == 1;
    int[] cells = rows.cells();
    int width = rows.width();
    int most = single ? rows.values(fields.getFirst()).size() : 0;
    for (int i = 0; i < ids.length; i++) {
      long key = 1;
      for (int place : places) {
        int code = place < 0 ? 0 : cells[i * width + place];
        key = code == 0 || key == 0 ? 0 : single ? code : LongIndex.mix(key * 31 + code);
      }
      ids[i] = single ? (int) key : index.add(key);
      most = StrictMath.max(most, ids[i] + 1);
    }
    int[] counts = new int[most];
    long filled = 0;
    for (int id : ids) {
      counts[id]++;
      filled += id == 0 ? 0 : 1;
    }
    counts[0] = 0;
    return new Frequencies(ids, counts, filled);
  }

  /// Which value a record has; 0 where it has none.
  int id(int record) {
    return record < ids.length ? ids[record] : 0;
  }

  int[] ids() {
    return ids;
  }

  int size() {
    return counts.length;
  }

  int count(int id) {
    return counts[id];
  }

  /// Records that have a value.
  long filled() {
    return filled;
  }

  /// Pairs of records that share their value.
  long pairs() {
    long pairs = 0;
    for (int count : counts) {
      pairs += (long) count * (count - 1) / 2;
    }
    return pairs;
  }
}
