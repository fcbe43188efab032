package org.evenhand.custody;

/// The name of a key in a note: not empty, without spaces and plus signs (C2SP signed-note).
final class KeyName {
  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || c == 0x7f || isSpace(c));
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == NEXT_LINE;
  }

  static String required(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException(
          Sentences.say(
              "The name of a key is not empty and has neither spaces nor \"+\", but was \"%s\"",
              name));
    }
    return name;
  }
}
