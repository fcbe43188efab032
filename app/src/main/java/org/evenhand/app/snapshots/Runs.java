package org.evenhand.app.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.SnapshotFolder;
import org.evenhand.app.shell.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes reports and back-tests of snapshots by the ordinary commands, one after the other, each in
/// a Java process of its own: the office keeps its memory, and what comes out is what anybody gets
/// on the command line.
public final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private static final int PATIENCE_SECONDS = 8;

  private final Database database;
  private final Snapshots snapshots;
  private final DataFolder data;
  private final InstantSource clock;
  private final RunStore store;
  private final Map<UUID, Command> running = new ConcurrentHashMap<>();
  private final Set<String> taking = ConcurrentHashMap.newKeySet();
  private final ExecutorService takes =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("snapshots").daemon().unstarted(work));
  private final ExecutorService line =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("reports").daemon().unstarted(work));

  Runs(Database database, Snapshots snapshots, DataFolder data, InstantSource clock) {
    this.database = database;
    this.snapshots = snapshots;
    this.data = data;
    this.clock = clock;
    this.store = new RunStore(database.sql());
  }

  /// Asks for a report; returns at once, while it waits in line.
  ///
  /// @param kind `report` or `backtest`
  /// @param arguments as the command line takes them, without folders
  public Run ask(Taken of, String kind, List<String> arguments, String actor) {
    Run run =
        new Run(
            UUID.randomUUID(),
            of.id(),
            of.office(),
            clock.instant(),
            actor,
            kind,
            arguments,
            Optional.empty(),
            Optional.empty());
    database.as(
        Snapshots.claims(actor),
        () -> {
          store.add(run);
          return run;
        });
    line.execute(() -> work(run, of));
    return run;
  }

  /// Takes a snapshot for somebody, and waits a little for it.
  ///
  /// @return what to say on the next page
  Said take(String office, String actor) {
    taking.add(office);
    Future<Taken> future =
        takes.submit(() -> {
          try {
            return snapshots.take(office, Taken.Occasion.ASKED_FOR, actor);
          } finally {
            taking.remove(office);
          }
        });
    try {
      Taken taken = future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Said.done(
          taken.sameAs().isPresent()
              ? "Nothing changed since the last one, so nothing was written again."
              : "The snapshot is taken: %,d files with %,d rows."
                  .formatted(taken.files(), taken.rows()));
    } catch (TimeoutException e) {
      return Said.mind("The snapshot is being taken. It stands in the list when it is there.");
    } catch (ExecutionException e) {
      LOG.error("No snapshot of {}: {}", office, String.valueOf(e.getCause()));
      return Said.wrong(
          "No snapshot was taken, and nothing is left of it.",
          List.of("Try again. If it happens again, tell the person who runs the server."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Said.mind("The server is stopping. Ask again later.");
    }
  }

  boolean isTaking(String office) {
    return taking.contains(office);
  }

  /// What it is doing, if it runs; empty while it waits.
  Optional<String> doing(UUID run) {
    return Optional.ofNullable(running.get(run)).map(Command::doing);
  }

  /// Ends those that a program which was stopped left open; to be called before the first is asked.
  void failUnfinished() {
    database.as(
        Claims.system("reports"),
        () -> {
          for (Run each : store.open()) {
            store.end(
                each,
                clock.instant(),
                false,
                "The program was stopped while this ran. Ask for it again.",
                new byte[0]);
          }
          return "";
        });
  }

  Optional<Run> find(Claims claims, UUID id) {
    return database.as(claims, () -> store.find(id));
  }

  List<Run> list(Claims claims, UUID snapshot) {
    return database.as(claims, () -> store.list(snapshot));
  }

  List<Run> latest(Claims claims, int most) {
    return database.as(claims, () -> store.latest(most));
  }

  /// Somebody answers for its being shown.
  void publish(Claims claims, Run run) {
    database.as(
        Snapshots.claims(claims.actor()),
        () -> {
          store.publish(run, clock.instant(), claims.actor());
          return run;
        });
  }

  /// What may be shown lies in `public/` of it, tables about persons in `restricted/`.
  static Path folder(DataFolder data, String office, UUID run) {
    data.folder("reports");
    return data.folder("reports/" + office).resolve(run.toString());
  }

  Path folder(Run run) {
    return folder(data, run.office(), run.id());
  }

  private void work(Run run, Taken of) {
    try {
      Optional<SnapshotFolder> folder = snapshots.findFolder(of);
      if (folder.isEmpty()) {
        end(run, false, "The snapshot is no longer there. Choose another.");
        return;
      }
      List<String> arguments = new ArrayList<>(List.of(run.kind()));
      arguments.addAll(run.arguments());
      arguments.addAll(
          List.of("--snapshot", folder.get().root().toString(), "--out", folder(run).toString()));
      try (Command command = Command.start(arguments, folder.get().manifest().bytes())) {
        running.put(run.id(), command);
        Command.Ended ended = command.await();
        // 4: done, but of one file nothing could be read.
        boolean done =
            (ended.code() == 0 || ended.code() == 4)
                && Files.isDirectory(folder(run).resolve("public"));
        end(run, done, done ? "" : ended.said(folder.get().root()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.error("Report {} failed: {}", run.id(), e.getClass().getName());
      end(run, false, "A fault of the program stopped it. Ask for it again.");
    } finally {
      running.remove(run.id());
    }
  }

  private void end(Run run, boolean done, String said) {
    database.as(
        Snapshots.claims(run.actor()),
        () -> {
          try {
            byte[] made =
                done
                    ? HexFormat.of().parseHex(Digests.ofFolder(folder(run).resolve("public")))
                    : new byte[0];
            store.end(run, clock.instant(), done, said, made);
            return "";
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  /// Stops what runs; it is failed when the program starts again.
  @Override
  public void close() {
    takes.shutdown();
    line.shutdownNow();
    running.values().forEach(Command::close);
    try {
      if (!line.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("A report did not stop.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
