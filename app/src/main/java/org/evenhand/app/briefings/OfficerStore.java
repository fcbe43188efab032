package org.evenhand.app.briefings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Officers an office has briefed, where they serve, and the accounts they sign in with. Rows are
/// added and none is changed.
public final class OfficerStore {
  private static final String BREAK = "\u001f";

  private final JdbcClient sql;
  private final Vault vault;
  private final SearchKey search;

  public OfficerStore(JdbcClient sql, Vault vault, SearchKey search) {
    this.sql = sql;
    this.vault = vault;
    this.search = search;
  }

  private record Row(UUID id, String office, String agency, byte[] content) {}

  /// The officer of this number, listed if they were not. A name given for one who is listed is not
  /// taken.
  public Officer list(
      String office, String agency, String serial, String name, String actor, Instant at) {
    byte[] key =
        search.of("officer", String.join("\n", office, agency, serial.toUpperCase(Locale.ROOT)));
    Optional<UUID> known =
        sql.sql(
                "select id from briefings.officer where office = :office and agency = :agency and key = :key")
            .param("office", office)
            .param("agency", agency)
            .param("key", key)
            .query((row, n) -> row.getObject(1, UUID.class))
            .optional();
    if (known.isPresent()) {
      return find(known.get()).orElseThrow();
    }
    UUID id = UUID.randomUUID();
    SealingKey own = vault.newKey(id);
    sql.sql(
            "insert into briefings.officer (id, office, agency, key, at, actor, content)"
                + " values (:id, :office, :agency, :key, :at, :actor, :content)")
        .param("id", id)
        .param("office", office)
        .param("agency", agency)
        .param("key", key)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("content", own.seal(serial + BREAK + name))
        .update();
    return new Officer(id, office, agency, serial, name, Optional.empty(), List.of());
  }

  /// From this day on they serve in the unit; the empty one says that they left.
  public void post(Officer officer, String unit, LocalDate since, String actor, Instant at) {
    sql.sql(
            "insert into briefings.posting (id, officer, office, agency, unit, since, at, actor)"
                + " values (:id, :officer, :office, :agency, :unit, :since, :at, :actor)")
        .param("id", UUID.randomUUID())
        .param("officer", officer.id())
        .param("office", officer.office())
        .param("agency", officer.agency())
        .param("unit", unit)
        .param("since", since)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .update();
  }

  /// Says which account is theirs.
  public void tie(Officer officer, UUID account, String actor, Instant at) {
    sql.sql(
            "insert into briefings.tie (id, officer, office, agency, account, at, actor)"
                + " values (:id, :officer, :office, :agency, :account, :at, :actor)")
        .param("id", UUID.randomUUID())
        .param("officer", officer.id())
        .param("office", officer.office())
        .param("agency", officer.agency())
        .param("account", account.toString())
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .update();
  }

  /// Those of an office, by number.
  public List<Officer> of(String office) {
    return opened(
        sql.sql("select id, office, agency, content from briefings.officer where office = :office")
            .param("office", office)
            .query(OfficerStore::row)
            .list());
  }

  /// The officers this account is, one for each office that lists them.
  public List<Officer> ofAccount(UUID account) {
    return opened(
            sql.sql(
                    "select id, office, agency, content from briefings.officer o where exists (select 1"
                        + " from briefings.tie t where t.officer = o.id and t.account = :account)")
                .param("account", account.toString())
                .query(OfficerStore::row)
                .list())
        .stream()
        .filter(o -> o.account().filter(account.toString()::equals).isPresent())
        .toList();
  }

  public Optional<Officer> find(UUID id) {
    return opened(
            sql.sql("select id, office, agency, content from briefings.officer where id = :id")
                .param("id", id)
                .query(OfficerStore::row)
                .list())
        .stream()
        .findFirst();
  }

  private List<Officer> opened(List<Row> rows) {
    UUID[] ids = rows.stream().map(Row::id).toArray(UUID[]::new);
    Map<UUID, List<Officer.Posting>> postings = new HashMap<>();
    sql.sql(
            "select officer, unit, since from briefings.posting where officer = any(:ids) order by since, at, id")
        .param("ids", ids)
        .query(row -> {
          postings
              .computeIfAbsent(row.getObject(1, UUID.class), o -> new ArrayList<>())
              .add(new Officer.Posting(row.getString(2), row.getObject(3, LocalDate.class)));
        });
    Map<UUID, String> accounts = new HashMap<>();
    sql.sql(
            "select distinct on (officer) officer, account from briefings.tie where officer = any(:ids)"
                + " order by officer, at desc, id")
        .param("ids", ids)
        .query(row -> {
          accounts.put(row.getObject(1, UUID.class), row.getString(2));
        });
    Map<UUID, SealingKey> keys =
        vault.findKeys(rows.stream().map(Row::id).collect(Collectors.toSet()));
    List<Officer> officers = new ArrayList<>();
    for (Row each : rows) {
      @Nullable SealingKey key = keys.get(each.id());
      if (key != null) {
        String[] parts = key.openText(each.content()).split(BREAK, 2);
        officers.add(
            new Officer(
                each.id(),
                each.office(),
                each.agency(),
                parts[0],
                parts.length > 1 ? parts[1] : "",
                Optional.ofNullable(accounts.get(each.id())),
                postings.getOrDefault(each.id(), List.of())));
      }
    }
    officers.sort(java.util.Comparator.comparing(Officer::serial).thenComparing(Officer::id));
    return officers;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBytes(4));
  }
}
