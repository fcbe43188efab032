package org.evenhand.app.statements;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and releases statements beside the requests that ask for them: thousands of cases take
/// minutes. One statement is counted at a time.
final class Releases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  /// So long a request waits, since most offices are counted by then.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final Counting counting;
  private final StatementStore statements;
  private final InstantSource clock;
  private final Map<String, Future<Boolean>> under = new ConcurrentHashMap<>();
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("statement").daemon().factory());

  Releases(Database database, Counting counting, StatementStore statements, InstantSource clock) {
    this.database = database;
    this.counting = counting;
    this.statements = statements;
    this.clock = clock;
  }

  /// What came of asking.
  enum Came {
    RELEASED,
    /// There was one of this month; it stays.
    BEFORE,
    /// It goes on without the request.
    COUNTING,
    FAILED
  }

  /// Asks for the statement of the month; asking again while it is counted waits for the same one.
  Came ask(String office, Claims by) {
    Future<Boolean> asked = under.computeIfAbsent(office, o -> work.submit(() -> release(o, by)));
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? Came.RELEASED : Came.BEFORE;
    } catch (TimeoutException e) {
      return Came.COUNTING;
    } catch (ExecutionException e) {
      return Came.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Came.COUNTING;
    }
  }

  boolean isCounting(String office) {
    return under.containsKey(office);
  }

  private boolean release(String office, Claims by) {
    try {
      LocalDate through = Referrals.day(clock.instant()).minusDays(1);
      Statement statement =
          database.as(Claims.system("statement"), () -> counting.of(office, through));
      return database.as(by, () -> statements.add(statement, by.actor(), clock.instant()));
    } catch (RuntimeException e) {
      LOG.error("A statement could not be counted: {}", e.getClass().getName());
      throw e;
    } finally {
      under.remove(office);
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
