package org.evenhand.app.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of snapshots, of what they hold, and of those whose folder was deleted. All in the caller's
/// transaction.
final class SnapshotStore {
  private static final String FIELDS =
      "select s.*, r.at as removed_at, r.why as removed_why, r.legal_order,"
          + " (select e.seq from ledger.entry e where e.record = s.id and e.kind = 'snapshots.snapshot') as entry"
          + " from snapshots.snapshot s left join snapshots.removed r on r.snapshot = coalesce(s.same_as, s.id)";

  private final JdbcClient sql;

  SnapshotStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Taken taken, Collection<UUID> sources) {
    sql.sql(
            "insert into snapshots.snapshot (id, office, at, actor, occasion, folder, same_as, manifest, ledger_seq,"
                + " files, rows, bytes, changed, derived_from) values (:id, :office, :at, :actor, :occasion, :folder,"
                + " :same, :manifest, :seen, :files, :rows, :bytes, :changed, :derived)")
        .param("id", taken.id())
        .param("office", taken.office())
        .param("at", Moments.utc(taken.at()))
        .param("actor", taken.actor())
        .param("occasion", taken.occasion().words())
        .param("folder", taken.folder())
        .param("same", taken.sameAs().orElse(null), java.sql.Types.OTHER)
        .param("manifest", HexFormat.of().parseHex(taken.manifest()))
        .param("seen", taken.seen())
        .param("files", taken.files())
        .param("rows", taken.rows())
        .param("bytes", taken.bytes())
        .param("changed", taken.changed())
        .param("derived", new String[] {"sha256:" + taken.manifest()})
        .update();
    sql.sql("insert into snapshots.source (snapshot, record) select :id, r from unnest(:records) r")
        .param("id", taken.id())
        .param("records", sources.stream().distinct().toArray(UUID[]::new))
        .update();
  }

  void remove(Taken taken, Instant at, String actor, String why, Optional<UUID> order) {
    sql.sql(
            "insert into snapshots.removed (id, snapshot, office, at, actor, legal_order, why)"
                + " values (:id, :snapshot, :office, :at, :actor, :order, :why)")
        .param("id", UUID.randomUUID())
        .param("snapshot", taken.id())
        .param("office", taken.office())
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("order", order.orElse(null), java.sql.Types.OTHER)
        .param("why", why)
        .update();
  }

  /// Newest first.
  List<Taken> list(String office, int most, long offset) {
    return sql.sql(
            FIELDS
                + " where s.office = :office order by s.at desc, s.id limit :most offset :offset")
        .param("office", office)
        .param("most", most)
        .param("offset", offset)
        .query(SnapshotStore::row)
        .list();
  }

  /// Those of the offices that may be seen, newest first.
  List<Taken> page(int most, long offset) {
    return sql.sql(FIELDS + " order by s.at desc, s.office, s.id limit :most offset :offset")
        .param("most", most)
        .param("offset", offset)
        .query(SnapshotStore::row)
        .list();
  }

  long count() {
    return sql.sql("select count(*) from snapshots.snapshot").query(Long.class).single();
  }

  Optional<Taken> find(UUID id) {
    return sql.sql(FIELDS + " where s.id = :id")
        .param("id", id)
        .query(SnapshotStore::row)
        .optional();
  }

  /// Those whose folder is there.
  List<Taken> withFolder(String office) {
    return sql.sql(
            FIELDS
                + " where s.office = :office and s.folder <> '' and r.id is null order by s.at desc, s.id")
        .param("office", office)
        .query(SnapshotStore::row)
        .list();
  }

  /// Those with a folder that hold something of these records: of a referral or a person named in
  /// it, of an import or a kept file.
  List<Taken> holding(Collection<UUID> records) {
    return sql.sql(
            "with meant as (select r from unnest(:records) r"
                + " union select m.referral from records.mention m where m.id = any(:records)),"
                + " sources as (select r from meant"
                + " union select m.import from reception.message m join meant on m.referral = meant.r)"
                + FIELDS
                + " where s.folder <> '' and r.id is null and exists ("
                + " select 1 from snapshots.source o join sources on sources.r = o.record where o.snapshot = s.id)"
                + " order by s.at, s.id")
        .param("records", records.toArray(UUID[]::new))
        .query(SnapshotStore::row)
        .list();
  }

  /// Content of snapshots that a published report rests on.
  List<UUID> published(String office) {
    return sql.sql(
            "select distinct coalesce(s.same_as, s.id) from snapshots.published p"
                + " join snapshots.run r on r.id = p.run join snapshots.snapshot s on s.id = r.snapshot"
                + " where p.office = :office")
        .param("office", office)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /// Offices of which anything came in.
  List<String> offices() {
    return sql.sql("select distinct office from reception.import order by 1")
        .query((row, n) -> row.getString(1))
        .list();
  }

  boolean isTakenSince(String office, Instant since) {
    return sql.sql(
            "select exists (select 1 from snapshots.snapshot where office = :office and occasion = 'nightly'"
                + " and at >= :since)")
        .param("office", office)
        .param("since", Moments.utc(since))
        .query(Boolean.class)
        .single();
  }

  private static Taken row(ResultSet r, int number) throws SQLException {
    long entry = r.getLong("entry");
    Optional<Long> attested = r.wasNull() ? Optional.empty() : Optional.of(entry);
    return new Taken(
        r.getObject("id", UUID.class),
        r.getString("office"),
        instant(r, "at"),
        r.getString("actor"),
        Taken.Occasion.of(r.getString("occasion")),
        r.getString("folder"),
        Optional.ofNullable(r.getObject("same_as", UUID.class)),
        HexFormat.of().formatHex(r.getBytes("manifest")),
        r.getLong("ledger_seq"),
        attested,
        r.getInt("files"),
        r.getLong("rows"),
        r.getLong("bytes"),
        r.getString("changed"),
        r.getObject("removed_at") == null
            ? Optional.empty()
            : Optional.of(
                new Taken.Removed(
                    instant(r, "removed_at"),
                    r.getString("removed_why"),
                    Optional.ofNullable(r.getObject("legal_order", UUID.class)))));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
