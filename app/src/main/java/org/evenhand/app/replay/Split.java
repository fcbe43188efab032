package org.evenhand.app.replay;

import org.evenhand.rulebook.PolicyPair;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// Which of two policies ask for a case, over everything the unknown facts can turn out to be: a
/// bit for each combination that can be.
///
/// @param mask of [#NEITHER], [#ONLY_AFTER], [#ONLY_BEFORE], [#BOTH]
record Split(int mask) {
  static final int NEITHER = 1;
  static final int ONLY_AFTER = 2;
  static final int ONLY_BEFORE = 4;
  static final int BOTH = 8;

  /// How many masks there are.
  static final int MASKS = 16;

  /// Which verdicts count as asked for.
  enum Definition {
    MEETS(false),
    MEETS_OR_REVIEW(true);

    private final boolean review;

    Definition(boolean review) {
      this.review = review;
    }

    boolean asks(Verdict verdict) {
      return verdict instanceof Verdict.Outcome(Value.Text(String word))
          && (word.equals("meets the guideline") || (review && word.equals("individual review")));
    }
  }

  static Split of(PolicyPair.Answer answer, Definition definition) {
    int mask = 0;
    for (PolicyPair.Verdicts each : answer.possible()) {
      boolean before = definition.asks(each.before());
      boolean after = definition.asks(each.after());
      mask |= before ? (after ? BOTH : ONLY_BEFORE) : (after ? ONLY_AFTER : NEITHER);
    }
    return new Split(mask);
  }

  /// Whether the first policy asks for the case, whatever the unknown facts are.
  boolean surelyBefore() {
    return (mask & (NEITHER | ONLY_AFTER)) == 0;
  }

  boolean surelyAfter() {
    return (mask & (NEITHER | ONLY_BEFORE)) == 0;
  }

  /// Whether the first policy can ask for it.
  boolean perhapsBefore() {
    return (mask & (ONLY_BEFORE | BOTH)) != 0;
  }

  boolean perhapsAfter() {
    return (mask & (ONLY_AFTER | BOTH)) != 0;
  }

  /// Asked for by the first policy and not by the second, for sure.
  boolean isNewlyNotAskedFor() {
    return mask == ONLY_BEFORE;
  }

  boolean isNewlyAskedFor() {
    return mask == ONLY_AFTER;
  }

  /// The least and the most that the second policy asks for more than the first: −1, 0 or 1.
  int leastGain() {
    return (mask & ONLY_BEFORE) != 0 ? -1 : (mask & (NEITHER | BOTH)) != 0 ? 0 : 1;
  }

  int mostGain() {
    return (mask & ONLY_AFTER) != 0 ? 1 : (mask & (NEITHER | BOTH)) != 0 ? 0 : -1;
  }
}
