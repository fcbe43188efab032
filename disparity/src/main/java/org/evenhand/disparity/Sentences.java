package org.evenhand.disparity;

import java.util.Locale;

/// What is printed beside a figure may not be empty, and reads the same on every machine.
final class Sentences {
  private Sentences() {}

  static void required(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          say("\"%s\" is printed beside the figure and may not be empty", name));
    }
  }

  /// `String.format` with digits and signs that do not depend on where the program runs.
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency at run time
  static String say(String format, Object... with) {
    return String.format(Locale.ROOT, format, with);
  }

  static String years(int first, int last) {
    return first == last ? say("%d", first) : say("%d–%d", first, last);
  }

  /// A share between 0 and 1, or the sentence that says it is none.
  static double share(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          say("%s is a share between 0 and 1, but was given %s", what, share));
    }
    return share;
  }

  static void yearsInOrder(int first, int last) {
    if (first > last) {
      throw new IllegalArgumentException(
          say("Years run from the first to the last, but were given %d to %d", first, last));
    }
  }
}
