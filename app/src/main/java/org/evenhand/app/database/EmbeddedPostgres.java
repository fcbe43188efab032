package org.evenhand.app.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own in the data folder: every write reaches the disk (`fsync`), a password
/// for everyone, the loopback address only. A lock keeps two processes off one folder; a server
/// that outlived a killed process is found by its number and stopped, never silently used. One that
/// ends without being told to, as on a full disk, is started again until it stays.
final class EmbeddedPostgres implements AutoCloseable {
  static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int SECONDS = 60;

  private final DataFolder folder;
  private final Path program;
  private final RandomAccessFile lockFile;
  private final FileLock lock;
  private final int port;
  private final String password;
  private final Thread watch =
      Thread.ofPlatform().name("postgresql").daemon().unstarted(this::watch);
  private volatile Process server;
  private volatile boolean closing;

  private EmbeddedPostgres(
      DataFolder folder,
      Path program,
      Process server,
      RandomAccessFile lockFile,
      FileLock lock,
      int port,
      String password) {
    this.folder = folder;
    this.program = program;
    this.server = server;
    this.lockFile = lockFile;
    this.lock = lock;
    this.port = port;
    this.password = password;
  }

  static EmbeddedPostgres start(DataFolder folder) {
    Path data = folder.server();
    String password = folder.secret("superuser.password");
    RandomAccessFile lockFile = null;
    try {
      lockFile = new RandomAccessFile(folder.root().resolve("lock").toFile(), "rw");
      FileLock lock = locked(lockFile, folder.root());
      Path program = PostgresProgram.unpacked();
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(program, data, folder.secrets().resolve("superuser.password"));
      }
      checkVersion(data);
      stopLeftOver(data);
      int port = PostgresProgram.freePort();
      Process server = launch(program, data, port, log(folder));
      EmbeddedPostgres started =
          new EmbeddedPostgres(folder, program, server, lockFile, lock, port, password);
      started.awaitReady();
      started.watch.start();
      return started;
    } catch (IOException e) {
      closeQuietly(lockFile);
      throw new DatabaseException(
          "PostgreSQL could not be started in " + data + ": " + e.getMessage(), e);
    } catch (DatabaseException e) {
      closeQuietly(lockFile);
      throw e;
    }
  }

  /// A connection address for this role and password.
  String url(String database) {
    return url(port, database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  int port() {
    return port;
  }

  String superuser() {
    return SUPERUSER;
  }

  /// Whether an Evenhand works in the folder.
  static boolean isInUse(DataFolder folder) {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.root().resolve("lock").toFile(), "rw")) {
      locked(file, folder.root()).release();
      return false;
    } catch (DatabaseException e) {
      return true;
    } catch (IOException e) {
      throw new DatabaseException(
          "The lock of " + folder.root() + " could not be tried: " + e.getMessage(), e);
    }
  }

  /// The port of the server that works in the folder, as it wrote it itself.
  static int port(DataFolder folder) {
    Path file = folder.server().resolve("postmaster.pid");
    try {
      return Integer.parseInt(Files.readAllLines(file).get(3).strip());
    } catch (IOException | RuntimeException e) {
      throw new DatabaseException(
          "Another Evenhand works in "
              + folder.root()
              + ", and its server does not say its port in "
              + file
              + ". Wait until it is ready, or stop it first.",
          e);
    }
  }

  String password() {
    return password;
  }

  /// The process of the server.
  long pid() {
    return server.pid();
  }

  /// Stops the server: clients are sent away, everything written is on disk.
  @Override
  public void close() {
    closing = true;
    endWatch();
    stop(server.toHandle());
    try {
      lock.release();
    } catch (IOException e) {
      throw new DatabaseException(
          "The lock of the data folder could not be released: " + e.getMessage(), e);
    } finally {
      closeQuietly(lockFile);
    }
  }

  private static Path log(DataFolder folder) {
    return folder.folder("log").resolve("postgresql.log");
  }

  /// Waits for the server to end. Unless it was told to, it is started again at its port, every
  /// second until it stays: what was acknowledged lies in its journal.
  private void watch() {
    try {
      while (!closing) {
        int code = server.waitFor();
        Thread.sleep(1_000);
        if (closing) {
          return;
        }
        LOG.error("PostgreSQL stopped by itself with code {}; it is started again.", code);
        again();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void again() {
    try {
      server = launch(program, folder.server(), port, log(folder));
      awaitReady();
    } catch (IOException | DatabaseException e) {
      LOG.error("PostgreSQL could not be started again yet: {}", e.getMessage());
    }
  }

  private void endWatch() {
    watch.interrupt();
    try {
      watch.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FileLock locked(RandomAccessFile file, Path root) throws IOException {
    FileLock lock;
    try {
      lock = file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new DatabaseException(
          "Another Evenhand works in "
              + root
              + " already. Stop it first, or give another folder with --data.");
    }
    return lock;
  }

  private static void initialise(Path program, Path data, Path passwordFile) throws IOException {
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    List<String> command = asUser();
    command.addAll(
        List.of(
            program.resolve("bin/initdb").toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--data-checksums"));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (waited(run) != 0) {
      throw new DatabaseException(
          "A database could not be made in " + data + ". PostgreSQL said: " + said.strip());
    }
  }

  private static void checkVersion(Path data) throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!found.equals(Integer.toString(PostgresProgram.MAJOR))) {
      throw new DatabaseException(
          "The database in "
              + data
              + " was made by PostgreSQL "
              + found
              + "; this Evenhand brings PostgreSQL "
              + PostgresProgram.MAJOR
              + ". Nothing was touched. With the Evenhand that made it, run `./evenhand backup`, then `./evenhand restore`"
              + " into a new folder with this one.");
    }
  }

  /// A server whose Evenhand was killed goes on alone. It is asked to stop, and started again under
  /// our eyes.
  private static void stopLeftOver(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> old =
        lines.isEmpty()
            ? Optional.empty()
            : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(p -> serves(p, data));
    old.ifPresent(EmbeddedPostgres::stop);
  }

  private static boolean serves(ProcessHandle process, Path data) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return line.contains("postgres") && line.contains(data.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private static Process launch(Path program, Path data, int port, Path log) throws IOException {
    List<String> command = asUser();
    command.add(program.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString()));
    for (String each : settings(port)) {
      command.addAll(List.of("-c", each));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static List<String> settings(int port) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "password_encryption=scram-sha-256",
        "max_connections=40",
        "shared_buffers=160MB",
        "work_mem=8MB",
        "maintenance_work_mem=64MB",
        "max_wal_size=512MB",
        // Journal files are deleted, not used again: what an expungement took out must not stay in
        // one.
        "wal_recycle=off",
        "jit=off",
        "random_page_cost=1.1",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_statement=none",
        "log_parameter_max_length_on_error=0",
        "log_min_error_statement=panic");
  }

  private void awaitReady() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end && !closing) {
      if (!server.isAlive()) {
        throw new DatabaseException(
            "PostgreSQL stopped while it started. Its last words are in "
                + log(folder)
                + "."
                + Room.of(folder).why());
      }
      try (Connection c = DriverManager.getConnection(url("postgres"), superuser(), password)) {
        if (c.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        pause();
      }
    }
    stop(server.toHandle());
    throw new DatabaseException(
        "PostgreSQL did not answer within " + SECONDS + " seconds; see " + log(folder) + ".");
  }

  /// PostgreSQL refuses to run as the administrator of the machine; in a user namespace it is
  /// nobody.
  private static List<String> asUser() throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    return new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
  }

  /// Fast shutdown (SIGINT); a server that does not listen is ended hard, its journal keeps what
  /// was acknowledged.
  private static void stop(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (IOException
        | java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int waited(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("The start of PostgreSQL was interrupted.", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(@Nullable RandomAccessFile file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new DatabaseException("The lock file could not be closed: " + e.getMessage(), e);
      }
    }
  }
}
