package org.evenhand.app.dockets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// By when something must be done in a matter.
///
/// @param due empty where no date can be said; `because` says why
/// @param because the rule that sets it, with its rulebook, version and citation
/// @param met when it was done; empty while it is open
public record Deadline(
    UUID id,
    UUID docket,
    String name,
    Optional<Instant> due,
    String because,
    Optional<Instant> met) {}
