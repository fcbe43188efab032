package org.evenhand.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Debian's PostgreSQL 15 as an office would run it: an administrator, and an owner who may make
/// roles and nothing more.
public final class Postgres15 implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin");
  private static final String PASSWORD = "only-for-tests";

  private final Process server;
  private final int port;

  private Postgres15(Process server, int port) {
    this.server = server;
    this.port = port;
  }

  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM.resolve("postgres"));
  }

  /// Starts an empty one in this folder.
  public static Postgres15 start(Path folder) {
    try {
      Path password = Files.writeString(folder.resolve("password"), PASSWORD);
      Path data = folder.resolve("cluster");
      Process made =
          new ProcessBuilder(
                  command(
                      "initdb",
                      "--pgdata=" + data,
                      "--username=postgres",
                      "--pwfile=" + password,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--locale=C"))
              .redirectErrorStream(true)
              .start();
      String said =
          new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (made.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      Process server =
          new ProcessBuilder(
                  command(
                      "postgres",
                      "-D",
                      data.toString(),
                      "-c",
                      "port=" + port,
                      "-c",
                      "listen_addresses=127.0.0.1",
                      "-c",
                      "unix_socket_directories="))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      Postgres15 started = new Postgres15(server, port);
      started.ready();
      started.administer("create role office login createrole password '" + PASSWORD + "'");
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The address of a new, empty database, with its owner's login.
  public String database(String name) {
    try {
      administer("create database " + name + " owner office");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name) + "?user=office&password=" + PASSWORD;
  }

  private void administer(String statement) throws SQLException {
    try (Connection c = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
        Statement s = c.createStatement()) {
      s.execute(statement);
    }
  }

  private void ready() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        administer("select 1");
        return;
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("PostgreSQL 15 did not answer");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(PROGRAM.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  @Override
  public void close() {
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
