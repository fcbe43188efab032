package org.evenhand.app.replay;

import java.util.List;
import java.util.function.Predicate;

/// Where a case stands under two policies: asked for, perhaps, or not, by each. The nine kinds are
/// the parts that every count of a back-test is the sum of.
enum Standing {
  YES_YES,
  YES_PERHAPS,
  YES_NO,
  PERHAPS_YES,
  PERHAPS_PERHAPS,
  PERHAPS_NO,
  NO_YES,
  NO_PERHAPS,
  NO_NO;

  static Standing of(Split split) {
    int before = split.surelyBefore() ? 0 : split.perhapsBefore() ? 1 : 2;
    int after = split.surelyAfter() ? 0 : split.perhapsAfter() ? 1 : 2;
    return values()[before * 3 + after];
  }

  Predicate<Split> here() {
    return split -> of(split) == this;
  }

  /// A count that is a sum of such parts.
  enum Sum {
    ASKED_BEFORE("asked for now"),
    PERHAPS_BEFORE("perhaps asked for now"),
    ASKED_AFTER("asked for then"),
    PERHAPS_AFTER("perhaps asked for then"),
    ONLY_BEFORE("for sure only now"),
    ONLY_AFTER("for sure only then"),
    BOTH("for sure now and then");

    private final String words;

    Sum(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /// Whether it says something of the first policy alone, so that all candidates share it.
    boolean ofFirst() {
      return this == ASKED_BEFORE || this == PERHAPS_BEFORE;
    }

    List<Standing> parts() {
      return switch (this) {
        case ASKED_BEFORE -> List.of(YES_YES, YES_PERHAPS, YES_NO);
        case PERHAPS_BEFORE -> List.of(PERHAPS_YES, PERHAPS_PERHAPS, PERHAPS_NO);
        case ASKED_AFTER -> List.of(YES_YES, PERHAPS_YES, NO_YES);
        case PERHAPS_AFTER -> List.of(YES_PERHAPS, PERHAPS_PERHAPS, NO_PERHAPS);
        case ONLY_BEFORE -> List.of(YES_PERHAPS, YES_NO);
        case ONLY_AFTER -> List.of(PERHAPS_YES, NO_YES);
        case BOTH -> List.of(YES_YES);
      };
    }

    boolean has(Split split) {
      return parts().contains(Standing.of(split));
    }
  }
}
