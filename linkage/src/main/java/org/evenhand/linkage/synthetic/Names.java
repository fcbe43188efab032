package org.evenhand.linkage.synthetic;

import java.util.List;

/// Names with how common they are: the first of a list is the most common, the others follow Zipf's
/// law, and a share is composed of syllables, so that there are rare names as in life.
final class Names {
  /// One name that is written in several ways.
  ///
  /// @param spellings each may be somebody's own
  /// @param nicknames what friends say, if anything
  record Name(List<String> spellings, List<String> nicknames) {
    /// `Sergei=Sergey/Serge`: spellings with `=` between them, then nicknames after `/`.
    static Name parse(String text) {
      List<String> parts = List.of(text.replace('_', ' ').split("/"));
      return new Name(List.of(parts.getFirst().split("=")), parts.subList(1, parts.size()));
    }
  }

  /// Syllables of rare names: one of each, in this order.
  record Syllables(List<String> heads, List<String> middles, List<String> ends) {
    /// Each list with spaces between; a hyphen stands for no syllable.
    static Syllables parse(String heads, String middles, String ends) {
      return new Syllables(words(heads), words(middles), words(ends));
    }

    private static List<String> words(String text) {
      return List.of(text.strip().replace("-", "").split("\\s", -1));
    }

    int size() {
      return heads.size() * middles.size() * ends.size();
    }
  }

  private static final int TABLE_BITS = 13;

  /// Ranks are moved up by this (Mandelbrot's correction), since in life no name is twice as common
  /// as the next.
  private static final double RANK_SHIFT = 4;

  private final Name[] common;
  private final short[] table = new short[1 << TABLE_BITS];
  private final Syllables rare;
  private final long rareThreshold;

  Names(String common, double rareShare, Syllables rare) {
    this.common =
        List.of(common.strip().split("\\s+")).stream().map(Name::parse).toArray(Name[]::new);
    this.rare = rare;
    this.rareThreshold = (long) (rareShare * 0x1p16);
    fillTable();
  }

  private void fillTable() {
    double sum = 0;
    for (int rank = 0; rank < common.length; rank++) {
      sum += 1 / (rank + RANK_SHIFT);
    }
    double upTo = 0;
    int entry = 0;
    for (int rank = 0; rank < common.length; rank++) {
      upTo += 1 / (rank + RANK_SHIFT) / sum;
      while (entry < table.length && (entry + 0.5) / table.length < upTo) {
        table[entry++] = (short) rank;
      }
    }
  }

  /// A name by its weight: the number of a common one, or a greater number of a rare one.
  int pick(long random) {
    if ((random & 0xFFFF) >= rareThreshold) {
      return table[(int) (random >>> (Long.SIZE - TABLE_BITS))];
    }
    long more = Draw.mix(random);
    int head = skewed(more, rare.heads().size());
    int middle = (int) ((((more >>> 32) & 0xFFFF) * rare.middles().size()) >>> 16);
    int end = (int) (((more >>> 48) * rare.ends().size()) >>> 16);
    int composed = (head * rare.middles().size() + middle) * rare.ends().size() + end;
    return common.length + composed;
  }

  /// The product of two uniform numbers: low indexes are more common.
  private static int skewed(long random, int size) {
    long product = ((random & 0xFFFF) * ((random >>> 16) & 0xFFFF)) >>> 16;
    return (int) ((product * size) >>> 16);
  }

  /// In how many ways the name is spelt.
  int spellings(int name) {
    return name < common.length ? common[name].spellings().size() : 1;
  }

  List<String> nicknames(int name) {
    return name < common.length ? common[name].nicknames() : List.of();
  }

  void append(int name, int spelling, StringBuilder text) {
    if (name < common.length) {
      text.append(common[name].spellings().get(spelling));
      return;
    }
    int composed = name - common.length;
    int ends = rare.ends().size();
    int middles = rare.middles().size();
    text.append(rare.heads().get(composed / ends / middles))
        .append(rare.middles().get(composed / ends % middles))
        .append(rare.ends().get(composed % ends));
  }

  /// How many distinct names there are, spellings counted once.
  int size() {
    return common.length + rare.size();
  }
}
