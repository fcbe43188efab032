package org.evenhand.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps sightings sealed, each under a key of its own, and finds them by keyed hashes. A sighting
/// whose key an order destroyed is no longer found.
public final class Sightings {
  private final JdbcClient sql;
  private final Vault vault;
  private final SightingKeys keys;

  public Sightings(JdbcClient sql, Vault vault, SearchKey searchKey) {
    this.sql = sql;
    this.vault = vault;
    this.keys = new SightingKeys(searchKey);
  }

  /// A sighting as its referral's version lists it.
  ///
  /// @param position within the version, from 1
  public record Listed(int version, int position, Sighting sighting) {}

  /// Keeps these, in the caller's transaction.
  public void add(List<Listed> listed) {
    Map<UUID, SealingKey> sealing =
        vault.newKeys(listed.stream().map(each -> each.sighting().mention()).toList());
    int n = listed.size();
    UUID[] mentions = new UUID[n];
    UUID[] referrals = new UUID[n];
    Integer[] versions = new Integer[n];
    Integer[] positions = new Integer[n];
    String[] roles = new String[n];
    byte[][] contents = new byte[n][];
    List<byte[]> words = new ArrayList<>();
    List<UUID> wordOf = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Sighting s = listed.get(i).sighting();
      mentions[i] = s.mention();
      referrals[i] = s.referral();
      versions[i] = listed.get(i).version();
      positions[i] = listed.get(i).position();
      roles[i] = s.role();
      contents[i] =
          java.util.Objects.requireNonNull(sealing.get(s.mention())).seal(SightingJson.write(s));
      for (byte[] key : keys.of(s)) {
        words.add(key);
        wordOf.add(s.mention());
      }
    }
    sql.sql(
            "insert into records.mention (id, referral, version, position, role, content)"
                + " select * from unnest(:mentions, :referrals, :versions, :positions, :roles, :contents)")
        .param("mentions", mentions)
        .param("referrals", referrals)
        .param("versions", versions)
        .param("positions", positions)
        .param("roles", roles)
        .param("contents", contents)
        .update();
    sql.sql(
            "insert into records.mention_key (key, mention) select * from unnest(:keys, :mentions)"
                + " on conflict do nothing")
        .param("keys", words.toArray(byte[][]::new))
        .param("mentions", wordOf.toArray(UUID[]::new))
        .update();
  }

  /// The people of one version of a referral, in its order.
  public List<Sighting> of(UUID referral, int version) {
    return opened(
        sql.sql(
                "select id, referral, role, content from records.mention"
                    + " where referral = :referral and version = :version order by position")
            .param("referral", referral)
            .param("version", version)
            .query(Sightings::row)
            .list());
  }

  /// Those of these mentions that may be seen.
  public List<Sighting> all(Collection<UUID> mentions) {
    return opened(
        sql.sql(
                "select id, referral, role, content from records.mention where id = any(:ids) order by id")
            .param("ids", mentions.toArray(UUID[]::new))
            .query(Sightings::row)
            .list());
  }

  /// Defendants of these referrals' versions, for lists.
  public List<Sighting> defendants(Collection<UUID> referrals) {
    return opened(
        sql.sql(
                "select distinct on (referral) id, referral, role, content from records.mention"
                    + " where referral = any(:ids) and role = 'defendant' order by referral, version desc, position")
            .param("ids", referrals.toArray(UUID[]::new))
            .query(Sightings::row)
            .list());
  }

  /// People found under a name: surname alone, or with given name or birth date (1990-02-28).
  ///
  /// @param most no more than so many
  public List<Sighting> search(String surname, String given, String birthDate, int most) {
    return opened(
        sql.sql(
                "select m.id, m.referral, m.role, m.content from records.mention_key k"
                    + " join records.mention m on m.id = k.mention where k.key = :key limit :most")
            .param("key", keys.asked(surname, given, birthDate))
            .param("most", most)
            .query(Sightings::row)
            .list());
  }

  /// Who may be one of these people: defendants that share a key. Keys that more than `most` share
  /// are too common to tell anybody apart and are left out.
  List<Sighting> candidates(List<Sighting> of, int most) {
    byte[][] asked = of.stream().flatMap(s -> keys.candidates(s).stream()).toArray(byte[][]::new);
    UUID[] own = of.stream().map(Sighting::mention).toArray(UUID[]::new);
    return opened(
        sql.sql(
                "select m.id, m.referral, m.role, m.content from records.mention m where m.id in ("
                    + " select found.mention from (select distinct a.key from unnest(:keys) a(key)) asked"
                    + " cross join lateral (select k.mention from records.mention_key k where k.key = asked.key"
                    + " limit :most) found) and m.role = 'defendant' and not m.id = any(:own) order by m.id")
            .param("keys", asked)
            .param("own", own)
            .param("most", most)
            .query(Sightings::row)
            .list());
  }

  /// Some defendants of many, for the frequencies of names.
  List<Sighting> sample(int size) {
    return opened(
        sql.sql(
                "select id, referral, role, content from records.mention where role = 'defendant'"
                    + " order by id limit :size")
            .param("size", size)
            .query(Sightings::row)
            .list());
  }

  private record Row(UUID mention, UUID referral, String role, byte[] content) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("referral", UUID.class),
        row.getString("role"),
        row.getBytes("content"));
  }

  private List<Sighting> opened(List<Row> rows) {
    Map<UUID, SealingKey> sealing = vault.findKeys(rows.stream().map(Row::mention).toList());
    List<Sighting> opened = new ArrayList<>();
    for (Row row : rows) {
      Optional.ofNullable(sealing.get(row.mention()))
          .ifPresent(key ->
              opened.add(
                  SightingJson.read(
                      row.mention(), row.referral(), row.role(), key.open(row.content()))));
    }
    return opened;
  }
}
