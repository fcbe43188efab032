package org.evenhand.app.decisions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The blind first look: where an office has ruled so, an attorney decides each case first on its
/// charges and a narrative without names, race and neighborhood, and then on the whole of it. Both
/// decisions are kept. A case without a narrative has no first look.
public final class FirstLooks {
  private final JdbcClient sql;

  public FirstLooks(JdbcClient sql) {
    this.sql = sql;
  }

  /// First looks beside the final decisions of the same attorneys on the same cases.
  ///
  /// @param same kind of decision both times
  /// @param both made, so that they can be compared
  public record Changed(long same, long both) {}

  /// Whether the office decides blind first.
  public boolean areOn(String office) {
    return sql.sql(
            "select in_force from decisions.first_look_rule where office = :office"
                + " order by at desc, id limit 1")
        .param("office", office)
        .query((row, n) -> row.getBoolean(1))
        .optional()
        .orElse(false);
  }

  /// Rules on it from now on; the ledger keeps who did and why.
  public void rule(String office, boolean on, String actor, String why, Instant at) {
    sql.sql(
            "insert into decisions.first_look_rule (id, office, at, actor, in_force, why)"
                + " values (:id, :office, :at, :actor, :on, :why)")
        .param("id", UUID.randomUUID())
        .param("office", office)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("on", on)
        .param("why", why)
        .update();
  }

  /// Whether this attorney has yet to take the first look at the case.
  ///
  /// @param account of who looks
  public boolean isOwed(CaseRecord record, String account) {
    return record.matter().state() == Matter.State.TO_DECIDE
        && !record.sent().narrative().isBlank()
        && record.decisions().stream()
            .noneMatch(d -> d.stage() == Decision.Stage.FIRST_LOOK && d.actor().equals(account))
        && areOn(record.matter().office());
  }

  /// Those of these cases that this attorney took the first look at.
  public Set<UUID> taken(List<UUID> cases, String account) {
    return new HashSet<>(
        sql.sql(
                "select distinct referral from decisions.decision where referral = any(:cases)"
                    + " and stage = 'first look' and actor = :account")
            .param("cases", cases.toArray(UUID[]::new))
            .param("account", account)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  /// How often the whole case left the decision as it was.
  public Changed changed(String office) {
    return sql.sql(
            "select count(*) filter (where f.kind = l.kind) as same, count(*) as compared"
                + " from decisions.decision f join lateral (select kind from decisions.decision d"
                + " where d.referral = f.referral and d.actor = f.actor and d.stage = 'final' and d.at >= f.at"
                + " order by d.at limit 1) l on true where f.office = :office and f.stage = 'first look'")
        .param("office", office)
        .query((row, n) -> new Changed(row.getLong("same"), row.getLong("compared")))
        .single();
  }
}
