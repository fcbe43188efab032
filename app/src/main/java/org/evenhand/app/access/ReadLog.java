package org.evenhand.app.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each look at a person's record: who, when, why, at which record, on which page. Rows are added
/// and never changed; the application's role has no right to.
public final class ReadLog {
  private final JdbcClient sql;
  private final InstantSource clock;

  ReadLog(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// One look.
  ///
  /// @param name of who looked
  /// @param role it had then
  /// @param purpose in words
  /// @param kind of record, for instance `referral`
  public record Look(
      Instant at,
      String name,
      String role,
      String purpose,
      String kind,
      UUID record,
      String page,
      String address) {}

  /// Notes a look. Belongs into the transaction that reads the record, under the claims of who
  /// acts: without the note, no look.
  ///
  /// @param kind of record, for instance `referral` or `person`
  /// @param page where it was shown, for instance `case`
  public void note(Acting acting, String kind, UUID record, String page) {
    note(acting, kind, List.of(record), page);
  }

  /// Notes a look at each of these records, as [#note(Acting, String, UUID, String)].
  public void note(Acting acting, String kind, List<UUID> records, String page) {
    sql.sql(
            "insert into access.read_log (at, account, role, purpose, kind, record, page, address)"
                + " select :at, :account, :role, :purpose, :kind, r.record, :page, :address"
                + " from unnest(:records) with ordinality r(record, place) order by r.place")
        .param("at", Moments.utc(clock.instant()))
        .param("account", acting.account().id())
        .param("role", acting.role().key())
        .param("purpose", acting.purpose().key())
        .param("kind", kind)
        .param("records", records.toArray(UUID[]::new))
        .param("page", page)
        .param("address", acting.address())
        .update();
  }

  /// Looks at one record, the latest first.
  List<Look> at(UUID record, long offset, int most) {
    return sql.sql(
            "select l.*, a.name from access.read_log l join access.account a on a.id = l.account"
                + " where l.record = :record order by l.at desc, l.seq desc offset :offset limit :most")
        .param("record", record)
        .param("offset", offset)
        .param("most", most)
        .query((row, n) ->
            new Look(
                Moments.at(row, "at"),
                row.getString("name"),
                Role.get(row.getString("role")).words(),
                Purpose.find(row.getString("purpose"))
                    .map(Purpose::words)
                    .orElse(row.getString("purpose")),
                row.getString("kind"),
                row.getObject("record", UUID.class),
                row.getString("page"),
                row.getString("address")))
        .list();
  }

  long count(UUID record) {
    return sql.sql("select count(*) from access.read_log where record = :record")
        .param("record", record)
        .query(Long.class)
        .single();
  }
}
