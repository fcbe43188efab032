package org.evenhand.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Holds the rows of every attested table against the ledger. Which tables those are is read from
/// the steps that come with the program, so that a trigger taken away is noticed. Rows are digested
/// by PostgreSQL's own functions, not by the ledger's.
final class AttestedTables {
  private static final Pattern TRIGGER =
      Pattern.compile(
          "create trigger attested after insert on ([a-z_]+\\.[a-z_]+)\\s+for each row execute function"
              + " ledger\\.attest\\('([^']+)'");

  private final Connection connection;
  private final Findings found;

  AttestedTables(Connection connection, Findings found) {
    this.connection = connection;
    this.found = found;
  }

  /// Every table with the act under which its rows enter the ledger.
  static Map<String, String> declared() {
    Map<String, String> tables = new TreeMap<>();
    try {
      for (Resource step :
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql")) {
        Matcher each = TRIGGER.matcher(step.getContentAsString(UTF_8));
        while (each.find()) {
          tables.put(each.group(1), each.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  boolean exists(String table) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("select to_regclass(?) is not null")) {
      s.setString(1, table);
      return one(s).equals("t");
    }
  }

  /// Checks one table; the number of its rows.
  long check(String table, String act) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement(
            "select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid"
                + " where t.tgrelid = to_regclass(?) and p.proname = 'attest' and t.tgenabled in ('O', 'A')")) {
      s.setString(1, table);
      if (one(s).equals("0")) {
        found.add(
            "rows",
            "unattested",
            "The trigger that enters new rows of "
                + table
                + " into the ledger was switched off or removed.");
      }
    }
    try (PreparedStatement s =
        connection.prepareStatement(
            "select t.id, e.record, e.seq"
                + " from (select r.id, sha256(convert_to(to_jsonb(r)::text, 'UTF8')) as digest from "
                + table
                + " r) t full join (select record, seq, content from ledger.entry where kind = ? and act = ?) e"
                + " on e.record = t.id"
                + " where t.id is null or e.record is null or t.digest <> e.content order by 3, 1")) {
      s.setString(1, table);
      s.setString(2, act);
      s.setFetchSize(Findings.LISTED);
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next()) {
          say(table, rows.getString(1), rows.getString(2), rows.getString(3));
        }
      }
    }
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void say(
      String table,
      @org.jspecify.annotations.Nullable String row,
      @org.jspecify.annotations.Nullable String record,
      @org.jspecify.annotations.Nullable String seq) {
    if (row == null) {
      found.add(
          "rows",
          "removed",
          "The row " + record + " of " + table + ", attested by entry " + seq + ", was removed.");
    } else if (record == null) {
      found.add(
          "rows",
          "inserted",
          "The row "
              + row
              + " of "
              + table
              + " was inserted past the ledger: no entry attests it.");
    } else {
      found.add(
          "rows",
          "changed",
          "The row "
              + row
              + " of "
              + table
              + " is not as entry "
              + seq
              + " attests it: it was changed.");
    }
  }

  private static String one(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }
}
