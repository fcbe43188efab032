package org.evenhand.app.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something the defence may be owed.
///
/// @param listed when it was entered
/// @param what it is and, where it concerns an officer, whom
/// @param sent when it went to the defence; empty while it did not
public record Item(UUID id, Instant listed, Owed owed, String what, Optional<Sent> sent) {
  /// @param to the recipient as written
  public record Sent(Instant at, String to) {}
}
