package org.evenhand.app.decisions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was sent, opened again: it is sealed as the JSON message that states the same.
final class SentContents {
  private final JdbcClient sql;

  SentContents(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(String office, String agency, Instant received, byte[] content) {}

  SentReferral get(UUID referral, int version, SealingKey key) {
    Row row =
        sql.sql(
                "select r.office, r.agency, v.received_at, v.content from records.referral_version v"
                    + " join records.referral r on r.id = v.referral where v.referral = :referral and v.version = :version")
            .param("referral", referral)
            .param("version", version)
            .query((r, n) ->
                new Row(
                    r.getString("office"),
                    r.getString("agency"),
                    Queue.instant(r, "received_at").orElseThrow(),
                    r.getBytes("content")))
            .single();
    Reading reading =
        ReferralJson.read(
            key.open(row.content()),
            new Arrival(
                row.office(), Map.of(row.agency(), row.agency()), row.received(), Times.ZONE));
    return switch (reading) {
      case Reading.Accepted(SentReferral sent, var described) -> sent;
      case Reading.AcceptedWithWarnings(SentReferral sent, var described, var reasons) -> sent;
      case Reading.Rejected rejected ->
          throw new IllegalStateException(
              "What was kept of "
                  + referral
                  + " cannot be read again: "
                  + rejected.reasons().getFirst().sentence());
    };
  }
}
