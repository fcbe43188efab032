package org.evenhand.app.snapshots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.shell.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a snapshot of each office once a night. It is asked every minute, so that a night on which
/// the server did not run is made up for when it starts, and clocks may be put forward and back.
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
  private static final Duration AGAIN = Duration.ofMinutes(30);

  private final Snapshots snapshots;
  private final Optional<LocalTime> when;
  private final InstantSource clock;
  private final Map<String, Instant> failed = new HashMap<>();

  /// @param when local time from which on; empty for never
  Nightly(Snapshots snapshots, Optional<LocalTime> when, InstantSource clock) {
    this.snapshots = snapshots;
    this.when = when;
    this.clock = clock;
  }

  /// Takes those that are due; how many.
  public int look() {
    if (when.isEmpty()) {
      return 0;
    }
    ZonedDateTime now = clock.instant().atZone(Times.ZONE);
    ZonedDateTime due = now.toLocalDate().atTime(when.get()).atZone(Times.ZONE);
    if (now.isBefore(due)) {
      due = now.toLocalDate().minusDays(1).atTime(when.get()).atZone(Times.ZONE);
    }
    int taken = 0;
    for (String office : snapshots.offices()) {
      Instant last = failed.getOrDefault(office, Instant.MIN);
      if (!snapshots.isTakenSince(office, due.toInstant())
          && !now.toInstant().isBefore(last.equals(Instant.MIN) ? last : last.plus(AGAIN))) {
        taken += take(office);
      }
    }
    return taken;
  }

  private int take(String office) {
    try {
      snapshots.take(office, Taken.Occasion.NIGHTLY, "system:nightly");
      failed.remove(office);
      return 1;
    } catch (RuntimeException e) {
      failed.put(office, clock.instant());
      LOG.error("The nightly snapshot of {} was not taken: {}", office, e.getMessage());
      return 0;
    }
  }
}
