package org.evenhand.app.karpel;

import java.util.regex.Pattern;

/// Defendants the office made up to try its system. A whole word of the name must be one of its
/// test words, so that TESTA, MARIA stays; the office's own filter looks for parts of words and
/// loses her.
final class TestDefendants {
  static final String WORDS =
      "BOGUS, BADGUY, TEST, DARTH, VADER, SAVEKC, KARPEL or MOUSE, MORTIMER";

  private static final Pattern TEST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:BOGUS|BADGUY|TEST|DARTH|VADER|SAVEKC|KARPEL|MOUSE\\s*,\\s*MORTIMER)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TestDefendants() {}

  static boolean matches(String name) {
    return TEST.matcher(name).find();
  }
}
