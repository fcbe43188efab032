package org.evenhand.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the owner of the tables does around a bulk fill.
final class OfficeTables {
  private static final List<String> BIG =
      List.of(
          "records.referral",
          "records.referral_version",
          "records.mention",
          "records.mention_key",
          "vault.record_key",
          "dockets.docket",
          "identity.link",
          "decisions.matter",
          "decisions.decision");

  private OfficeTables() {}

  /// Acts as Evenhand itself until the end of the transaction: the owner may read the key with
  /// which claims are signed.
  static void act(JdbcClient sql, String actor) {
    sql.sql(
            "select set_config('evenhand.token', c.claims || '|' || encode(sha256(s.outer_pad ||"
                + " sha256(s.inner_pad || convert_to(c.claims, 'UTF8'))), 'hex'), true)"
                + " from guard.signing s, (select concat_ws('|', '1', pg_backend_pid()::text,"
                + " (extract(epoch from now())::bigint + 600)::text, :actor, '', '', '', 'system') as claims) c")
        .param("actor", actor)
        .query(String.class)
        .single();
  }

  /// Takes foreign keys and indexes of the big tables away; the statements that make them again.
  static List<String> takeAway(Connection owner) throws SQLException {
    List<String> again = new ArrayList<>();
    List<String> now = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (String table : BIG) {
      for (String[] each :
          rows(
              owner,
              "select conname, pg_get_constraintdef(oid), contype from pg_constraint where conrelid = '"
                  + table
                  + "'::regclass and contype in ('f', 'p', 'u')"
                  + " and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = pg_constraint.conindid"
                  + " and pg_constraint.contype <> 'f')")) {
        now.add("alter table " + table + " drop constraint " + each[0]);
        String add = "alter table " + table + " add constraint " + each[0] + " " + each[1];
        (each[2].equals("f") ? keys : again).add(add);
      }
      for (String[] each :
          rows(
              owner,
              "select indexrelid::regclass::text, pg_get_indexdef(indexrelid), '' from pg_index i where indrelid = '"
                  + table
                  + "'::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)")) {
        now.add("drop index " + each[0]);
        again.add(each[1]);
      }
    }
    run(owner, now);
    again.addAll(keys);
    return again;
  }

  static void make(Connection owner, List<String> again) throws SQLException {
    List<String> all = new ArrayList<>();
    all.add("set maintenance_work_mem = '1GB'");
    all.addAll(again);
    run(owner, all);
    run(owner, List.of("vacuum (analyze)"));
  }

  private static void run(Connection owner, List<String> statements) throws SQLException {
    try (Statement s = owner.createStatement()) {
      for (String each : statements) {
        s.execute(each);
      }
    }
  }

  private static List<String[]> rows(Connection owner, String query) throws SQLException {
    List<String[]> found = new ArrayList<>();
    try (Statement s = owner.createStatement();
        ResultSet r = s.executeQuery(query)) {
      while (r.next()) {
        found.add(new String[] {r.getString(1), r.getString(2), r.getString(3)});
      }
    }
    return found;
  }
}
