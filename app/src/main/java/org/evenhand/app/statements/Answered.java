package org.evenhand.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A referral of a kind that the guideline speaks about, and what each version says of it.
///
/// @param unit empty where it is not known
/// @param day on which it was received
/// @param then under the version in force that day
/// @param under the answers by version
record Answered(
    String agency, Optional<String> unit, LocalDate day, Answer then, Map<String, Answer> under) {
  Answered {
    under = Map.copyOf(under);
  }

  /// What a version says of a referral.
  enum Answer {
    /// Meets the guideline, whatever is still unknown.
    ASKED_FOR,
    /// Not shown to meet it, whatever is still unknown.
    NOT_ASKED_FOR,
    /// An unknown fact would decide, or it is left to individual review, or the guideline is
    /// silent.
    OPEN;

    /// @param possible verdicts, as in [org.evenhand.app.screening.Verdicts]
    static Answer of(List<String> possible) {
      return possible.equals(List.of("meets the guideline"))
          ? ASKED_FOR
          : possible.equals(List.of("not shown")) ? NOT_ASKED_FOR : OPEN;
    }
  }

  /// The answer under a version; of one that was not asked it is open.
  Answer under(String version) {
    return under.getOrDefault(version, Answer.OPEN);
  }
}
