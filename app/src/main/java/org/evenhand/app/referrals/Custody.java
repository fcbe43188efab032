package org.evenhand.app.referrals;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.app.intake.Stated;

/// Whether the defendant is held. Not held and not stated are different: only the first has no
/// clock running.
public sealed interface Custody {
  /// @param since when the clock began; blank where the message does not say
  record Held(Stated<Instant> since) implements Custody {}

  record NotHeld() implements Custody {}

  /// @param asWritten empty where nothing was written
  record NotKnown(String asWritten) implements Custody {}

  /// Since when somebody is held; empty where nobody is, or it is not readable.
  default Optional<Instant> findSince() {
    return this instanceof Held(Stated.Value<Instant>(Instant since, var _))
        ? Optional.of(since)
        : Optional.empty();
  }
}
