package org.evenhand.app.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The truth as a list of pairs.
final class ListedPairs implements Reference {
  private final Sorted sorted;

  /// Whether a pair that is not listed is known to be two persons.
  private final boolean othersDiffer;

  private final int records;
  private final int[] persons;
  private final List<String> notes;

  /// Distinct pairs in order, the lower record in the upper half of the key.
  ///
  /// @param contradicted pairs listed both ways, and left out
  record Sorted(long[] keys, boolean[] match, int contradicted) {
    int left(int i) {
      return (int) (keys[i] >>> 32);
    }

    int right(int i) {
      return (int) keys[i];
    }

    int find(int left, int right) {
      return Arrays.binarySearch(keys, key(left, right));
    }
  }

  ListedPairs(Sorted sorted, boolean othersDiffer, int records, List<String> notes) {
    this.sorted = sorted;
    this.othersDiffer = othersDiffer;
    this.records = records;
    this.notes = List.copyOf(notes);
    Units.Joining joining = new Units.Joining(records);
    for (int i = 0; i < sorted.keys().length; i++) {
      if (sorted.match()[i]) {
        joining.join(sorted.left(i), sorted.right(i));
      }
    }
    persons = Arrays.stream(joining.units().ofRecord()).map(unit -> unit + 1).toArray();
  }

  static Sorted sort(int[] left, int[] right, boolean[] match, int records) {
    Linked.within(left, records);
    Linked.within(right, records);
    long[] marked = new long[left.length];
    for (int i = 0; i < marked.length; i++) {
      if (left[i] == right[i]) {
        throw new IllegalArgumentException(
            "The truth pairs record " + left[i] + " with itself; a pair is of two records.");
      }
      marked[i] = key(left[i], right[i]) << 1 | (match[i] ? 1 : 0);
    }
    Arrays.sort(marked);
    long[] distinct = Arrays.stream(marked).distinct().toArray();
    int[] kept =
        IntStream.range(0, distinct.length)
            .filter(i -> i == 0 || distinct[i] >> 1 != distinct[i - 1] >> 1)
            .filter(i -> i + 1 == distinct.length || distinct[i] >> 1 != distinct[i + 1] >> 1)
            .toArray();
    boolean[] answers = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      answers[i] = (distinct[kept[i]] & 1) == 1;
    }
    return new Sorted(
        Arrays.stream(kept).mapToLong(i -> distinct[i] >> 1).toArray(),
        answers,
        (distinct.length - kept.length) / 2);
  }

  @Override
  public int[] persons() {
    return persons;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public byte[] judge(int[] left, int[] right) {
    byte[] judged = new byte[left.length];
    for (int i = 0; i < judged.length; i++) {
      int at = sorted.find(left[i], right[i]);
      judged[i] =
          at >= 0 ? sorted.match()[at] ? SAME : DIFFERENT : othersDiffer ? DIFFERENT : UNKNOWN;
    }
    return judged;
  }

  @Override
  public void join(Units.Joining joining, int[] clusterOfRecord) {
    for (int i = 0; i < sorted.keys().length; i++) {
      int left = sorted.left(i);
      int right = sorted.right(i);
      if (sorted.match()[i] || clusterOfRecord[left] == clusterOfRecord[right]) {
        joining.join(left, right);
      }
    }
    if (othersDiffer) {
      boolean[] all = new boolean[records];
      Arrays.fill(all, true);
      joining.joinAlike(clusterOfRecord, all);
    }
  }

  @Override
  public void countTrue(boolean[] in, Units units, PairCounts counts) {
    for (int i = 0; i < sorted.keys().length; i++) {
      if (sorted.match()[i] && in[sorted.left(i)] && in[sorted.right(i)]) {
        counts.truth()[units.ofRecord()[sorted.left(i)]]++;
      }
    }
  }

  @Override
  public void countClustered(boolean[] in, int[] clusterOfRecord, Units units, PairCounts counts) {
    for (int i = 0; i < sorted.keys().length; i++) {
      int left = sorted.left(i);
      int right = sorted.right(i);
      if (in[left] && in[right] && clusterOfRecord[left] == clusterOfRecord[right]) {
        counts.hits()[units.ofRecord()[left]] += sorted.match()[i] ? 1 : 0;
        counts.found()[units.ofRecord()[left]] += othersDiffer ? 0 : 1;
      }
    }
    if (othersDiffer) {
      int[] size = new int[records];
      for (int i = 0; i < records; i++) {
        if (in[i]) {
          counts.found()[units.ofRecord()[i]] += size[clusterOfRecord[i]]++;
        }
      }
    }
  }

  private static long key(int one, int other) {
    return (long) StrictMath.min(one, other) << 32 | StrictMath.max(one, other);
  }
}
