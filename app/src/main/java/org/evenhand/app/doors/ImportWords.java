package org.evenhand.app.doors;

import java.util.Arrays;
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

  /// A code with its sentence.
  public static String reason(String code) {
    return Arrays.stream(ReasonCode.values())
        .filter(r -> r.code().equals(code))
        .map(r -> code + " " + r.sentence())
        .findFirst()
        .orElse(code);
  }
}
