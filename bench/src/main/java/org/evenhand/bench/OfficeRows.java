package org.evenhand.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.referrals.Custody;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.vault.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of one block, written in a statement for each table.
///
/// @param ids of the referrals
record OfficeRows(JdbcClient sql, List<UUID> ids, List<SentReferral> sent) {
  void referrals(SearchKey search) {
    sql.sql(
            "insert into records.referral (id, office, agency, report_key, received_at)"
                + " select id, office, agency, key, at::timestamptz"
                + " from unnest(:ids, :offices, :agencies, :keys, :ats) r(id, office, agency, key, at)")
        .param("ids", ids.toArray(UUID[]::new))
        .param("offices", texts(SentReferral::office))
        .param("agencies", texts(SentReferral::agency))
        .param(
            "keys",
            sent.stream().map(s -> search.of("filed", s.reportNumber())).toArray(byte[][]::new))
        .param("ats", texts(s -> s.received().toString()))
        .update();
  }

  void versions(SearchKey search, List<byte[]> contents) {
    sql.sql(
            "insert into records.referral_version (id, referral, version, office, received_at, custody,"
                + " in_custody_since, charges, laboratory, fingerprint, content)"
                + " select gen_random_uuid(), id, 1, office, at::timestamptz, custody, nullif(since, '')::timestamptz,"
                + " '[{\"statute\": \"579.015\", \"grade\": \"felony\", \"against\": [1]}]', '[]', print, content"
                + " from unnest(:ids, :offices, :ats, :custodies, :sinces, :prints, :contents)"
                + " v(id, office, at, custody, since, print, content)")
        .param("ids", ids.toArray(UUID[]::new))
        .param("offices", texts(SentReferral::office))
        .param("ats", texts(s -> s.received().toString()))
        .param("custodies", texts(OfficeRows::custody))
        .param("sinces", texts(OfficeRows::since))
        .param(
            "prints",
            sent.stream().map(s -> search.of("referral", s.reportNumber())).toArray(byte[][]::new))
        .param("contents", contents.toArray(byte[][]::new))
        .update();
  }

  void matters(List<Docket> dockets, List<OfficeFill.Template> of, List<Boolean> open) {
    sql.sql(
            "insert into decisions.matter (referral, docket, number, office, agency, version, received_at, held_until,"
                + " custody, state, lead, drug, violent, verdict, because, missing, unaided)"
                + " select id, docket, number, office, agency, 1, at::timestamptz, nullif(held, '')::timestamptz, custody,"
                + " case when open then 'to decide' else 'decided' end, lead, drug, violent, verdict, because,"
                + " case when missing = '' then '{}' else string_to_array(missing, E'\\n') end, false"
                + " from unnest(:ids, :dockets, :numbers, :offices, :agencies, :ats, :helds, :custodies, :opens, :leads,"
                + " :drugs, :violents, :verdicts, :becauses, :missings) m(id, docket, number, office, agency, at, held,"
                + " custody, open, lead, drug, violent, verdict, because, missing)")
        .param("ids", ids.toArray(UUID[]::new))
        .param("dockets", dockets.stream().map(Docket::id).toArray(UUID[]::new))
        .param("numbers", dockets.stream().map(Docket::number).toArray(String[]::new))
        .param("offices", texts(SentReferral::office))
        .param("agencies", texts(SentReferral::agency))
        .param("ats", texts(s -> s.received().toString()))
        .param(
            "helds",
            texts(s ->
                s.custody()
                    .findSince()
                    .map(i -> i.plus(Duration.ofHours(24)).toString())
                    .orElse("")))
        .param("custodies", texts(OfficeRows::custody))
        .param("opens", open.toArray(Boolean[]::new))
        .param("leads", of.stream().map(OfficeFill.Template::lead).toArray(String[]::new))
        .param("drugs", of.stream().map(OfficeFill.Template::drug).toArray(Boolean[]::new))
        .param("violents", of.stream().map(OfficeFill.Template::violent).toArray(Boolean[]::new))
        .param("verdicts", of.stream().map(OfficeFill.Template::verdict).toArray(String[]::new))
        .param("becauses", of.stream().map(OfficeFill.Template::because).toArray(String[]::new))
        .param("missings", of.stream().map(OfficeFill.Template::missing).toArray(String[]::new))
        .update();
  }

  /// One final decision for each that is not open: filed, or declined where the guideline says "not
  /// shown".
  void decisions(
      List<OfficeFill.Template> of, List<Boolean> open, List<byte[]> words, String actor) {
    int[] done = IntStream.range(0, ids.size()).filter(i -> !open.get(i)).toArray();
    if (done.length == 0) {
      return;
    }
    sql.sql(
            "insert into decisions.decision (id, referral, version, office, at, actor, stage, kind, reason, agrees, content,"
                + " why) select gen_random_uuid(), id, 1, office, at::timestamptz + interval '7 hours', :actor, 'final',"
                + " case when declined then 'decline' else 'file' end,"
                + " case when declined then 'not-asked-for' else '' end,"
                + " case when declined then true end, content, case when declined then 'decline: not-asked-for' else 'file' end"
                + " from unnest(:ids, :offices, :ats, :declined, :contents) d(id, office, at, declined, content)")
        .param("actor", actor)
        .param("ids", IntStream.of(done).mapToObj(ids::get).toArray(UUID[]::new))
        .param(
            "offices",
            IntStream.of(done).mapToObj(i -> sent.get(i).office()).toArray(String[]::new))
        .param(
            "ats",
            IntStream.of(done)
                .mapToObj(i -> sent.get(i).received().toString())
                .toArray(String[]::new))
        .param(
            "declined",
            IntStream.of(done)
                .mapToObj(i -> of.get(i).verdict().equals("not shown"))
                .toArray(Boolean[]::new))
        .param("contents", IntStream.of(done).mapToObj(words::get).toArray(byte[][]::new))
        .update();
  }

  private String[] texts(Function<SentReferral, String> of) {
    return sent.stream().map(of).toArray(String[]::new);
  }

  private static String since(SentReferral sent) {
    return sent.custody().findSince().map(Object::toString).orElse("");
  }

  private static String custody(SentReferral sent) {
    return switch (sent.custody()) {
      case Custody.Held held -> "in custody";
      case Custody.NotHeld notHeld -> "not in custody";
      case Custody.NotKnown unknown -> "unknown";
    };
  }
}
