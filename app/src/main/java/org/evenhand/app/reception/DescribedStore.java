package org.evenhand.app.reception;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.referrals.Described;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Keeps race, ethnic origin and sex apart from the referral, each person's under a key of its own.
/// It only adds: who counts reads them through the database, which shows them to an analyst and to
/// the nightly count alone.
final class DescribedStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;
  private final Vault vault;

  DescribedStore(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /// A message and the people as they were kept, in its order.
  record Kept(Reading reading, List<Sighting> people) {}

  private record Row(UUID id, UUID mention, byte[] plain) {}

  void add(List<Kept> kept) {
    List<Row> rows = new ArrayList<>();
    for (Kept each : kept) {
      described(each.reading())
          .forEach((position, look) ->
              rows.add(
                  new Row(
                      UUID.randomUUID(), each.people().get(position - 1).mention(), json(look))));
    }
    if (rows.isEmpty()) {
      return;
    }
    Map<UUID, SealingKey> keys = vault.newKeys(rows.stream().map(Row::id).toList());
    sql.sql(
            "insert into demographics.described (id, mention, content) select * from unnest(:ids, :mentions, :contents)")
        .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
        .param("mentions", rows.stream().map(Row::mention).toArray(UUID[]::new))
        .param(
            "contents",
            rows.stream()
                .map(r -> Objects.requireNonNull(keys.get(r.id())).seal(r.plain()))
                .toArray(byte[][]::new))
        .update();
  }

  private static SortedMap<Integer, Described> described(Reading reading) {
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.described();
      case Reading.AcceptedWithWarnings warned -> warned.described();
      case Reading.Rejected _ -> new java.util.TreeMap<>();
    };
  }

  private static byte[] json(Described look) {
    return JSON.createObjectNode()
        .put("race", look.race())
        .put("ethnicity", look.ethnicity())
        .put("sex", look.sex())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
