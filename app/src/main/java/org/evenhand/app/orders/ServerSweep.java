package org.evenhand.app.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenhand.app.database.Database;

/// Takes out of PostgreSQL's files what deleted rows leave in them: dead rows in tables and
/// indexes, values that statistics remember, and the journal (WAL), which would give them back.
final class ServerSweep {
  /// Tables in which keys, keyed hashes or plain words of a case lay.
  private static final List<String> TABLES =
      List.of(
          "vault.record_key",
          "records.mention_key",
          "records.referral",
          "identity.link",
          "demographics.described",
          "reception.report_key",
          "reception.import",
          "reception.file",
          "reception.message",
          "decisions.matter");

  private static final int PATIENCE = 60;

  private final Database database;

  ServerSweep(Database database) {
    this.database = database;
  }

  /// Does what can be done with the rights there are.
  ///
  /// @return whether nothing is left to the server's administrator
  /// @throws SQLException if it cannot be done now
  boolean run() throws SQLException {
    Optional<DataSource> superuser = database.findSuperuser();
    try (Connection c = superuser.orElse(database.owner()).getConnection();
        Statement s = c.createStatement()) {
      awaitOlderTransactions(s);
      s.execute("set lock_timeout = '30s'");
      for (String table : TABLES) {
        s.execute("vacuum (full) " + table);
        s.execute("analyze " + table);
      }
      if (superuser.isPresent()) {
        s.execute("vacuum (full, analyze) pg_catalog.pg_statistic");
        // The checkpoint after the switch deletes every journal file before it.
        for (int i = 0; i < 2; i++) {
          s.execute("checkpoint");
          s.execute("select pg_switch_wal()");
        }
        s.execute("checkpoint");
      }
    }
    return superuser.isPresent();
  }

  /// A transaction that began before still sees the deleted rows, so that they would be copied.
  private static void awaitOlderTransactions(Statement s) throws SQLException {
    s.execute("create temporary table if not exists swept_since as select clock_timestamp() as at");
    for (int i = 0; ; i++) {
      try (ResultSet older =
          s.executeQuery(
              "select count(*) from pg_stat_activity, swept_since where datname = current_database()"
                  + " and pid <> pg_backend_pid() and xact_start < at and backend_type = 'client backend'")) {
        older.next();
        if (older.getLong(1) == 0) {
          return;
        }
      }
      if (i >= PATIENCE) {
        throw new SQLException("A transaction that began before the sweep is still open.");
      }
      s.execute("select pg_sleep(1)");
    }
  }
}
