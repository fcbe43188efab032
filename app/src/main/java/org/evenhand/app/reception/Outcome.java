package org.evenhand.app.reception;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.records.CaseStatus;

/// What the office's own case system says of a case: decided there, before or beside Evenhand.
///
/// @param on day of the filing, declination or disposition
/// @param result how it ended, or why it was declined, in words; empty if neither
public record Outcome(CaseStatus status, Optional<LocalDate> on, String result) {
  /// Whether nothing is left to decide.
  public boolean isDecided() {
    return status != CaseStatus.UNDER_REVIEW;
  }

  /// Whether this says more than what was known: exports of one day may hold a part of a case, and
  /// a case once filed is never undecided again.
  boolean follows(Optional<Outcome> known) {
    return known.isEmpty()
        || status.compareTo(known.get().status) > 0
        || (status == known.get().status && !equals(known.get()));
  }
}
