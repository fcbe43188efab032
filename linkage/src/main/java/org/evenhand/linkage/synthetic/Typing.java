package org.evenhand.linkage.synthetic;

import java.util.List;

/// What fingers and scanners do to a text. Letters become letters and digits digits under fingers;
/// no comma, quotation mark or line end ever comes in.
final class Typing {
  /// Keys beside a to z on a keyboard as used in the United States.
  private static final List<String> BESIDE =
      List.of(
          "qsz", "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo", "hk", "jl", "kp", "n", "bm", "ip",
          "o", "wa", "et", "ad", "ry", "yi", "cb", "qe", "zc", "tu", "ax");

  private static final List<String> BESIDE_DIGITS =
      List.of("9", "2", "13", "24", "35", "46", "57", "68", "79", "80");

  /// What a scanner takes for each other; read in both directions.
  private static final List<List<String>> ALIKE =
      List.of(
          List.of("rn", "m"),
          List.of("l", "1"),
          List.of("0", "O"),
          List.of("5", "S"),
          List.of("cl", "d"),
          List.of("8", "B"),
          List.of("i", "l"),
          List.of("e", "c"),
          List.of("n", "u"),
          List.of("2", "Z"),
          List.of("vv", "w"),
          List.of("h", "b"),
          List.of("1", "7"),
          List.of("6", "0"),
          List.of("3", "8"),
          List.of("a", "o"));

  private Typing() {}

  /// One letter too many, too few, beside its key, or out of order; the first letter seldom.
  static void mistype(StringBuilder text, Draw draw) {
    int length = text.length();
    int from = length > 1 && draw.percent(85) ? 1 : 0;
    int at = from + draw.below(length - from);
    int way = draw.below(10);
    if (way < 2 && length > 2) {
      boolean upper = Character.isUpperCase(text.charAt(at));
      text.deleteCharAt(at);
      if (upper && at < text.length()) {
        text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
      }
    } else if (way < 4) {
      char same = Character.toLowerCase(text.charAt(at));
      text.insert(at + 1, draw.percent(50) ? same : Character.toLowerCase(beside(same, draw)));
    } else if (way < 7 && at + 1 < length && differ(text, at)) {
      transpose(text, at);
    } else {
      text.setCharAt(at, beside(text.charAt(at), draw));
    }
  }

  private static boolean differ(StringBuilder text, int at) {
    return Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(text.charAt(at + 1));
  }

  private static void transpose(StringBuilder text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    boolean upper = Character.isUpperCase(first) && Character.isLowerCase(second);
    text.setCharAt(at, upper ? Character.toUpperCase(second) : second);
    text.setCharAt(at + 1, upper ? Character.toLowerCase(first) : first);
  }

  /// The key beside; `e` for anything that is no plain letter or digit.
  private static char beside(char key, Draw draw) {
    char lower = Character.toLowerCase(key);
    String keys;
    if (lower >= 'a' && lower <= 'z') {
      keys = BESIDE.get(lower - 'a');
    } else if (key >= '0' && key <= '9') {
      keys = BESIDE_DIGITS.get(key - '0');
    } else {
      keys = "e";
    }
    char other = keys.charAt(draw.below(keys.length()));
    return Character.isUpperCase(key) ? Character.toUpperCase(other) : other;
  }

  /// A digit beside its key, or two out of order; as long as before. Those before `from` stay.
  static void mistypeDigits(StringBuilder text, int from, Draw draw) {
    int at = from + draw.below(text.length() - from);
    boolean two = at + 1 < text.length() && isDigit(text, at) && isDigit(text, at + 1);
    if (two && draw.percent(40) && differ(text, at)) {
      transpose(text, at);
      return;
    }
    int digit = at;
    while (!isDigit(text, digit)) {
      digit++;
    }
    text.setCharAt(digit, beside(text.charAt(digit), draw));
  }

  private static boolean isDigit(StringBuilder text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /// Takes one thing for another that looks alike. Where there is nothing to confuse at or after
  /// `from`, nothing changes.
  static void misread(StringBuilder text, int from, Draw draw) {
    int first = draw.below(ALIKE.size() * 2);
    for (int i = 0; i < ALIKE.size() * 2; i++) {
      int which = (first + i) % (ALIKE.size() * 2);
      List<String> pair = ALIKE.get(which / 2);
      String seen = pair.get(which % 2);
      int at = text.indexOf(seen, from);
      if (at >= 0) {
        text.replace(at, at + seen.length(), pair.get(1 - which % 2));
        return;
      }
    }
  }
}
