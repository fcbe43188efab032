package org.evenhand.app.doors;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Programs that send for an agency. A key is shown once; the table keeps its keyed hash.
final class SenderStore {
  private final JdbcClient sql;
  private final SearchKey search;

  SenderStore(JdbcClient sql, SearchKey search) {
    this.sql = sql;
    this.search = search;
  }

  /// @param closed since when its key is no longer taken
  record Sender(
      UUID id, String office, String agency, String name, Instant made, Optional<Instant> closed) {}

  /// Admits a sender.
  ///
  /// @return its key, never shown again
  String add(UUID id, String office, String agency, String name, Instant at, String by) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String key = "evh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    sql.sql(
            "insert into reception.sender (id, office, agency, name, key_hash, made_at, made_by)"
                + " values (:id, :office, :agency, :name, :hash, :at, :by)")
        .param("id", id)
        .param("office", office)
        .param("agency", agency)
        .param("name", name)
        .param("hash", hash(key))
        .param("at", Moments.utc(at))
        .param("by", by)
        .update();
    return key;
  }

  /// Takes the key no longer; whether there was such a sender.
  boolean close(UUID id, Instant at, String by) {
    return sql.sql(
                "insert into reception.sender_closed select id, :at, :by from reception.sender where id = :id"
                    + " on conflict do nothing")
            .param("id", id)
            .param("at", Moments.utc(at))
            .param("by", by)
            .update()
        > 0;
  }

  /// Whose key this is, while it is taken.
  Optional<Sender> find(String key) {
    return sql.sql(all() + " where s.key_hash = :hash and c.at is null")
        .param("hash", hash(key))
        .query((r, n) -> sender(r))
        .optional();
  }

  List<Sender> list() {
    return sql.sql(all() + " order by s.agency, s.made_at, s.id").query((r, n) -> sender(r)).list();
  }

  private static String all() {
    return "select s.*, c.at as closed_at from reception.sender s"
        + " left join reception.sender_closed c on c.sender = s.id";
  }

  private static Sender sender(java.sql.ResultSet r) throws java.sql.SQLException {
    return new Sender(
        r.getObject("id", UUID.class),
        r.getString("office"),
        r.getString("agency"),
        r.getString("name"),
        Moments.at(r, "made_at"),
        Moments.find(r, "closed_at"));
  }

  /// Random keys of 256 bits are not guessed, so that a fast hash is enough.
  private byte[] hash(String key) {
    return search.of(
        "sender", new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
