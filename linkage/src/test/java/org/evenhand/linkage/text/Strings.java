package org.evenhand.linkage.text;

import java.util.SplittableRandom;

/// Random texts, and random errors in them.
public final class Strings {
  private Strings() {}

  /// One to `longest` of the first `letters` capital letters.
  public static String random(SplittableRandom random, int longest, int letters) {
    int length = 1 + random.nextInt(longest);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letter(random, letters));
    }
    return text.toString();
  }

  /// After up to `most` insertions, deletions, substitutions and exchanges of neighbours.
  public static String edited(SplittableRandom random, String text, int most) {
    StringBuilder edited = new StringBuilder(text);
    int edits = random.nextInt(most + 1);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(edited.length() + 1);
      boolean inside = at < edited.length();
      switch (random.nextInt(4)) {
        case 0 -> edited.insert(at, letter(random, 26));
        case 1 -> {
          if (inside && edited.length() > 1) {
            edited.deleteCharAt(at);
          }
        }
        case 2 -> {
          if (inside) {
            edited.setCharAt(at, letter(random, 26));
          }
        }
        default -> {
          if (at + 1 < edited.length()) {
            char first = edited.charAt(at);
            edited.setCharAt(at, edited.charAt(at + 1));
            edited.setCharAt(at + 1, first);
          }
        }
      }
    }
    return edited.toString();
  }

  private static char letter(SplittableRandom random, int letters) {
    return (char) ('A' + random.nextInt(letters));
  }

  /// How many different letters occur in the one and not in the other.
  static int onlyIn(String one, String other) {
    return (int) one.chars().distinct().filter(letter -> other.indexOf(letter) < 0).count();
  }
}
