package org.evenhand.disparity;

/// How many cases of one group two policies ask for, applied to the same cases.
///
/// @param onlyBefore asked for by the first policy alone
/// @param onlyAfter asked for by the second policy alone
/// @param both asked for by both
public record Selected(long onlyBefore, long onlyAfter, long both) {
  public Selected {
    if (onlyBefore < 0 || onlyAfter < 0 || both < 0) {
      throw new IllegalArgumentException(
          Sentences.say(
              "Cases are counted from 0, but were given %d before, %d after and %d both",
              onlyBefore, onlyAfter, both));
    }
  }

  long before() {
    return onlyBefore + both;
  }

  long after() {
    return onlyAfter + both;
  }
}
