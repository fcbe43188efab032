package org.evenhand.app.decisions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps what a rulebook determined at the time of a decision, with the facts it was given and
/// where each is from.
public final class Determinations {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;

  public Determinations(JdbcClient sql) {
    this.sql = sql;
  }

  /// Keeps it, sealed under the case's key; returns its identifier.
  public UUID add(
      UUID referral,
      int version,
      String office,
      Instant at,
      OneCase facts,
      OneCase.Answer answer,
      SealingKey key) {
    UUID id = UUID.randomUUID();
    sql.sql(
            "insert into decisions.determination (id, referral, version, office, at, rulebook, rulebook_versions,"
                + " verdict, content, derived_from) values (:id, :referral, :version, :office, :at, :rulebook, :versions,"
                + " :verdict, :content, :derived)")
        .param("id", id)
        .param("referral", referral)
        .param("version", version)
        .param("office", office)
        .param("at", Moments.utc(at))
        .param("rulebook", answer.book().rulebook().id().toString())
        .param("versions", answer.versions())
        .param("verdict", answer.verdict())
        .param("content", key.seal(json(facts, answer)))
        .param("derived", new String[] {"records.referral_version:" + referral + "@" + version})
        .update();
    return id;
  }

  private static String json(OneCase facts, OneCase.Answer answer) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode known = root.putObject("facts");
    for (Map.Entry<FactName, Fact> each : facts.facts().entrySet()) {
      ObjectNode fact = known.putObject(each.getKey().name());
      switch (each.getValue()) {
        case Fact.Known(var value, String source) ->
            fact.put("value", value.feel()).put("source", source);
        case Fact.Unknown(String why) -> fact.put("unknown", why);
      }
    }
    ArrayNode reasons = root.putArray("reasons");
    for (Reason each : answer.reasons()) {
      ObjectNode reason = reasons.addObject();
      each.version().ifPresent(v -> reason.put("version", v.id()));
      each.rule().ifPresent(r -> reason.put("rule", r));
      reason.put("text", each.annotation());
      reason.put("citation", each.citation().text());
      reason.put("source", each.citation().source());
    }
    ArrayNode missing = root.putArray("wouldSettle");
    answer.missing().forEach(missing::add);
    return root.toString();
  }
}
