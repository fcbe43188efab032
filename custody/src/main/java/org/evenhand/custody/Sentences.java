package org.evenhand.custody;

import java.util.Locale;

/// Reasons read the same on every machine.
final class Sentences {
  private Sentences() {}

  /// `String.format` with digits and signs that do not depend on where the program runs.
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency at run time
  static String say(String format, Object... with) {
    return String.format(Locale.ROOT, format, with);
  }
}
