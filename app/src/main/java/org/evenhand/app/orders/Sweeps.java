package org.evenhand.app.orders;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.backups.Backups;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.identity.Arrivals;
import org.evenhand.app.orders.LegalOrder.State;
import org.evenhand.app.vault.Swept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an expungement owes outside of its transaction: files, backups, the server's own files.
/// What is owed is a row, so a program that was killed goes on where it was: at its start, and
/// every hour.
public final class Sweeps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final Claims SYSTEM = Claims.system("orders");

  private final Database database;
  private final OrderStore store;
  private final Backups backups;
  private final List<Swept> keepers;
  private final Arrivals arrivals;
  private final ServerSweep server;
  private final InstantSource clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("orders").daemon().unstarted(work));

  /// @param keepers who keeps something of records in files
  public Sweeps(
      Database database,
      Backups backups,
      List<Swept> keepers,
      Arrivals arrivals,
      InstantSource clock) {
    this.database = database;
    this.store = new OrderStore(database.sql());
    this.backups = backups;
    this.keepers = List.copyOf(keepers);
    this.arrivals = arrivals;
    this.server = new ServerSweep(database);
    this.clock = clock;
  }

  /// Goes on with what is owed, now and every hour.
  public void start() {
    var _ = hourly.scheduleWithFixedDelay(this::resumeQuietly, 1, 3600, TimeUnit.SECONDS);
  }

  /// Goes on with what is owed, soon.
  public void soon() {
    hourly.execute(this::resumeQuietly);
  }

  private void resumeQuietly() {
    try {
      resume();
    } catch (RuntimeException e) {
      LOG.error("What orders owe could not be done: {}", e.getClass().getName());
    }
  }

  /// Does what is owed, as far as it can be done now.
  ///
  /// @return orders of which something is still owed
  public synchronized List<UUID> resume() {
    List<UUID> owing = database.as(SYSTEM, store::owing);
    if (owing.isEmpty()) {
      return List.of();
    }
    // The model of the linkage remembers frequencies of names: it is learned anew.
    arrivals.forget();
    for (UUID order : owing) {
      Set<String> owed = database.as(SYSTEM, () -> store.owed(order));
      Set<UUID> gone = database.as(SYSTEM, () -> store.gone(order));
      if (owed.contains("files")) {
        files(order, gone);
      }
      if (owed.contains("backups")) {
        backups(order, gone);
      }
    }
    List<UUID> onServer =
        owing.stream()
            .filter(o -> database.as(SYSTEM, () -> store.owed(o)).contains("server"))
            .toList();
    if (!onServer.isEmpty()) {
      server(onServer);
    }
    return database.as(SYSTEM, store::owing);
  }

  private void files(UUID order, Set<UUID> gone) {
    List<String> left = new ArrayList<>();
    for (Swept each : keepers) {
      try {
        each.sweep(order, gone);
      } catch (RuntimeException e) {
        LOG.warn("Not swept yet, {}: {}", each.what(), e.getClass().getName());
        left.add(each.what());
      }
    }
    set(
        order,
        "files",
        left.isEmpty() ? State.DONE : State.OWED,
        left.isEmpty() ? "" : "Could not be changed yet: " + String.join(", ", left) + ".");
  }

  private void backups(UUID order, Set<UUID> gone) {
    backups.sweep();
    List<String> left = database.as(SYSTEM, () -> backups.owing(gone));
    set(
        order,
        "backups",
        left.isEmpty() ? State.DONE : State.OWED,
        left.isEmpty()
            ? ""
            : "Could not be reached: "
                + String.join(", ", left)
                + ". Bring the folder back where it was; it is tried every hour.");
  }

  private void server(List<UUID> orders) {
    State state;
    String note;
    try {
      boolean whole = server.run();
      state = whole ? State.DONE : State.ADMINISTRATOR;
      note =
          whole
              ? ""
              : "Tables were written anew. Your administrator must remove the server's old journal and its own"
                  + " backups; the how-to says how.";
    } catch (SQLException e) {
      LOG.warn("The server's files are not swept yet: {}", e.getSQLState());
      state = State.OWED;
      note = "The server was busy; it is tried every hour.";
    }
    for (UUID each : orders) {
      set(each, "server", state, note);
    }
  }

  private void set(UUID order, String step, State state, String note) {
    database.as(
        SYSTEM,
        () -> {
          store.step(order, step, state, note, clock.instant());
          return 1;
        });
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
