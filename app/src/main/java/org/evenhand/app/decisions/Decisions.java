package org.evenhand.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.decisions.Kind.Agreement;
import org.evenhand.app.vault.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps decisions; none is changed. Of several final ones on a case the last stands.
public final class Decisions {
  private final JdbcClient sql;
  private final Queue queue;

  public Decisions(JdbcClient sql) {
    this.sql = sql;
    this.queue = new Queue(sql);
  }

  /// Keeps the decision, and takes the case off the queue if it is final. In the caller's
  /// transaction.
  public void add(Decision decision, String office, SealingKey key) {
    sql.sql(
            "insert into decisions.decision (id, referral, version, office, at, actor, stage, kind, reason, agrees,"
                + " override, determination, content, why) values (:id, :referral, :version, :office, :at, :actor, :stage,"
                + " :kind, :reason, :agrees, :override, :determination, :content, :why)")
        .param("id", decision.id())
        .param("referral", decision.referral())
        .param("version", decision.version())
        .param("office", office)
        .param("at", Moments.utc(decision.at()))
        .param("actor", decision.actor())
        .param("stage", decision.stage().word())
        .param("kind", decision.kind().word())
        .param("reason", decision.reason().map(DeclineReason::code).orElse(""))
        .param("agrees", agrees(decision.agreement()), Types.BOOLEAN)
        .param(
            "override",
            decision.override().isEmpty() ? null : key.seal(decision.override()),
            Types.BINARY)
        .param("determination", decision.determination().orElse(null), Types.OTHER)
        .param("content", key.seal(decision.words()))
        .param(
            "why", decision.kind().word() + decision.reason().map(r -> ": " + r.code()).orElse(""))
        .update();
    if (decision.stage() == Decision.Stage.FINAL) {
      queue.move(
          decision.referral(),
          decision.kind() == Kind.RETURN ? Matter.State.RETURNED : Matter.State.DECIDED);
    }
  }

  /// All of a case, oldest first.
  public List<Decision> of(UUID referral, SealingKey key) {
    return sql.sql(
            "select id, referral, version, at, actor, stage, kind, reason, agrees, override, determination,"
                + " content from decisions.decision where referral = :referral order by at, id")
        .param("referral", referral)
        .query((row, n) -> decision(row, key))
        .list();
  }

  /// Agreement in the seeded tenth, where the determination had not been seen.
  public Unaided unaided(String office) {
    return sql.sql(
            "select count(*) filter (where agrees) as agree, count(agrees) as compared, count(*) as n"
                + " from decisions.decision where office = :office and stage = 'unaided'")
        .param("office", office)
        .query((row, n) ->
            new Unaided(row.getLong("agree"), row.getLong("compared"), row.getLong("n")))
        .single();
  }

  private static @Nullable Boolean agrees(Agreement agreement) {
    return switch (agreement) {
      case AGREES -> true;
      case DIFFERS -> false;
      case NOT_COMPARABLE -> null;
    };
  }

  private static Decision decision(ResultSet row, SealingKey key) throws SQLException {
    @Nullable Boolean agrees = row.getObject("agrees", Boolean.class);
    byte @Nullable [] override = row.getBytes("override");
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("referral", UUID.class),
        row.getInt("version"),
        Moments.at(row, "at"),
        row.getString("actor"),
        Decision.Stage.of(row.getString("stage")),
        Kind.find(row.getString("kind")).orElseThrow(),
        DeclineReason.find(row.getString("reason")),
        agrees == null ? Agreement.NOT_COMPARABLE : agrees ? Agreement.AGREES : Agreement.DIFFERS,
        override == null ? "" : key.openText(override),
        Optional.ofNullable(row.getObject("determination", UUID.class)),
        key.openText(row.getBytes("content")));
  }
}
