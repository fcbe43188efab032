package org.evenhand.app.reception;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was sent, opened again: it is sealed as the JSON message that states the same.
public final class StoredReferrals {
  private final JdbcClient sql;

  public StoredReferrals(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(String office, String agency, Instant received, byte[] content) {}

  /// One version of a referral, in the caller's transaction.
  ///
  /// @throws IllegalStateException if what was kept is not what was written
  public SentReferral get(UUID referral, int version, SealingKey key) {
    Row row =
        sql.sql(
                "select r.office, r.agency, v.received_at, v.content from records.referral_version v"
                    + " join records.referral r on r.id = v.referral"
                    + " where v.referral = :referral and v.version = :version")
            .param("referral", referral)
            .param("version", version)
            .query((r, n) ->
                new Row(
                    r.getString("office"),
                    r.getString("agency"),
                    Moments.at(r, "received_at"),
                    r.getBytes("content")))
            .single();
    Arrival as =
        new Arrival(row.office(), Map.of(row.agency(), row.agency()), row.received(), Times.ZONE);
    return switch (ReferralJson.read(key.open(row.content()), as)) {
      case Reading.Accepted accepted -> accepted.referral();
      case Reading.AcceptedWithWarnings warned -> warned.referral();
      case Reading.Rejected rejected ->
          throw new IllegalStateException(
              "What was kept of "
                  + referral
                  + " cannot be read again: "
                  + rejected.reasons().getFirst().code().code());
    };
  }
}
