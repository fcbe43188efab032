package org.evenhand.disparity;

import java.util.Locale;

/// What is printed beside a figure may not be empty, and reads the same on every machine.
final class Sentences {
  private Sentences() {}

  static void required(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "\"%s\" is printed beside the figure and may not be empty".formatted(name));
    }
  }

  static String years(int first, int last) {
    return first == last
        ? String.format(Locale.ROOT, "%d", first)
        : String.format(Locale.ROOT, "%d–%d", first, last);
  }

  /// A share between 0 and 1, or the sentence that says it is none.
  static double share(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "%s is a share between 0 and 1, but was given %s".formatted(what, share));
    }
    return share;
  }

  static void yearsInOrder(int first, int last) {
    if (first > last) {
      throw new IllegalArgumentException(
          "Years run from the first to the last, but were given %d to %d".formatted(first, last));
    }
  }
}
