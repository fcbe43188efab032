package org.evenhand.app.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.reception.Arrived;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.referrals.SentPerson;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;

/// Made-up referrals in the tests' database, kept as a message would be.
public final class CaseFixture {
  public static final String OFFICE = "us-mo-095";
  public static final String AGENCY = "us-mo-kansas-city";

  private CaseFixture() {}

  /// A case of one defendant.
  ///
  /// @param custody JSON of the message's custody
  /// @param charges JSON of its charges
  public static UUID open(
      String report,
      Instant received,
      String given,
      String surname,
      String born,
      String custody,
      String charges) {
    return open(report, received, given, surname, born, custody, charges, "345");
  }

  /// The same, in this beat.
  public static UUID open(
      String report,
      Instant received,
      String given,
      String surname,
      String born,
      String custody,
      String charges,
      String beat) {
    String message =
        """
        {"office": "us-mo-095", "agency": "us-mo-kansas-city", "reportNumber": "%s",
         "offense": {"from": "2026-02-28", "beat": "%s", "address": "1200 Example Avenue"},
         "custody": %s, "charges": %s,
         "persons": [
          {"roles": ["defendant"], "given": "%s", "surname": "%s", "birthDate": "%s", "street": "12 Sample Street",
           "city": "Kansas City", "state": "MO", "postcode": "64100"},
          {"roles": ["officer"], "surname": "Kim", "identifiers": {"badge": "4411"}}],
         "narrative": "On 28 February 2026 officers stopped a car on Example Avenue.\\nA bag with about 3 grams lay on the passenger seat.",
         "laboratory": [{"item": "1", "submitted": "2026-03-01", "due": "2026-05-01"}]}
        """
            .formatted(report, beat, custody, charges, given, surname, born);
    Reading reading =
        ReferralJson.read(
            message.getBytes(StandardCharsets.UTF_8),
            new Arrival(OFFICE, Map.of(AGENCY, AGENCY), received, Times.ZONE));
    SentReferral sent =
        switch (reading) {
          case Reading.Accepted(SentReferral accepted, var d) -> accepted;
          case Reading.AcceptedWithWarnings(SentReferral accepted, var d, var w) -> accepted;
          case Reading.Rejected rejected ->
              throw new AssertionError(rejected.reasons().getFirst().sentence());
        };
    return keep(sent);
  }

  private static UUID keep(SentReferral sent) {
    Database database = TestDatabase.get();
    Vault vault = TestOffice.get().part(Vault.class);
    UUID referral = UUID.randomUUID();
    return database.as(
        Claims.system("test"),
        () -> {
          SealingKey key = vault.newKey(referral);
          database
              .sql()
              .sql("insert into records.referral values (:id, :office, :agency, null, :key, :at)")
              .param("id", referral)
              .param("office", sent.office())
              .param("agency", sent.agency())
              .param("key", referral.toString().getBytes(StandardCharsets.UTF_8))
              .param("at", sent.received().atOffset(java.time.ZoneOffset.UTC))
              .update();
          database
              .sql()
              .sql(
                  "insert into records.referral_version (id, referral, version, office, received_at, beat, custody,"
                      + " charges, laboratory, fingerprint, content) values (gen_random_uuid(), :referral, 1, :office,"
                      + " :at, :beat, 'unknown', '[]', '[]', ''::bytea, :content)")
              .param("beat", sent.offense().beat())
              .param("referral", referral)
              .param("office", sent.office())
              .param("at", sent.received().atOffset(java.time.ZoneOffset.UTC))
              .param("content", key.seal(ReferralJson.write(sent, new TreeMap<>())))
              .update();
          List<Sightings.Listed> listed = new ArrayList<>();
          for (SentPerson each : sent.persons()) {
            listed.add(new Sightings.Listed(1, listed.size() + 1, sighting(referral, each)));
          }
          TestOffice.get().part(Sightings.class).add(listed);
          TestOffice.get()
              .part(CaseOpening.class)
              .arrived(
                  List.of(
                      new Arrived(
                          referral,
                          1,
                          sent,
                          listed.stream().map(Sightings.Listed::sighting).toList())));
          return referral;
        });
  }

  private static Sighting sighting(UUID referral, SentPerson person) {
    return new Sighting(
        UUID.randomUUID(),
        referral,
        person.roles().iterator().next().word(),
        person.name().surname(),
        person.name().given(),
        person.name().middle(),
        person.name().suffix(),
        person.birthDate()
                instanceof org.evenhand.app.intake.Stated.Value<java.time.LocalDate>(var day, var w)
            ? day.toString()
            : "",
        "",
        "",
        new Sighting.Address(
            person.address().street(),
            person.address().unit(),
            person.address().city(),
            person.address().state(),
            person.address().postcode()),
        List.of());
  }
}
