package org.evenhand.app.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.vault.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of referrals, their versions and outcomes, many at a time. It adds and never changes.
final class ReferralRowsStore {
  private final JdbcClient sql;

  ReferralRowsStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// What a referral is found by, as hex of the keyed hash.
  record Filed(String agency, String key) {}

  /// A version that stands: the last that was not withdrawn.
  record Standing(int version, byte[] fingerprint, int last) {}

  /// A version about to be kept.
  record Version(
      UUID referral, int version, SentReferral sent, byte[] fingerprint, byte[] sealed) {}

  /// Identifiers of these referrals; those that are new get a row. Rows known already stay locked
  /// until the end of the transaction, so that two deliveries of one report follow each other.
  Map<Filed, UUID> identify(String office, Map<Filed, Instant> received) {
    List<Filed> all =
        received.keySet().stream()
            .sorted(java.util.Comparator.comparing(Filed::key).thenComparing(Filed::agency))
            .toList();
    String[] agencies = all.stream().map(Filed::agency).toArray(String[]::new);
    byte[][] keys = all.stream().map(f -> HexFormat.of().parseHex(f.key())).toArray(byte[][]::new);
    sql.sql(
            "insert into records.referral (id, office, agency, report_key, received_at)"
                + " select r.id, :office, r.agency, r.key, r.at::timestamptz"
                + " from unnest(:ids, :agencies, :keys, :ats) r(id, agency, key, at)"
                + " on conflict (office, agency, report_key) do nothing")
        .param("office", office)
        .param("ids", all.stream().map(f -> UUID.randomUUID()).toArray(UUID[]::new))
        .param("agencies", agencies)
        .param("keys", keys)
        .param("ats", all.stream().map(f -> String.valueOf(received.get(f))).toArray(String[]::new))
        .update();
    Map<Filed, UUID> found = new HashMap<>();
    sql.sql(
            "select r.id, r.agency, r.report_key from records.referral r where r.report_key = any(:keys)"
                + " and r.office = :office order by r.id for update")
        .param("office", office)
        .param("keys", keys)
        .query(r -> {
          found.put(
              new Filed(r.getString("agency"), HexFormat.of().formatHex(r.getBytes("report_key"))),
              r.getObject("id", UUID.class));
        });
    return found;
  }

