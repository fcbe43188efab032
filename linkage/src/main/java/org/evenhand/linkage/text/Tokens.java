package org.evenhand.linkage.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that two values share.
public final class Tokens {
  private Tokens() {}

  /// Shared words over the words of the shorter one (overlap coefficient), from 0 to 1: 1 where one
  /// name is part of a double name.
  public static double overlap(String left, String right) {
    Set<String> ofLeft = new HashSet<>(List.of(left.split(" ")));
    Set<String> ofRight = new HashSet<>(List.of(right.split(" ")));
    int least = StrictMath.min(ofLeft.size(), ofRight.size());
    ofLeft.retainAll(ofRight);
    return (double) ofLeft.size() / least;
  }
}
