package org.evenhand.app.doors;

import java.util.Arrays;
import java.util.Locale;
import org.evenhand.app.reception.Import;
import org.evenhand.app.referrals.ReasonCode;

/// Words of the pages about imports.
public final class ImportWords {
  private ImportWords() {}

  public static String state(Import of) {
    if (of.superseded().isPresent()) {
      return "Set aside";
    }
    return switch (of.state()) {
      case RUNNING -> "Being read";
      case DONE -> "Done";
      case FAILED -> "Failed";
    };
  }

  /// What came of it, in one sentence.
  public static String headline(Import of) {
    if (of.state() != Import.State.DONE) {
      return of.state() == Import.State.RUNNING ? "Being read" : "This import failed";
    }
    Import.Counts n = of.counts();
    String came =
        count(n.accepted(), "new referral")
            + (n.versions() == 0 ? "" : ", " + count(n.versions(), "new version"));
    return came + (n.rejected() == 0 ? ", none rejected" : ", " + n.rejected() + " rejected");
  }

  private static String count(long n, String what) {
    return n == 0
        ? "No " + what
        : n == 1 ? "One " + what : String.format(Locale.ROOT, "%,d %ss", n, what);
  }

  /// A code with its sentence.
  public static String reason(String code) {
    return Arrays.stream(ReasonCode.values())
        .filter(r -> r.code().equals(code))
        .map(r -> code + " " + r.sentence())
        .findFirst()
        .orElse(code);
  }
}
