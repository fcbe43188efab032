package org.evenhand.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.identity.Sighting.Address;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final Database DATABASE = TestDatabase.get();
  private static final Vault VAULT =
      new Vault(DATABASE.sql(), TestDatabase.dataFolder().secret("master.key"));
  private static final Sightings SIGHTINGS =
      new Sightings(
          DATABASE.sql(), VAULT, new SearchKey(TestDatabase.dataFolder().secret("search.key")));
  private static final LinkStore LINKS = new LinkStore(DATABASE.sql(), VAULT);
  private static final Arrivals ARRIVALS = new Arrivals(SIGHTINGS, LINKS);

  private final String office = "o-" + UUID.randomUUID();

  @Test
  void aPersonWrittenDifferentlyIsFoundWithReasonsAndAStrangerIsNot() {
    String surname = "Zwart" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Sighting known = arrive(surname, "Katharine", "1990-02-28", "12 Elm Street");
    Sighting stranger = arrive("Novak", "Peter", "1961-07-04", "9 Oak Avenue");
    Sighting again = arrive(surname, "Catharine", "1990-02-28", "40 Pine Road");
    List<PossibleLink> links = asAttorney(() -> LINKS.of(List.of(again.mention())));
    assertEquals(List.of(known.mention()), links.stream().map(PossibleLink::other).toList());
    PossibleLink link = links.getFirst();
    assertTrue(link.probability() > 0.5, "probability " + link.probability());
    assertEquals(
        link.bits(), link.steps().stream().mapToDouble(PossibleLink.Step::bits).sum(), 0.02);
    assertFalse(links.stream().anyMatch(l -> l.other().equals(stranger.mention())));
  }

  @Test
  void aLinkIsNoFactUntilAPersonConfirmsItAndTheLastFindingStands() {
    String surname = "Yll" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Sighting one = arrive(surname, "Maria", "1985-05-05", "1 Main Street");
    Sighting two = arrive(surname, "Maria", "1985-05-05", "1 Main Street");
    assertFalse(asAttorney(() -> LINKS.of(List.of(two.mention()))).getFirst().isConfirmed());
    judge(two, one, Judgement.Finding.SAME_PERSON, NOW);
    assertTrue(asAttorney(() -> LINKS.of(List.of(one.mention()))).getFirst().isConfirmed());
    judge(one, two, Judgement.Finding.DIFFERENT_PEOPLE, NOW.plusSeconds(60));
    assertTrue(asAttorney(() -> LINKS.of(List.of(two.mention()))).getFirst().isRejected());
  }

  @Test
  void aNameIsFoundWithoutStandingInAnyRow() {
    String surname = "Xantippe" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Sighting one = arrive(surname, "Jo", "1979-12-31", "1 Main Street");
    assertEquals(
        List.of(one.mention()),
        asAttorney(() -> SIGHTINGS.search(surname.toUpperCase(java.util.Locale.ROOT), "", "", 10))
            .stream()
            .map(Sighting::mention)
            .toList());
    assertEquals(1, asAttorney(() -> SIGHTINGS.search(surname, "", "1979-12-31", 10)).size());
    assertEquals(0, asAttorney(() -> SIGHTINGS.search(surname, "Ann", "", 10)).size());
    int plain =
        DATABASE.as(
            Claims.system("test"),
            () ->
                DATABASE
                    .sql()
                    .sql(
                        "select count(*) from records.mention m where position(:name in m.content) > 0")
                    .param("name", surname.getBytes(StandardCharsets.UTF_8))
                    .query(Integer.class)
                    .single());
    assertEquals(0, plain);
  }

  @Test
  void anotherOfficeSeesNeitherPersonNorLink() {
    String surname = "Woo" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    arrive(surname, "Maria", "1985-05-05", "1 Main Street");
    Sighting two = arrive(surname, "Maria", "1985-05-05", "1 Main Street");
    Claims elsewhere =
        new Claims("attorney-9", Set.of("o-elsewhere"), Set.of(), Set.of(), Set.of("attorney"));
    assertEquals(List.of(), DATABASE.as(elsewhere, () -> LINKS.of(List.of(two.mention()))));
    assertEquals(List.of(), DATABASE.as(elsewhere, () -> SIGHTINGS.search(surname, "", "", 10)));
  }

  private void judge(Sighting one, Sighting other, Judgement.Finding finding, Instant at) {
    asAttorney(() -> {
      LINKS.judge(
          new Judgement(
              UUID.randomUUID(),
              one.mention(),
              other.mention(),
              at,
              "attorney-1",
              finding,
              "fingerprint card"),
          office);
      return 1;
    });
  }

  private Sighting arrive(String surname, String given, String born, String street) {
    UUID referral = UUID.randomUUID();
    Sighting sighting =
        new Sighting(
            UUID.randomUUID(),
            referral,
            "defendant",
            surname,
            given,
            "",
            "",
            born,
            "",
            "",
            new Address(street, "", "Kansas City", "MO", "64108"),
            List.of());
    return DATABASE.as(
        Claims.system("test"),
        () -> {
          DATABASE
              .sql()
              .sql(
                  "insert into records.referral values (:id, :office, 'agency', null, :key, now())")
              .param("id", referral)
              .param("office", office)
              .param("key", referral.toString().getBytes(StandardCharsets.UTF_8))
              .update();
          SIGHTINGS.add(List.of(new Sightings.Listed(1, 1, sighting)));
          ARRIVALS.link(List.of(sighting));
          return sighting;
        });
  }

  private <T> T asAttorney(Supplier<T> work) {
    return DATABASE.as(
        new Claims("attorney-1", Set.of(office), Set.of(), Set.of(), Set.of("attorney")), work);
  }
}
