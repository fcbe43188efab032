package org.evenhand.app.quality;

/// Scored pairs beside what is true of them.
///
/// @param answers for each pair as from [Reference#judge]
record Judged(Linked linked, byte[] answers, int[] persons) {

  static Judged of(Linked linked, Reference reference) {
    return new Judged(
        linked,
        reference.judge(linked.pairs().left(), linked.pairs().right()),
        reference.persons());
  }

  int size() {
    return answers.length;
  }

  boolean isKnown(int pair) {
    return answers[pair] != Reference.UNKNOWN;
  }

  boolean isMatch(int pair) {
    return answers[pair] == Reference.SAME;
  }

  double probability(int pair) {
    return linked.pairs().probability()[pair];
  }

  boolean isIn(boolean[] sample, int pair) {
    return sample[linked.pairs().left()[pair]] && sample[linked.pairs().right()[pair]];
  }

  void join(Units.Joining joining) {
    for (int i = 0; i < answers.length; i++) {
      if (isKnown(i) && linked.links(i)) {
        joining.join(linked.pairs().left()[i], linked.pairs().right()[i]);
      }
    }
  }

  /// Adds the pairs at or above the threshold, as found and as hits.
  void countLinked(boolean[] in, Units units, PairCounts counts) {
    for (int i = 0; i < answers.length; i++) {
      if (isKnown(i) && linked.links(i) && isIn(in, i)) {
        int unit = units.ofRecord()[linked.pairs().left()[i]];
        counts.found()[unit]++;
        counts.hits()[unit] += isMatch(i) ? 1 : 0;
      }
    }
  }
}
