package org.evenhand.rulebook;

import java.time.LocalDate;

/// When a version took force: the first day on which it may have, and the first day on which it
/// certainly had. Equal where the day is known.
public record Effective(LocalDate earliest, LocalDate latest, Citation citation) {
  public Effective {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "Takes force between %s and %s: the second is before the first"
              .formatted(earliest, latest));
    }
  }
}
