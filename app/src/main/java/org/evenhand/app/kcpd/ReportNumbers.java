package org.evenhand.app.kcpd;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Report numbers as longs that sort as the numbers do: those of digits alone (2015 to 2018,
/// `150015427`) by value, then `KC` and eight digits (since 2019), then all others by their text.
final class ReportNumbers {
  private static final long KC = 1L << 60;
  private static final long OTHER = 1L << 61;

  private final TextCodes others = new TextCodes(KcpdColumn.REPORT_NUMBER.header());

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

  /// The texts of the others, in the order of the text.
  String[] sortedOthers() {
    String[] texts = texts();
    Arrays.sort(texts);
    return texts;
  }

  /// Keys by the text of the others instead of by the order in which they were met.
  void toSorted(long[] keys) {
    int[] rank = ranks();
    for (int i = 0; i < keys.length; i++) {
      if ((keys[i] & OTHER) != 0) {
        keys[i] = OTHER | rank[(int) (keys[i] ^ OTHER) - 2];
      }
    }
  }

  /// The key as [#key] gave it, for each key of [#toSorted(long[])].
  long[] toMet(long[] sortedKeys) {
    int[] rank = ranks();
    int[] met = new int[rank.length];
    for (int code = 0; code < rank.length; code++) {
      met[rank[code]] = code + 2;
    }
    long[] keys = sortedKeys.clone();
    for (int i = 0; i < keys.length; i++) {
      if ((keys[i] & OTHER) != 0) {
        keys[i] = OTHER | met[(int) (keys[i] ^ OTHER)];
      }
    }
    return keys;
  }

  /// The number as written, of a key that [#toSorted(long[])] has made.
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

  private String[] texts() {
    return IntStream.range(2, others.size()).mapToObj(others::text).toArray(String[]::new);
  }

  private int[] ranks() {
    String[] sorted = sortedOthers();
    return Arrays.stream(texts()).mapToInt(text -> Arrays.binarySearch(sorted, text)).toArray();
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
