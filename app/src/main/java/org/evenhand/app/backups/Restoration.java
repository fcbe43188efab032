package org.evenhand.app.backups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.postgresql.PGConnection;

/// Puts a backup into an empty database, in one transaction, after every file was held against its
/// digest.
final class Restoration {
  private final Path from;
  private final Ticker ticker;

  Restoration(Path from, Ticker ticker) {
    this.from = from;
    this.ticker = ticker;
  }

  /// Restores and brings the tables up to date.
  ///
  /// @throws DatabaseException a sentence: what stands in the way, and what to do
  Manifest into(DataFolder folder, Optional<String> url) throws IOException, SQLException {
    Manifest manifest = Manifest.read(from);
    check(manifest);
    empty(folder, url);
    String step = manifest.steps().getLast();
    try (Database database = Database.openAt(folder, url, InstantSource.system(), step)) {
      copy(manifest, database);
      database.migrate();
    } catch (SQLException e) {
      throw new DatabaseException(
          "The backup could not be put into the database: "
              + e.getMessage()
              + ". No row of it was kept. Restore again into a new folder.");
    }
    Folders.copy(from.resolve("checkpoints"), folder.folder("checkpoints"));
    return manifest;
  }

  private void check(Manifest manifest) throws IOException {
    TreeSet<String> unknown = new TreeSet<>(manifest.steps());
    unknown.removeAll(Database.knownSteps());
    if (!unknown.isEmpty()) {
      throw new DatabaseException(
          "The backup was made by a newer Evenhand: this one does not know step "
              + unknown.getFirst()
              + " of the tables. Restore it with the Evenhand that made it, or a newer one.");
    }
    for (Manifest.Part part : manifest.parts()) {
      ticker.doing("files checked", manifest.parts().indexOf(part), manifest.parts().size());
      Path file = from.resolve(part.table().file());
      if (!Files.isRegularFile(file)) {
        throw new DatabaseException("The backup is not whole: " + file + " is not there.");
      }
      String found = Folders.sha256(file);
      if (!found.equals(part.sha256())) {
        throw new DatabaseException(
            file
                + " was changed or damaged: its SHA-256 is "
                + found
                + ", and the manifest says "
                + part.sha256()
                + ". Nothing was restored.");
      }
    }
  }

  private static void empty(DataFolder folder, Optional<String> url) {
    boolean begun = folder.hasServer();
    if (url.isPresent()) {
      try (Database database = Database.attach(folder, url, InstantSource.system())) {
        begun = database.isBegun();
      }
    }
    if (begun) {
      throw new DatabaseException(
          (url.isPresent() ? "The database of EVENHAND_DB_URL" : folder.root())
              + " is not empty: it holds tables of an Evenhand. Restore into a new"
              + (url.isPresent() ? " database." : " folder, given with --data."));
    }
  }

  private void copy(Manifest manifest, Database database) throws IOException, SQLException {
    try (Connection connection = database.owner().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement s = connection.createStatement()) {
        s.execute("set timezone = 'UTC'");
        s.execute("set datestyle = 'ISO'");
        List<String> tables = new ArrayList<>();
        BackedUpTable.of(connection).forEach(table -> tables.add(table.name()));
        for (String name : tables) {
          s.execute("alter table " + name + " disable trigger user");
        }
        for (String name : tables.reversed()) {
          s.execute("delete from " + name);
        }
        for (Manifest.Part part : manifest.parts()) {
          ticker.doing(
              "tables restored, now " + part.table().name(),
              manifest.parts().indexOf(part),
              manifest.parts().size());
          read(connection, part);
        }
        for (String name : tables) {
          s.execute("alter table " + name + " enable trigger user");
        }
        number(connection, manifest.sequences());
        ledgerIs(manifest, s);
      }
      connection.commit();
    }
  }

  private void read(Connection connection, Manifest.Part part) throws IOException, SQLException {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(from.resolve(part.table().file()))),
            1 << 16)) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(part.table().copyIn(), in, 1 << 16);
      if (rows != part.rows()) {
        throw new DatabaseException(
            part.table().file()
                + " holds "
                + rows
                + " rows, and the manifest says "
                + part.rows()
                + ". Nothing was restored.");
      }
    }
  }

  private static void number(Connection connection, Map<String, Long> sequences)
      throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (Map.Entry<String, Long> each : sequences.entrySet()) {
        s.setString(1, each.getKey());
        s.setLong(2, each.getValue());
        s.executeQuery().close();
      }
    }
  }

  private static void ledgerIs(Manifest manifest, Statement s) throws SQLException {
    try (ResultSet head = s.executeQuery("select seq, encode(hash, 'hex') from ledger.head")) {
      if (!head.next()
          || head.getLong(1) != manifest.entries()
          || !head.getString(2).equals(manifest.end())) {
        throw new DatabaseException(
            "The ledger of the backup does not end as its manifest says. Nothing was restored.");
      }
    }
  }
}
