package org.evenhand.app.reception;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// A reception on the tests' database, for an office of its own, and what it told.
final class Kept implements Received {
  static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  static final String AGENCY = "us-mo-kansas-city";

  final Database database = TestDatabase.get();
  final Vault vault = new Vault(database.sql(), TestDatabase.dataFolder().secret("master.key"));
  final SearchKey search = new SearchKey(TestDatabase.dataFolder().secret("search.key"));
  final Sightings sightings = new Sightings(database.sql(), vault, search);
  final ImportStore imports = new ImportStore(database.sql(), vault, search);
  final StoredReferrals stored = new StoredReferrals(database.sql());
  final String office = "o-" + UUID.randomUUID();
  final List<Arrived> told = new ArrayList<>();
  final List<UUID> gone = new ArrayList<>();
  final Map<UUID, Outcome> settled = new java.util.HashMap<>();
  final Reception reception =
      new Reception(database, vault, search, sightings, List.of(this), clock());

  @Override
  public void arrived(List<Arrived> block) {
    told.addAll(block);
  }

  @Override
  public void settled(Map<UUID, Outcome> outcomes) {
    settled.putAll(outcomes);
  }

  @Override
  public void withdrawn(List<UUID> referrals, String why) {
    gone.addAll(referrals);
  }

  Delivery delivery(String name) {
    return new Delivery(office, Optional.of(AGENCY), Door.UPLOAD, "detective-1", name, name, 1);
  }

  List<ImportStore.Line> receive(String name, String... messages) {
    List<Reading> readings = new ArrayList<>();
    for (String each : messages) {
      readings.add(read(each));
    }
    return reception.receive(delivery(name), name, readings);
  }

  Reading read(String json) {
    return ReferralJson.read(
        json.getBytes(StandardCharsets.UTF_8),
        new Arrival(office, Map.of(AGENCY, AGENCY), NOW, Times.ZONE));
  }

  static String message(String report, String surname, String narrative) {
    return """
    {"agency": "us-mo-kansas-city", "reportNumber": "%s", "offense": {"from": "2026-02-28", "beat": "112"},
     "custody": {"status": "in custody", "since": "2026-03-01T21:30:00-06:00"},
     "charges": [{"statute": "579.015", "grade": "felony", "class": "D", "against": [1]}],
     "persons": [{"roles": ["defendant"], "given": "Ann", "surname": "%s", "birthDate": "1990-07-04",
       "identifiers": {"stateId": "MO123%s"}, "race": "W", "sex": "F"},
       {"roles": ["officer"], "fullName": "Reyes, Tom", "identifiers": {"badge": "77"}}],
     "narrative": "%s", "laboratory": [{"item": "1", "submitted": "2026-03-01"}]}\
    """
        .formatted(report, surname, surname, narrative);
  }

  <T> T asOffice(Supplier<T> work) {
    return database.as(
        new Claims("attorney-1", Set.of(office), Set.of(), Set.of(), Set.of("attorney")), work);
  }

  <T> T as(Claims claims, Supplier<T> work) {
    return database.as(claims, work);
  }

  Import imported(UUID id) {
    return asOffice(() -> imports.find(id)).orElseThrow();
  }

  /// A second later at each look, so that of two imports one is the last.
  private static InstantSource clock() {
    AtomicInteger looks = new AtomicInteger();
    return () -> NOW.plusSeconds(looks.getAndIncrement());
  }

  UUID lastImport() {
    return asOffice(() -> imports.page(1, 0)).getFirst().id();
  }
}
