package org.evenhand.app.karpel;

import java.util.regex.Pattern;

/// Social security numbers written where none belongs.
public final class SocialSecurityNumber {
  static final String MASK = "***-**-****";

  /// Three, two and four digits with hyphens or spaces between. Nine digits in a row are left:
  /// police report numbers are nine digits too.
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d-])\\d{3}([- ])\\d{2}\\1\\d{4}(?![\\d-])");

  private SocialSecurityNumber() {}

  /// The text with each of them masked.
  public static String mask(String text) {
    return text.length() < MASK.length() ? text : NUMBER.matcher(text).replaceAll(MASK);
  }
}
