package org.evenhand.app.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sliding window: at most so many times for each key within a minute. Keys that are quiet are
/// forgotten, and never are more than 10,000 remembered.
public final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 10_000;

  private final int most;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true);

  public RateLimit(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Counts one and says whether it is still within the limit.
  public synchronized boolean admits(String key) {
    Instant now = clock.instant();
    Deque<Instant> own = times.computeIfAbsent(key, k -> new ArrayDeque<>());
    while (!own.isEmpty() && !own.peekFirst().isAfter(now.minus(WINDOW))) {
      own.removeFirst();
    }
    if (times.size() > MOST_KEYS) {
      times.remove(times.keySet().iterator().next());
    }
    if (own.size() >= most) {
      return false;
    }
    own.addLast(now);
    return true;
  }
}
