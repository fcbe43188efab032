package org.evenhand.app.backups;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.postgresql.PGConnection;

/// Writes every table of one snapshot of the database into a folder, with PostgreSQL's COPY.
final class Backup {
  private final Database database;
  private final Path checkpoints;
  private final Ticker ticker;

  /// @param checkpoints the folder that the ledger was sealed into
  Backup(Database database, Path checkpoints, Ticker ticker) {
    this.database = database;
    this.checkpoints = checkpoints;
    this.ticker = ticker;
  }

  /// Makes the backup; its folder appears when it is whole.
  Manifest make(UUID id, Instant at, Path out) throws IOException, SQLException {
    Path parent = out.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path fresh = Files.createTempDirectory(parent, ".evenhand-backup-");
    try {
      Folders.copySealed(checkpoints, fresh.resolve("checkpoints"));
      Manifest manifest = snapshot(id, at, fresh);
      Folders.replace(Manifest.in(fresh), manifest.json());
      Files.move(fresh, out, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Folders.delete(fresh);
    }
  }

  private Manifest snapshot(UUID id, Instant at, Path folder) throws IOException, SQLException {
    Files.createDirectories(folder.resolve("tables"));
    Files.createDirectories(folder.resolve("keys"));
    try (Connection connection = database.owner().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try (Statement s = connection.createStatement()) {
        s.execute("set timezone = 'UTC'");
        s.execute("set datestyle = 'ISO'");
        s.execute("set intervalstyle = 'iso_8601'");
        s.execute("set bytea_output = 'hex'");
        s.execute("set extra_float_digits = 1");
      }
      long entries;
      String end;
      try (Statement s = connection.createStatement();
          ResultSet head = s.executeQuery("select seq, hash from ledger.head")) {
        if (!head.next()) {
          throw new DatabaseException("The ledger has no head. Run ./evenhand verify.");
        }
        entries = head.getLong(1);
        end = HexFormat.of().formatHex(head.getBytes(2));
      }
      List<BackedUpTable> tables = BackedUpTable.of(connection);
      List<Manifest.Part> parts = new ArrayList<>();
      for (BackedUpTable table : tables) {
        ticker.doing("tables written, now " + table.name(), parts.size(), tables.size());
        Path file = folder.resolve(table.file());
        long rows = write(connection, table, file);
        parts.add(new Manifest.Part(table, rows, Files.size(file), Folders.sha256(file)));
      }
      Manifest manifest =
          new Manifest(
              id,
              at.toString(),
              connection.getMetaData().getDatabaseProductVersion(),
              database.steps(),
              entries,
              end,
              sequences(connection),
              parts);
      connection.rollback();
      return manifest;
    }
  }

  private static long write(Connection connection, BackedUpTable table, Path file)
      throws IOException, SQLException {
    Files.createFile(file, Folders.OWN_FILE);
    try (OutputStream out =
        new Unflushed(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }
  }

  private static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> numbers = new TreeMap<>();
    try (Statement s = connection.createStatement();
        ResultSet rows =
            s.executeQuery(
                "select schemaname || '.' || sequencename, last_value from pg_sequences"
                    + " where last_value is not null and schemaname <> 'public' order by 1")) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getLong(2));
      }
    }
    return numbers;
  }

  /// Bytes in bulk, and no flush before the end.
  private static final class Unflushed extends FilterOutputStream {
    Unflushed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }
  }
}
