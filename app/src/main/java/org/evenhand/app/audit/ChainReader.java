package org.evenhand.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.evenhand.app.ledger.SealedFolder;
import org.evenhand.custody.Hash;

/// Reads the ledger once, in order, checks each entry by itself and against the one before, and
/// gives on the leaves for the checkpoints.
final class ChainReader implements Iterator<Hash>, AutoCloseable {
  private static final int AT_ONCE = 5_000;
  private static final HexFormat HEX = HexFormat.of();
  private static final String[] FIELDS = {
    "seq",
    "micros",
    "actor",
    "act",
    "why",
    "office",
    "kind",
    "record",
    "version",
    "sources",
    "disclosure",
    "disclosed"
  };

  private final Statement statement;
  private final ResultSet rows;
  private final Findings found;
  private final Ticker ticker;
  private final long count;
  private final EntryHash hash = new EntryHash();
  private long seq;
  private byte[] last = new EntryHash().plain("evenhand ledger".getBytes(UTF_8));
  private boolean more;

  /// Within the connection's transaction.
  ChainReader(Connection connection, long count, Findings found, Ticker ticker)
      throws SQLException {
    this.found = found;
    this.ticker = ticker;
    this.count = count;
    statement = connection.createStatement();
    statement.setFetchSize(AT_ONCE);
    rows =
        statement.executeQuery(
            "select seq::text, (extract(epoch from at) * 1000000)::bigint::text as micros, actor, act, why,"
                + " office, kind, record::text, version::text, array_to_string(derived_from, E'\\n') as sources,"
                + " disclosure, coalesce(to_char(disclosed_on, 'YYYY-MM-DD'), '') as disclosed, content,"
                + " previous, hash from ledger.entry order by ledger.entry.seq");
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
      byte[] stated = rows.getBytes("hash");
      check(rows.getLong("seq"), rows.getBytes("previous"), stated);
      last = stated;
      ticker.doing("entries of the ledger read", seq, count);
      more = rows.next();
      return SealedFolder.leaf(stated);
    } catch (SQLException e) {
      throw new org.springframework.jdbc.UncategorizedSQLException("reading the ledger", null, e);
    }
  }

  private void check(long at, byte[] previous, byte[] stated) throws SQLException {
    if (at == seq + 2) {
      found.add("chain", "removed", "Entry " + (seq + 1) + " of the ledger is not there.");
    } else if (at != seq + 1) {
      found.add(
          "chain",
          "removed",
          "Entries " + (seq + 1) + " to " + (at - 1) + " of the ledger are not there.");
    }
    seq = at;
    String[] fields = new String[FIELDS.length + 2];
    for (int i = 0; i < FIELDS.length; i++) {
      fields[i] = rows.getString(FIELDS[i]);
    }
    fields[FIELDS.length] = HEX.formatHex(rows.getBytes("content"));
    fields[FIELDS.length + 1] = HEX.formatHex(previous);
    if (!MessageDigest.isEqual(hash.of(fields), stated)) {
      found.add(
          "chain",
          "changed",
          "Entry " + at + " of the ledger was changed: its fields do not give its hash.");
    }
    if (!MessageDigest.isEqual(previous, last)) {
      found.add(
          "chain",
          "broken",
          "Entry "
              + at
              + " of the ledger does not follow the entry before it: one of them was changed, moved,"
              + " removed or inserted.");
    }
  }

  /// Reads what nobody asked for, and holds the end against what the head says.
  void finish(long headSeq, byte[] headHash) {
    while (more) {
      next();
    }
    if (headSeq != seq || !MessageDigest.isEqual(headHash, last)) {
      found.add(
          "chain",
          "head",
          "The head of the ledger says that it ends with entry "
              + headSeq
              + (headSeq == seq ? ", with another hash" : ", but the last one is " + seq)
              + ": entries were removed at the end, or the head was changed.");
    }
  }

  long size() {
    return seq;
  }

  byte[] end() {
    return last.clone();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    statement.close();
  }
}
