package org.evenhand.app.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.SealedFolder;
import org.evenhand.custody.Hash;

/// Reads everything in one snapshot of the database, as its owner, and changes nothing.
public final class Verification {
  private final Database database;
  private final SealedFolder folder;
  private final Optional<SealedFolder> witness;
  private final Ticker ticker;

  private final Optional<Path> snapshots;

  public Verification(
      Database database, SealedFolder folder, Optional<SealedFolder> witness, Ticker ticker) {
    this(database, folder, witness, ticker, Optional.empty());
  }

  /// @param snapshots folder of snapshots, to be held against the rows too
  public Verification(
      Database database,
      SealedFolder folder,
      Optional<SealedFolder> witness,
      Ticker ticker,
      Optional<Path> snapshots) {
    this.snapshots = snapshots;
    this.database = database;
    this.folder = folder;
    this.witness = witness;
    this.ticker = ticker;
  }

  /// @param entries of the ledger
  /// @param end hash of the last one, in hexadecimal digits
  /// @param sealed how many of them a checkpoint of the data folder seals
  /// @param witnessed how many a checkpoint of the witness seals; empty without a witness
  /// @param rows of each attested table
  /// @param found the first findings
  /// @param count of all findings
  public record Result(
      long entries,
      String end,
      long sealed,
      Optional<Long> witnessed,
      Map<String, Long> rows,
      List<Found> found,
      long count) {
    public Result {
      rows = Map.copyOf(rows);
      found = List.copyOf(found);
    }

    public boolean isSound() {
      return count == 0;
    }
  }

  /// @throws SQLException if the database cannot be read
  public Result run() throws SQLException {
    try (Connection connection = database.owner().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      Result result = run(connection);
      connection.rollback();
      return result;
    }
  }

  /// Within the connection's transaction, whose formats become those that rows are digested in.
  Result run(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("set timezone = 'UTC'");
      s.execute("set datestyle = 'ISO'");
      s.execute("set bytea_output = 'hex'");
      s.execute("set search_path = pg_catalog");
    }
    Findings found = new Findings();
    long headSeq;
    byte[] headHash;
    try (Statement s = connection.createStatement();
        ResultSet head = s.executeQuery("select seq, hash from ledger.head")) {
      boolean there = head.next();
      headSeq = there ? head.getLong(1) : -1;
      headHash = there ? head.getBytes(2) : new byte[0];
    }
    long size;
    String end;
    long sealed;
    try (ChainReader chain = new ChainReader(connection, headSeq, found, ticker)) {
      sealed = new Sealing("checkpoints", folder, found).check(chain);
      chain.finish(headSeq, headHash);
      size = chain.size();
      end = java.util.HexFormat.of().formatHex(chain.end());
    }
    Optional<Long> witnessed = Optional.empty();
    if (witness.isPresent()) {
      SealedFolder elsewhere = witness.get();
      try (Statement s = connection.createStatement()) {
        s.setFetchSize(20_000);
        try (ResultSet rows = s.executeQuery("select hash from ledger.entry order by seq")) {
          witnessed = Optional.of(new Sealing("witness", elsewhere, found).check(new Leaves(rows)));
        }
      }
      Sealing.compareKeys(folder, elsewhere, found);
    }
    if (snapshots.isPresent()) {
      new SnapshotFolders(snapshots.get(), found).check(connection);
    }
    return new Result(
        size, end, sealed, witnessed, rows(connection, found), found.listed(), found.count());
  }

  private Map<String, Long> rows(Connection connection, Findings found) throws SQLException {
    Map<String, String> declared = AttestedTables.declared();
    AttestedTables tables = new AttestedTables(connection, found);
    Map<String, Long> rows = new TreeMap<>();
    for (Map.Entry<String, String> each : declared.entrySet()) {
      if (tables.exists(each.getKey())) {
        ticker.doing("tables held against the ledger", rows.size(), declared.size());
        rows.put(each.getKey(), tables.check(each.getKey(), each.getValue()));
      } else {
        found.add("rows", "table", "The table " + each.getKey() + " is not there.");
      }
    }
    return rows;
  }

  /// Leaves of a result, row by row.
  private static final class Leaves implements Iterator<Hash> {
    private final ResultSet rows;
    private boolean more;

    Leaves(ResultSet rows) throws SQLException {
      this.rows = rows;
      more = rows.next();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Hash next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        Hash leaf = SealedFolder.leaf(rows.getBytes(1));
        more = rows.next();
        return leaf;
      } catch (SQLException e) {
        throw new org.springframework.jdbc.UncategorizedSQLException("reading the ledger", null, e);
      }
    }
  }
}
