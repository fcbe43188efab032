package org.evenhand.app.identity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Keeps possible links and what people found about them.
public final class LinkStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;
  private final Vault vault;

  public LinkStore(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /// Keeps links found by a run of linkage; an earlier one of the same pair is replaced.
  ///
  /// @param model which model weighed them
  public void put(List<PossibleLink> links, String model) {
    Map<List<UUID>, PossibleLink> once = new LinkedHashMap<>();
    links.forEach(l -> once.put(List.of(l.mention(), l.other()), l));
    List<PossibleLink> all = List.copyOf(once.values());
    sql.sql(
            "insert into identity.link select l.mention, l.other, l.bits, l.share, l.steps::jsonb, :model"
                + " from unnest(:mentions, :others, :bits, :shares, :steps) l(mention, other, bits, share, steps)"
                + " on conflict (mention, other) do update set millibits = excluded.millibits,"
                + " per_million = excluded.per_million, steps = excluded.steps, model = excluded.model")
        .param("mentions", all.stream().map(PossibleLink::mention).toArray(UUID[]::new))
        .param("others", all.stream().map(PossibleLink::other).toArray(UUID[]::new))
        .param(
            "bits", all.stream().map(l -> StrictMath.round(l.bits() * 1000)).toArray(Long[]::new))
        .param(
            "shares",
            all.stream()
                .map(l -> (int) StrictMath.round(l.probability() * 1_000_000))
                .toArray(Integer[]::new))
        .param("steps", all.stream().map(LinkStore::steps).toArray(String[]::new))
        .param("model", model)
        .update();
  }

  /// Possible links of these mentions, most probable first; each seen from the mention that was
  /// asked for.
  public List<PossibleLink> of(Collection<UUID> mentions) {
    return sql.sql(
            "select l.mention, l.other, l.millibits, l.per_million, l.steps::text as steps,"
                + " j.id, j.at, j.actor, j.finding, j.content"
                + " from (select mention, other, millibits, per_million, steps from identity.link"
                + "       where mention = any(:ids)"
                + "       union all"
                + "       select other, mention, millibits, per_million, steps from identity.link"
                + "       where other = any(:ids)) l"
                + " left join lateral (select * from identity.judgement j"
                + "   where (j.mention = l.mention and j.other = l.other) or (j.mention = l.other and j.other = l.mention)"
                + "   order by j.at desc, j.id limit 1) j on true"
                + " order by l.millibits desc, l.other")
        .param("ids", mentions.toArray(UUID[]::new))
        .query(this::link)
        .list();
  }

  /// Keeps what a person found; what it rests on is sealed under a key of its own, since it may
  /// name somebody. In the caller's transaction; it enters the ledger.
  public void judge(Judgement judgement, String office) {
    sql.sql(
            "insert into identity.judgement (id, mention, other, office, at, actor, finding, content)"
                + " values (:id, :mention, :other, :office, :at, :actor, :finding, :content)")
        .param("id", judgement.id())
        .param("mention", judgement.mention())
        .param("other", judgement.other())
        .param("office", office)
        .param("at", Moments.utc(judgement.at()))
        .param("actor", judgement.actor())
        .param("finding", judgement.finding().word())
        .param("content", vault.newKey(judgement.id()).seal(judgement.why()))
        .update();
  }

  private static String steps(PossibleLink link) {
    ArrayNode steps = JSON.createArrayNode();
    for (PossibleLink.Step each : link.steps()) {
      steps
          .addObject()
          .put("comparison", each.comparison())
          .put("level", each.level())
          .put("bits", BigDecimal.valueOf(StrictMath.round(each.bits() * 1000), 3));
    }
    return steps.toString();
  }

  private PossibleLink link(ResultSet row, int number) throws SQLException {
    List<PossibleLink.Step> steps = new ArrayList<>();
    for (JsonNode each : JSON.readTree(row.getString("steps"))) {
      steps.add(
          new PossibleLink.Step(
              each.path("comparison").asString(),
              each.path("level").asString(),
              each.path("bits").asDouble()));
    }
    return new PossibleLink(
        row.getObject("mention", UUID.class),
        row.getObject("other", UUID.class),
        row.getLong("millibits") / 1000.0,
        row.getInt("per_million") / 1_000_000.0,
        steps,
        judgement(row));
  }

  private Optional<Judgement> judgement(ResultSet row) throws SQLException {
    @Nullable UUID id = row.getObject("id", UUID.class);
    if (id == null) {
      return Optional.empty();
    }
    byte[] content = row.getBytes("content");
    return Optional.of(
        new Judgement(
            id,
            row.getObject("mention", UUID.class),
            row.getObject("other", UUID.class),
            Moments.at(row, "at"),
            row.getString("actor"),
            Judgement.Finding.of(row.getString("finding")),
            vault.findKey(id).map(key -> key.openText(content)).orElse("")));
  }
}
