package org.evenhand.app.records;

import java.util.List;
import java.util.Locale;

/// How grave a charge is: felonies by class, then misdemeanors, then infractions (RSMo chapter 557
/// and FACTS "Terms": A 10–30 years or life, B 5–15, C 3–10, D to 7, E to 4). The lead charge of a
/// case is the gravest, not the first row.
final class Gravity {
  private static final List<String> ORDER =
      List.of("FA", "FB", "FC", "FD", "FE", "FU", "MA", "MB", "MC", "MD", "MU", "I");

  /// After every known one.
  static final int NOT_STATED = ORDER.size();

  private Gravity() {}

  /// @param severity `F`, `Felony`, `M`, …
  /// @param offenseClass `A` to `E`, or blank
  static int of(String severity, String offenseClass) {
    String s = severity.strip().toUpperCase(Locale.ROOT);
    String c = offenseClass.strip().toUpperCase(Locale.ROOT);
    if (s.isEmpty()) {
      return NOT_STATED;
    }
    if (s.startsWith("I")) {
      return ORDER.indexOf("I");
    }
    int found = c.isEmpty() ? -1 : ORDER.indexOf(s.substring(0, 1) + c.substring(0, 1));
    if (found >= 0) {
      return found;
    }
    int unclassed = ORDER.indexOf(s.substring(0, 1) + "U");
    return unclassed >= 0 ? unclassed : NOT_STATED;
  }

  static boolean isFelony(int gravity) {
    return gravity <= ORDER.indexOf("FU");
  }
}
