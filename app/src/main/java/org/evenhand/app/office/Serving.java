package org.evenhand.app.office;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.app.database.Room;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.snapshots.Nightly;
import org.springframework.boot.web.server.PortInUseException;

/// An office that serves until it is told to stop: requests under way finish, then the database is
/// closed.
///
/// @param wanted how to serve
/// @param folder of the database and its secrets
public record Serving(Office.Wanted wanted, DataFolder folder) {

  /// Serves; returns an exit code of the command line.
  ///
  /// @param ready told when it answers, before anybody is waited for
  public int run(BiConsumer<Office, Database> ready) {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, stopped), "stop"));
    InstantSource clock = InstantSource.system();
    Room.of(folder).giveUp();
    try (Database database =
            Database.open(folder, Optional.ofNullable(System.getenv("EVENHAND_DB_URL")), clock);
        Office office = Office.start(wanted, database, folder, clock);
        ScheduledExecutorService seals = Executors.newScheduledThreadPool(2, daemon())) {
      ready.accept(office, database);
      Checkpoints checkpoints = new Checkpoints(database, folder, witness());
      ScheduledFuture<?> sealing =
          seals.scheduleWithFixedDelay(() -> seal(checkpoints), 0, 5, TimeUnit.MINUTES);
      Nightly nightly = office.part(Nightly.class);
      ScheduledFuture<?> nights =
          seals.scheduleWithFixedDelay(
              () -> whenRoom(database, "The night's snapshot was not looked for.", nightly::look),
              1,
              1,
              TimeUnit.MINUTES);
      Accounts accounts = office.part(Accounts.class);
      ScheduledFuture<?> sweep =
          seals.scheduleWithFixedDelay(
              () ->
                  whenRoom(database, "Unused accounts were not looked for.", accounts::lockUnused),
              1,
              60,
              TimeUnit.MINUTES);
      ScheduledFuture<?> room =
          seals.scheduleWithFixedDelay(() -> database.room().look(), 0, 1, TimeUnit.SECONDS);
      stop.await();
      nights.cancel(false);
      room.cancel(false);
      sweep.cancel(false);
      sealing.cancel(false);
      seal(checkpoints);
      seals.shutdownNow();
      return 0;
    } catch (DatabaseException e) {
      System.err.println("evenhand: " + e.getMessage());
      return 3;
    } catch (PortInUseException e) {
      System.err.printf(
          "evenhand: port %d is taken by another program. Give another with --port.%n",
          wanted.port());
      return 3;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      stopped.countDown();
    }
  }

  /// Waits for the next time while there is no room, and where it fails.
  private static void whenRoom(Database database, String failed, Runnable work) {
    try {
      if (!database.room().isShort()) {
        work.run();
      }
    } catch (RuntimeException e) {
      System.err.println("evenhand: " + failed + " " + e.getMessage());
    }
  }

  /// A folder elsewhere, which this office cannot rewrite in secret.
  private static Optional<Path> witness() {
    return Optional.ofNullable(System.getenv("EVENHAND_WITNESS_DIR"))
        .filter(d -> !d.isBlank())
        .map(Path::of);
  }

  private static void seal(Checkpoints checkpoints) {
    try {
      checkpoints.seal();
    } catch (RuntimeException e) {
      System.err.println("evenhand: the ledger was not sealed. " + e.getMessage());
    }
  }

  private static ThreadFactory daemon() {
    return work -> {
      Thread thread = new Thread(work, "seal");
      thread.setDaemon(true);
      return thread;
    };
  }

  private static void stopAndWait(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      if (!stopped.await(30, TimeUnit.SECONDS)) {
        System.err.println("evenhand: stopping took longer than 30 seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
