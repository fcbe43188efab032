package org.evenhand.app.doors;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.Import;
import org.evenhand.app.reception.ImportStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The watched folder: files laid into `drops/incoming/<office>` are taken when their size has not
/// changed for two seconds, or when a file of the same name with `.done` lies beside. They are
/// moved to `done`, or to `refused` with a sentence why. The exports of one evening are taken
/// together.
public final class Incoming implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
  private static final Duration UNCHANGED = Duration.ofSeconds(2);
  private static final String MARK = ".done";

  private final Path root;
  private final FileReception files;
  private final ImportStore imports;
  private final Database database;
  private final Agencies agencies;
  private final InstantSource clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().name("incoming").daemon().unstarted(work));

  private record Seen(long size, Instant changed, Instant since) {}

  /// @param root the data folder's `drops`
  public Incoming(
      Path root,
      FileReception files,
      ImportStore imports,
      Database database,
      Agencies agencies,
      InstantSource clock) {
    this.root = root;
    this.files = files;
    this.imports = imports;
    this.database = database;
    this.agencies = agencies;
    this.clock = clock;
  }

  /// Looks every second from now on.
  public void start() {
    var _ =
        watch.scheduleWithFixedDelay(
            () -> {
              try {
                look();
              } catch (RuntimeException | IOException e) {
                LOG.error("The watched folder could not be read: {}", e.getClass().getName());
              }
            },
            1,
            1,
            TimeUnit.SECONDS);
  }

  /// Takes what is ready; how many imports it made.
  int look() throws IOException {
    int taken = 0;
    Path incoming = root.resolve("incoming");
    // Without room files wait where they lie.
    if (!Files.isDirectory(incoming) || database.room().isShort()) {
      return 0;
    }
    for (Path office : list(incoming)) {
      if (Files.isDirectory(office, LinkOption.NOFOLLOW_LINKS)
          && office.getFileName().toString().matches("[A-Za-z0-9_.:-]{1,80}")) {
        taken += look(office);
      }
    }
    return taken;
  }

  private int look(Path office) throws IOException {
    List<Path> exports = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    boolean allReady = true;
    Set<Path> here = new HashSet<>(list(office));
    for (Path each : here.stream().sorted().toList()) {
      String name = each.getFileName().toString();
      if (!Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
          || name.startsWith(".")
          || name.endsWith(MARK)) {
        continue;
      }
      boolean ready = isReady(each) || here.contains(office.resolve(name + MARK));
      boolean export = FileReception.isExport(name);
      allReady &= ready || !export;
      if (ready) {
        (export ? exports : others).add(each);
      }
    }
    seen.keySet().removeIf(p -> p.startsWith(office) && !here.contains(p));
    int taken = 0;
    if (allReady && !exports.isEmpty()) {
      take(office, exports, Door.EXPORT);
      taken++;
    }
    for (Path each : others) {
      take(office, List.of(each), Door.FOLDER);
      taken++;
    }
    return taken;
  }

  private boolean isReady(Path file) throws IOException {
    Instant now = clock.instant();
    Seen is = new Seen(Files.size(file), Files.getLastModifiedTime(file).toInstant(), now);
    Optional<Seen> was = Optional.ofNullable(seen.get(file));
    if (was.isEmpty()
        || was.get().size() != is.size()
        || !was.get().changed().equals(is.changed())) {
      seen.put(file, is);
      return false;
    }
    return !now.isBefore(was.get().since().plus(UNCHANGED));
  }

  private void take(Path office, List<Path> ready, Door door) throws IOException {
    String id = office.getFileName().toString();
    Path folder = files.freshFolder();
    List<FileReception.Brought> brought = new ArrayList<>();
    for (Path each : ready) {
      Path copy = folder.resolve("file" + brought.size());
      Files.copy(each, copy);
      brought.add(new FileReception.Brought(copy, each.getFileName().toString()));
    }
    UUID in =
        files.takeNow(
            new FileReception.Bringer(
                id, Optional.empty(), door, "system:incoming", agencies.of(id)),
            brought,
            folder);
    Import done = database.as(Claims.system("incoming"), () -> imports.find(in)).orElseThrow();
    boolean refused =
        done.state() == Import.State.FAILED
            || (done.counts().rejected() > 0 && done.counts().rejected() == done.counts().total());
    for (Path each : ready) {
      Path kept = move(each, root.resolve(refused ? "refused" : "done").resolve(id));
      if (refused) {
        Files.writeString(
            kept.resolveSibling(kept.getFileName() + ".txt"),
            (done.said().isEmpty()
                    ? "Every message in it was rejected; the reasons stand with the import."
                    : done.said())
                + " Import "
                + in
                + ".\n");
      }
      Files.deleteIfExists(office.resolve(each.getFileName() + MARK));
      seen.remove(each);
    }
  }

  /// Moves without writing over what lies there.
  private static Path move(Path file, Path into) throws IOException {
    Files.createDirectories(into);
    for (int n = 0; ; n++) {
      String name = file.getFileName().toString();
      Path target = into.resolve(n == 0 ? name : n + " " + name);
      try {
        Files.createFile(target);
        return Files.move(
            file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException e) {
        // The next number.
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Override
  public void close() {
    watch.shutdown();
  }
}
