package org.evenhand.app.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps review flags behind their wall, sealed under the key of the case. Complaints, recordings
/// and force reviews raise them too, once they are kept here.
public final class Flags {
  private final JdbcClient sql;
  private final Vault vault;
  private final Disclosures disclosures;

  public Flags(JdbcClient sql, Vault vault, Disclosures disclosures) {
    this.sql = sql;
    this.vault = vault;
    this.disclosures = disclosures;
  }

  /// Raises one, in the caller's transaction.
  public void raise(
      UUID referral, String office, String actor, Flag.Kind kind, String what, Instant at) {
    sql.sql(
            "insert into disclosure.flag (id, referral, office, at, actor, kind, content, why)"
                + " values (:id, :referral, :office, :at, :actor, :kind, :content, :kind)")
        .param("id", UUID.randomUUID())
        .param("referral", referral)
        .param("office", office)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("kind", kind.key())
        .param("content", key(referral).seal(what))
        .update();
  }

  /// Answers one, once. What is owed is listed for the defence in the same transaction.
  public void answer(Flag flag, UUID referral, String office, Flag.Answer answer) {
    sql.sql(
            "insert into disclosure.flag_review (id, flag, referral, office, at, actor, owed, content, why)"
                + " values (:id, :flag, :referral, :office, :at, :actor, :owed, :content, :owed)")
        .param("id", UUID.randomUUID())
        .param("flag", flag.id())
        .param("referral", referral)
        .param("office", office)
        .param("at", Moments.utc(answer.at()))
        .param("actor", answer.actor())
        .param("owed", answer.owed().key())
        .param("content", key(referral).seal(answer.why()))
        .update();
    if (answer.owed() != Owed.NOT_OWED) {
      disclosures.add(referral, office, answer.actor(), answer.owed(), flag.what(), answer.at());
    }
  }

  /// Flags of a case, oldest first; none for those the wall keeps out.
  public List<Flag> of(UUID referral) {
    Optional<SealingKey> key = vault.findKey(referral);
    return key.map(k ->
            sql.sql(
                    "select f.id, f.kind, f.at, f.actor, f.content, r.at as answered_at, r.actor as answered_by,"
                        + " r.owed, r.content as answer from disclosure.flag f"
                        + " left join disclosure.flag_review r on r.flag = f.id"
                        + " where f.referral = :referral order by f.at, f.id")
                .param("referral", referral)
                .query((row, n) -> flag(row, k))
                .list())
        .orElse(List.of());
  }

  /// How many flags of a case nobody has looked at yet.
  public int waiting(UUID referral) {
    return sql.sql(
            "select count(*) from disclosure.flag f where f.referral = :referral and not exists"
                + " (select 1 from disclosure.flag_review r where r.flag = f.id)")
        .param("referral", referral)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  private static Flag flag(ResultSet row, SealingKey key) throws SQLException {
    Optional<Instant> answered = Moments.find(row, "answered_at");
    return new Flag(
        row.getObject("id", UUID.class),
        Flag.Kind.find(row.getString("kind")).orElseThrow(),
        Moments.at(row, "at"),
        row.getString("actor"),
        key.openText(row.getBytes("content")),
        answered.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Flag.Answer(
                    answered.get(),
                    row.getString("answered_by"),
                    Owed.find(row.getString("owed")).orElseThrow(),
                    key.openText(row.getBytes("answer")))));
  }

  private SealingKey key(UUID referral) {
    return vault
        .findKey(referral)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The record " + referral + " has no key: an order destroyed it"));
  }
}
