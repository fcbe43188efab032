package org.evenhand.app.dockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens matters and keeps what happens in them. An entry is sealed under its docket's key and
/// enters the ledger by itself.
public final class Dockets {
  private final JdbcClient sql;
  private final Vault vault;

  public Dockets(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /// Opens several matters of one office, kind and year, numbered in this order; each gets a key.
  ///
  /// @param agencies of each; empty if none
  /// @param referrals of each; empty if none
  public List<Docket> open(
      String office,
      Docket.Kind kind,
      Instant at,
      List<Optional<String>> agencies,
      List<Optional<UUID>> referrals) {
    int year = at.atZone(ZoneOffset.UTC).getYear();
    int first = reserve(office, kind, year, agencies.size());
    List<Docket> opened = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      opened.add(
          new Docket(
              UUID.randomUUID(),
              office,
              agencies.get(i),
              kind,
              year,
              first + i,
              Optional.empty(),
              referrals.get(i),
              at));
    }
    vault.newKeys(opened.stream().map(Docket::id).toList());
    sql.sql(
            "insert into dockets.docket (id, office, agency, kind, year, serial, referral, opened_at)"
                + " select d.id, :office, d.agency, :kind, :year, d.serial, d.referral, :at"
                + " from unnest(:ids, :agencies, :serials, :referrals) d(id, agency, serial, referral)")
        .param("office", office)
        .param("kind", kind.word())
        .param("year", year)
        .param("at", Moments.utc(at))
        .param("ids", opened.stream().map(Docket::id).toArray(UUID[]::new))
        .param("agencies", opened.stream().map(d -> d.agency().orElse(null)).toArray(String[]::new))
        .param("serials", opened.stream().map(Docket::serial).toArray(Integer[]::new))
        .param(
            "referrals", opened.stream().map(d -> d.referral().orElse(null)).toArray(UUID[]::new))
        .update();
    return opened;
  }

  private int reserve(String office, Docket.Kind kind, int year, int count) {
    int last =
        sql.sql(
                "insert into dockets.serial values (:office, :kind, :year, :count)"
                    + " on conflict (office, kind, year) do update set last = serial.last + :count returning last")
            .param("office", office)
            .param("kind", kind.word())
            .param("year", year)
            .param("count", count)
            .query(Integer.class)
            .single();
    return last - count + 1;
  }

  public Optional<Docket> find(UUID id) {
    return sql.sql("select * from dockets.docket where id = :id")
        .param("id", id)
        .query(Dockets::docket)
        .optional();
  }

  /// Matters about this referral, oldest first.
  public List<Docket> about(UUID referral) {
    return sql.sql(
            "select * from dockets.docket where referral = :referral order by opened_at, year, serial")
        .param("referral", referral)
        .query(Dockets::docket)
        .list();
  }

  /// Puts the matter behind a wall, or takes it down.
  public void wall(UUID docket, Optional<String> wall) {
    sql.sql("update dockets.docket set wall = :wall where id = :id")
        .param("wall", wall.orElse(null))
        .param("id", docket)
        .update();
  }

  /// Adds an entry, attested by the ledger.
  public DocketEntry add(Docket docket, DocketEntry entry) {
    sql.sql(
            "insert into dockets.entry (id, docket, office, at, actor, kind, content, attachment)"
                + " values (:id, :docket, :office, :at, :actor, :kind, :content, :attachment)")
        .param("id", entry.id())
        .param("docket", docket.id())
        .param("office", docket.office())
        .param("at", Moments.utc(entry.at()))
        .param("actor", entry.actor())
        .param("kind", entry.kind())
        .param("content", key(docket.id()).seal(entry.text()))
        .param(
            "attachment",
            entry.attachment().map(Attachment::key).orElse(null),
            java.sql.Types.BINARY)
        .update();
    return entry;
  }

  /// All entries, oldest first.
  public List<DocketEntry> entries(UUID docket) {
    SealingKey key = key(docket);
    return sql.sql(
            "select e.id, e.at, e.actor, e.kind, e.content, a.digest, a.name, a.bytes from dockets.entry e"
                + " left join dockets.attachment a on a.digest = e.attachment and a.docket = e.docket"
                + " where e.docket = :docket order by e.at, e.id")
        .param("docket", docket)
        .query((row, n) ->
            new DocketEntry(
                row.getObject("id", UUID.class),
                Moments.at(row, "at"),
                row.getString("actor"),
                row.getString("kind"),
                key.openText(row.getBytes("content")),
                attachment(row, key)))
        .list();
  }

  private static Optional<Attachment> attachment(ResultSet row, SealingKey key)
      throws SQLException {
    byte @Nullable [] digest = row.getBytes("digest");
    return digest == null
        ? Optional.empty()
        : Optional.of(
            new Attachment(
                HexFormat.of().formatHex(digest),
                key.openText(row.getBytes("name")),
                row.getLong("bytes")));
  }

  public void addDeadline(Docket docket, Deadline deadline) {
    sql.sql(
            "insert into dockets.deadline values (:id, :docket, :office, :name, :due, :because, :met)")
        .param("id", deadline.id())
        .param("docket", docket.id())
        .param("office", docket.office())
        .param("name", deadline.name())
        .param("due", deadline.due().map(d -> Moments.utc(d)).orElse(null))
        .param("because", deadline.because())
        .param("met", deadline.met().map(d -> Moments.utc(d)).orElse(null))
        .update();
  }

  public List<Deadline> deadlines(UUID docket) {
    return sql.sql(
            "select * from dockets.deadline where docket = :docket order by due nulls last, name")
        .param("docket", docket)
        .query((row, n) ->
            new Deadline(
                row.getObject("id", UUID.class),
                row.getObject("docket", UUID.class),
                row.getString("name"),
                Moments.find(row, "due"),
                row.getString("because"),
                Moments.find(row, "met_at")))
        .list();
  }

  /// Says that it was done.
  public void meet(UUID deadline, Instant at) {
    sql.sql("update dockets.deadline set met_at = :at where id = :id and met_at is null")
        .param("at", Moments.utc(at))
        .param("id", deadline)
        .update();
  }

  private SealingKey key(UUID docket) {
    return vault
        .findKey(docket)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The docket "
                    + docket
                    + " has no key: it does not exist, or an order destroyed it"));
  }

  private static Docket docket(ResultSet row, int number) throws SQLException {
    return new Docket(
        row.getObject("id", UUID.class),
        row.getString("office"),
        Optional.ofNullable(row.getString("agency")),
        Docket.Kind.of(row.getString("kind")),
        row.getInt("year"),
        row.getInt("serial"),
        Optional.ofNullable(row.getString("wall")),
        Optional.ofNullable(row.getObject("referral", UUID.class)),
        Moments.at(row, "opened_at"));
  }
}
