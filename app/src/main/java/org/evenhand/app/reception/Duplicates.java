package org.evenhand.app.reception;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.vault.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Referrals that may be the same matter: of one office, under another number or from another
/// agency, on the same report, or against what may be the same defendant on the same day. Whether
/// they are is for a person to say.
public final class Duplicates {
  private final JdbcClient sql;

  public Duplicates(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param because `same report` or `same defendant and day`
  public record Pair(UUID referral, UUID other, String because) {}

  static byte[] key(SearchKey search, String office, String report) {
    return search.of("any agency's report", office + "\n" + report);
  }

  /// Of one referral, in the caller's transaction.
  public List<Pair> of(UUID referral) {
    return find("select :id::uuid as referral", referral, 100);
  }

  /// Of the referrals that an import brought or changed.
  public List<Pair> in(UUID in, int most) {
    return find(
        "select distinct referral from reception.message where import = :id and fate in ('accepted', 'new version')",
        in,
        most);
  }

  private List<Pair> find(String own, UUID id, int most) {
    return sql.sql(
            "with own as ("
                + own
                + "), report as ("
                + " select o.referral, k.referral as other, 'same report' as because from own o"
                + " join reception.report_key mine on mine.referral = o.referral"
                + " join reception.report_key k on k.key = mine.key and k.referral <> o.referral"
                + "), defendant as ("
                + " select o.referral, m.referral as other, 'same defendant and day' as because from own o"
                + " join records.mention mine on mine.referral = o.referral and mine.role = 'defendant'"
                + " join lateral (select l.other as mention from identity.link l where l.mention = mine.id and l.per_million >= 500000"
                + "   union all select l.mention from identity.link l where l.other = mine.id and l.per_million >= 500000) linked on true"
                + " join records.mention m on m.id = linked.mention and m.referral <> o.referral"
                + " join records.referral_version v on v.referral = o.referral and v.version = mine.version"
                + " join records.referral_version w on w.referral = m.referral and w.version = m.version"
                + "  and w.office = v.office and w.offense_from = v.offense_from"
                + " where not exists (select 1 from identity.judgement j where j.finding = 'different people'"
                + "   and ((j.mention = mine.id and j.other = m.id) or (j.mention = m.id and j.other = mine.id)))"
                + ") select distinct on (referral, other) referral, other, because from"
                + " (select * from report union all select * from defendant) found"
                + " order by referral, other, because desc limit :most")
        .param("id", id)
        .param("most", most)
        .query((r, n) ->
            new Pair(
                r.getObject("referral", UUID.class),
                r.getObject("other", UUID.class),
                r.getString("because")))
        .list();
  }
}
