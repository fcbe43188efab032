package org.evenhand.app.briefings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Briefings, who attended them and who signed. Rows are added and none is changed; what the claims
/// of the transaction do not allow is not there.
public final class BriefingStore {
  /// Between who gave it and the material, in the sealed content.
  private static final String BREAK = "\u001f";

  private final JdbcClient sql;
  private final Vault vault;

  public BriefingStore(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  private record Row(Briefing open, byte[] content) {}

  /// Keeps it; who gave it and the material are sealed under its own key.
  public void add(Briefing briefing, String actor, Instant at) {
    SealingKey key = vault.newKey(briefing.id());
    sql.sql(
            "insert into briefings.briefing (id, office, agency, unit, rulebook, rulebook_version, digest,"
                + " effective_from, effective_to, given_on, how, at, actor, content, why) values (:id, :office,"
                + " :agency, :unit, :rulebook, :version, :digest, :from, :to, :on, :how, :at, :actor, :content, :how)")
        .param("id", briefing.id())
        .param("office", briefing.office())
        .param("agency", briefing.agency())
        .param("unit", briefing.unit())
        .param("rulebook", briefing.rulebook())
        .param("version", briefing.version())
        .param("digest", briefing.digest())
        .param("from", briefing.effectiveFrom())
        .param("to", briefing.effectiveTo())
        .param("on", briefing.givenOn())
        .param("how", briefing.how().key())
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("content", key.seal(briefing.givenBy() + BREAK + briefing.material()))
        .update();
  }

  /// Notes that an officer was there; once.
  public void attended(Briefing briefing, Officer officer, String actor, Instant at) {
    sql.sql(
            "insert into briefings.attendance (id, briefing, officer, office, agency, at, actor)"
                + " values (:id, :briefing, :officer, :office, :agency, :at, :actor) on conflict do nothing")
        .param("id", UUID.randomUUID())
        .param("briefing", briefing.id())
        .param("officer", officer.id())
        .param("office", briefing.office())
        .param("agency", briefing.agency())
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .update();
  }

  /// Notes that an officer signed; the first signature stays.
  ///
  /// @param page whether on the officer's own page; else on a sheet
  public void signed(
      Briefing briefing, Officer officer, LocalDate on, boolean page, String actor, Instant at) {
    sql.sql(
            "insert into briefings.acknowledgement (id, briefing, officer, office, agency, signed_on, how, at, actor,"
                + " why) values (:id, :briefing, :officer, :office, :agency, :on, :how, :at, :actor, :how)"
                + " on conflict do nothing")
        .param("id", UUID.randomUUID())
        .param("briefing", briefing.id())
        .param("officer", officer.id())
        .param("office", briefing.office())
        .param("agency", briefing.agency())
        .param("on", on)
        .param("how", page ? "page" : "sheet")
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .update();
  }

  /// Those of an office, latest first.
  public List<Briefing> of(String office) {
    return opened(
        sql.sql("select * from briefings.briefing where office = :of order by given_on desc, id")
            .param("of", office)
            .query(BriefingStore::row)
            .list());
  }

  /// Those an agency was given, by any office, latest first.
  public List<Briefing> to(String agency) {
    return opened(
        sql.sql("select * from briefings.briefing where agency = :of order by given_on desc, id")
            .param("of", agency)
            .query(BriefingStore::row)
            .list());
  }

  public Optional<Briefing> find(UUID id) {
    return opened(
            sql.sql("select * from briefings.briefing where id = :id")
                .param("id", id)
                .query(BriefingStore::row)
                .list())
        .stream()
        .findFirst();
  }

  /// Who attended and who signed these.
  public Standing.Attended attended(List<Briefing> briefings) {
    UUID[] ids = briefings.stream().map(Briefing::id).toArray(UUID[]::new);
    Map<UUID, Set<UUID>> there = new HashMap<>();
    sql.sql("select briefing, officer from briefings.attendance where briefing = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          there
              .computeIfAbsent(row.getObject(1, UUID.class), b -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        });
    Map<UUID, Map<UUID, LocalDate>> signed = new HashMap<>();
    sql.sql(
            "select briefing, officer, signed_on from briefings.acknowledgement where briefing = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          signed
              .computeIfAbsent(row.getObject(1, UUID.class), b -> new HashMap<>())
              .put(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class));
        });
    return new Standing.Attended(there, signed);
  }

  /// Without those whose key was destroyed.
  private List<Briefing> opened(List<Row> rows) {
    Map<UUID, SealingKey> keys =
        vault.findKeys(rows.stream().map(r -> r.open().id()).collect(Collectors.toSet()));
    List<Briefing> briefings = new ArrayList<>();
    for (Row each : rows) {
      @Nullable SealingKey key = keys.get(each.open().id());
      if (key != null) {
        briefings.add(with(each.open(), key.openText(each.content())));
      }
    }
    return briefings;
  }

  private static Briefing with(Briefing b, String content) {
    int at = content.indexOf(BREAK);
    return new Briefing(
        b.id(),
        b.office(),
        b.agency(),
        b.unit(),
        b.rulebook(),
        b.version(),
        b.digest(),
        b.effectiveFrom(),
        b.effectiveTo(),
        b.givenOn(),
        b.how(),
        content.substring(0, at),
        content.substring(at + 1));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new Briefing(
            row.getObject("id", UUID.class),
            row.getString("office"),
            row.getString("agency"),
            row.getString("unit"),
            row.getString("rulebook"),
            row.getString("rulebook_version"),
            row.getString("digest"),
            row.getObject("effective_from", LocalDate.class),
            row.getObject("effective_to", LocalDate.class),
            row.getObject("given_on", LocalDate.class),
            How.find(row.getString("how")).orElseThrow(),
            "",
            ""),
        row.getBytes("content"));
  }
}
