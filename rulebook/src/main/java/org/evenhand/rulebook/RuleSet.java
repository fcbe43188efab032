package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.BitSet;

/// Some rules of one table, by index.
final class RuleSet {
  /// No rule.
  static final int NONE = -1;

  private final long[] words;

  private RuleSet(long[] words) {
    this.words = words;
  }

  /// All of a table's rules.
  static RuleSet all(int size) {
    long[] words = new long[(size + Long.SIZE - 1) / Long.SIZE];
    Arrays.fill(words, -1);
    if (size % Long.SIZE != 0) {
      words[words.length - 1] = (1L << size) - 1;
    }
    return new RuleSet(words);
  }

  /// @param size how many rules the table has
  static RuleSet of(BitSet rules, int size) {
    return new RuleSet(Arrays.copyOf(rules.toLongArray(), (size + Long.SIZE - 1) / Long.SIZE));
  }

  RuleSet copy() {
    return new RuleSet(words.clone());
  }

  /// Becomes the same as another of the same table.
  void set(RuleSet other) {
    System.arraycopy(other.words, 0, words, 0, words.length);
  }

  /// Keeps the rules that are in the other too.
  void and(RuleSet other) {
    for (int w = 0; w < words.length; w++) {
      words[w] &= other.words[w];
    }
  }

  /// Keeps the rules up to one.
  void keepUpTo(int last) {
    int word = last / Long.SIZE;
    words[word] &= -1L >>> (Long.SIZE - 1 - last % Long.SIZE);
    Arrays.fill(words, word + 1, words.length, 0);
  }

  /// The first rule, or [#NONE].
  int first() {
    for (int w = 0; w < words.length; w++) {
      if (words[w] != 0) {
        return w * Long.SIZE + Long.numberOfTrailingZeros(words[w]);
      }
    }
    return NONE;
  }

  /// Whether every rule is in the other too.
  boolean isWithin(RuleSet other) {
    for (int w = 0; w < words.length; w++) {
      if ((words[w] & ~other.words[w]) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether two others hold the same of these rules.
  boolean cannotTell(RuleSet one, RuleSet other) {
    for (int w = 0; w < words.length; w++) {
      if ((words[w] & (one.words[w] ^ other.words[w])) != 0) {
        return false;
      }
    }
    return true;
  }

  /// How many words [#write] writes.
  int length() {
    return words.length;
  }

  void write(long[] to, int at) {
    System.arraycopy(words, 0, to, at, words.length);
  }

  BitSet bits() {
    return BitSet.valueOf(words);
  }
}
