package org.evenhand.app.kcpd;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Report numbers as longs that sort as the numbers do: those of digits alone (2015 to 2018,
/// `150015427`) by value, then `KC` and eight digits (since 2019), then all others by their text.
final class ReportNumbers {
  private static final long KC = 1L << 60;
  private static final long OTHER = 1L << 61;

  /// The first code of a text in [TextCodes].
  private static final int FIRST = TextCodes.DISAGREE + 1;

  private final TextCodes others =
      new TextCodes(KcpdColumn.REPORT_NUMBER.header(), Integer.MAX_VALUE);

  /// The key of a number; of the others in the order in which they were met.
  long key(byte[] bytes, int from, int to, long hash) {
    int length = to - from;
    if (length == 10 && bytes[from] == 'K' && bytes[from + 1] == 'C') {
      long digits = digits(bytes, from + 2, to);
      if (digits >= 0) {
        return KC | digits;
      }
    }
    if (length <= 17 && bytes[from] != '0') {
      long digits = digits(bytes, from, to);
      if (digits >= 0) {
        return digits;
      }
    }
    return OTHER | others.code(bytes, from, to, hash);
  }

  /// The year the department put into the number, for instance 2021 in KC21007891 and 2015 in
  /// 150015427; -1 where there is none.
  static int year(long key) {
    if ((key & KC) != 0) {
      return 2000 + (int) ((key & ~KC) / 1_000_000);
    }
    boolean nineDigits = key >= 50_000_000 && key < 1_000_000_000;
    return (key & OTHER) == 0 && nineDigits ? 2000 + (int) (key / 10_000_000) : -1;
  }

  /// The order of the others by their text.
  Ranks ranks() {
    String[] texts =
        IntStream.range(FIRST, others.size()).mapToObj(others::text).toArray(String[]::new);
    String[] sorted = texts.clone();
    Arrays.sort(sorted);
    int[] rank = Arrays.stream(texts).mapToInt(t -> Arrays.binarySearch(sorted, t)).toArray();
    int[] met = new int[rank.length];
    for (int code = 0; code < rank.length; code++) {
      met[rank[code]] = code;
    }
    return new Ranks(sorted, rank, met);
  }

  /// Takes the keys of the others from the order in which they were met to that of their texts.
  record Ranks(String[] sorted, int[] rankOfMet, int[] metOfRank) {
    long toSorted(long key) {
      return (key & OTHER) == 0 ? key : OTHER | rankOfMet[(int) (key ^ OTHER) - FIRST];
    }

    long toMet(long sortedKey) {
      return (sortedKey & OTHER) == 0
          ? sortedKey
          : OTHER | (metOfRank[(int) (sortedKey ^ OTHER)] + FIRST);
    }
  }

  /// The number as written, of a key that [Ranks#toSorted(long)] has made.
  static String text(long key, String[] sortedOthers) {
    if ((key & OTHER) != 0) {
      return sortedOthers[(int) (key ^ OTHER)];
    }
    if ((key & KC) == 0) {
      return Long.toString(key);
    }
    String digits = Long.toString((key ^ KC) + 100_000_000);
    return "KC" + digits.substring(1);
  }

  private static long digits(byte[] bytes, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