  /// Those under which a case was filed that was expunged.
  Set<Filed> refused(Set<Filed> received, SearchKey search) {
    Map<String, Filed> asked = new HashMap<>();
    received.forEach(f ->
        asked.put(
            HexFormat.of().formatHex(Block.refusal(search, HexFormat.of().parseHex(f.key()))), f));
    Set<Filed> found = new HashSet<>();
    sql.sql("select key from vault.refused where key = any(:keys)")
        .param("keys", asked.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
        .query(row -> {
          found.add(
              java.util.Objects.requireNonNull(
                  asked.get(HexFormat.of().formatHex(row.getBytes(1)))));
        });
    return found;
  }

  /// Of each of these referrals that has versions, the one that stands; version 0 where all were
  /// withdrawn.
  Map<UUID, Standing> standing(java.util.Collection<UUID> referrals) {
    Map<UUID, Standing> found = new HashMap<>();
    sql.sql(
            "select v.referral, v.version, v.fingerprint, w.version is not null as withdrawn"
                + " from records.referral_version v left join reception.withdrawal w"
                + " on w.referral = v.referral and w.version = v.version"
                + " where v.referral = any(:ids) order by v.referral, v.version")
        .param("ids", referrals.toArray(UUID[]::new))
        .query(r -> {
          UUID id = r.getObject("referral", UUID.class);
          int version = r.getInt("version");
          Optional<Standing> before = Optional.ofNullable(found.get(id));
          found.put(
              id,
              r.getBoolean("withdrawn")
                  ? new Standing(
                      before.map(Standing::version).orElse(0),
                      before.map(Standing::fingerprint).orElse(new byte[0]),
                      version)
                  : new Standing(version, r.getBytes("fingerprint"), version));
        });
    return found;
  }

  @SuppressWarnings("NullAway") // it reads no annotation on the inner arrays; null is SQL's null
  void addVersions(UUID in, String office, List<Version> versions) {
    if (versions.isEmpty()) {
      return;
    }
    int n = versions.size();
    String[][] text = new String[8][n];
    for (int i = 0; i < n; i++) {
      SentReferral sent = versions.get(i).sent();
      text[0][i] = sent.received().toString();
      text[1][i] = PlainParts.day(sent.offense().from()).map(Object::toString).orElse(null);
      text[2][i] = PlainParts.day(sent.offense().to()).map(Object::toString).orElse(null);
      text[3][i] = PlainParts.beat(sent).orElse(null);
      text[4][i] = PlainParts.custody(sent.custody());
      text[5][i] = PlainParts.since(sent.custody()).map(Object::toString).orElse(null);
      text[6][i] = PlainParts.charges(sent);
      text[7][i] = PlainParts.laboratory(sent);
    }
    sql.sql(
            "insert into records.referral_version (id, referral, version, office, import, received_at, offense_from,"
                + " offense_to, beat, custody, in_custody_since, charges, laboratory, fingerprint, content)"
                + " select v.id, v.referral, v.version, :office, :import, v.at::timestamptz, v.a::date, v.b::date,"
                + " v.beat, v.custody, v.since::timestamptz, v.charges::jsonb, v.laboratory::jsonb, v.print, v.content"
                + " from unnest(:ids, :referrals, :versions, :ats, :froms, :tos, :beats, :custodies, :sinces,"
                + " :charges, :laboratories, :prints, :contents) v(id, referral, version, at, a, b, beat, custody,"
                + " since, charges, laboratory, print, content)")
        .param("office", office)
        .param("import", in)
        .param("ids", versions.stream().map(v -> UUID.randomUUID()).toArray(UUID[]::new))
        .param("referrals", versions.stream().map(Version::referral).toArray(UUID[]::new))
        .param("versions", versions.stream().map(Version::version).toArray(Integer[]::new))
        .param("ats", text[0])
        .param("froms", text[1])
        .param("tos", text[2])
        .param("beats", text[3])
        .param("custodies", text[4])
        .param("sinces", text[5])
        .param("charges", text[6])
        .param("laboratories", text[7])
        .param("prints", versions.stream().map(Version::fingerprint).toArray(byte[][]::new))
        .param("contents", versions.stream().map(Version::sealed).toArray(byte[][]::new))
        .update();
  }

  /// The last known outcome of each of these that has one.
  Map<UUID, Outcome> outcomes(java.util.Collection<UUID> referrals) {
    Map<UUID, Outcome> found = new HashMap<>();
    sql.sql(
            "select distinct on (referral) referral, status, decided_on, result from records.outcome o"
                + " where referral = any(:ids)"
                + " and not exists (select 1 from reception.supersession s where s.import = o.import)"
                + " order by referral, at desc, id")
        .param("ids", referrals.toArray(UUID[]::new))
        .query(r -> {
          String status = r.getString("status");
          found.put(
              r.getObject("referral", UUID.class),
              new Outcome(
                  java.util.Arrays.stream(CaseStatus.values())
                      .filter(s -> s.words().equals(status))
                      .findFirst()
                      .orElseThrow(),
                  Moments.findDay(r, "decided_on"),
                  r.getString("result")));
        });
    return found;
  }

  void addOutcomes(UUID in, String office, Instant at, Map<UUID, Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    List<Map.Entry<UUID, Outcome>> all = new ArrayList<>(outcomes.entrySet());
    sql.sql(
            "insert into records.outcome (id, referral, office, import, at, status, decided_on, result)"
                + " select o.id, o.referral, :office, :import, :at, o.status, o.day::date, o.result"
                + " from unnest(:ids, :referrals, :statuses, :days, :results) o(id, referral, status, day, result)")
        .param("office", office)
        .param("import", in)
        .param("at", Moments.utc(at))
        .param("ids", all.stream().map(o -> UUID.randomUUID()).toArray(UUID[]::new))
        .param("referrals", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .param(
            "statuses", all.stream().map(o -> o.getValue().status().words()).toArray(String[]::new))
        .param(
            "days",
            all.stream()
                .map(o -> o.getValue().on().map(Object::toString).orElse(null))
                .toArray(String[]::new))
        .param("results", all.stream().map(o -> o.getValue().result()).toArray(String[]::new))
        .update();
  }

  void addReportKeys(List<byte[]> keys, List<UUID> referrals) {
    if (keys.isEmpty()) {
      return;
    }
    sql.sql(
            "insert into reception.report_key (key, referral) select * from unnest(:keys, :referrals)"
                + " on conflict do nothing")
        .param("keys", keys.toArray(byte[][]::new))
        .param("referrals", referrals.toArray(UUID[]::new))
        .update();
  }
}
