package org.evenhand.app.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.Moments;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.Decision.Stage;
import org.evenhand.app.decisions.Kind.Agreement;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

final class DecisionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final Database DATABASE = TestDatabase.get();
  private static final Vault VAULT =
      new Vault(DATABASE.sql(), TestDatabase.dataFolder().secret("master.key"));
  private static final Queue QUEUE = new Queue(DATABASE.sql());
  private static final Decisions DECISIONS = new Decisions(DATABASE.sql());

  private final String office = "o-" + UUID.randomUUID();

  @Test
  void theQueueIsOrderedByTheHoursLeftAndThenByAge() {
    UUID old = matter(NOW.minus(Duration.ofDays(9)), Optional.empty());
    UUID soon = matter(NOW, Optional.of(NOW.plus(Duration.ofHours(2))));
    UUID later = matter(NOW, Optional.of(NOW.plus(Duration.ofHours(20))));
    UUID young = matter(NOW.minus(Duration.ofDays(1)), Optional.empty());
    assertEquals(
        List.of(soon, later, old, young),
        asAttorney(() -> QUEUE.page(office, Queue.Filter.ALL, 10, 0)).stream()
            .map(Matter::referral)
            .toList());
  }

  @Test
  void aFinalDecisionIsKeptWithItsReasonsAndTakesTheCaseOffTheQueue() {
    UUID referral = matter(NOW, Optional.empty());
    asAttorney(() -> decide(referral, Kind.FILE, Stage.FINAL, "The buyer named the seller."));
    List<Decision> kept = asAttorney(() -> DECISIONS.of(referral, key(referral)));
    assertEquals("The buyer named the seller.", kept.getFirst().words());
    assertEquals(0, (int) asAttorney(() -> QUEUE.count(office, Queue.Filter.ALL, 100)));
    assertEquals(
        Matter.State.DECIDED, asAttorney(() -> QUEUE.find(referral)).orElseThrow().state());
  }

  @Test
  void anUnaidedDecisionLeavesTheCaseOnTheQueue() {
    UUID referral = matter(NOW, Optional.empty());
    asAttorney(() -> decide(referral, Kind.DIVERT, Stage.UNAIDED, "First offense."));
    assertEquals(1, (int) asAttorney(() -> QUEUE.count(office, Queue.Filter.ALL, 100)));
    assertEquals(new Unaided(1, 1, 1), asAttorney(() -> DECISIONS.unaided(office)));
  }

  @Test
  void theLedgerHasTheDecisionInTheSameTransactionOrNotAtAll() {
    UUID referral = matter(NOW, Optional.empty());
    assertThrows(
        IllegalStateException.class,
        () ->
            asAttorney(() -> {
              decide(referral, Kind.FILE, Stage.FINAL, "Rolled back.");
              throw new IllegalStateException("the power goes");
            }));
    assertEquals(List.of(), acts(referral));
    asAttorney(() -> decide(referral, Kind.FILE, Stage.FINAL, "Committed."));
    assertEquals(List.of("decided"), acts(referral));
  }

  @Test
  void onlyAnAttorneyDecides() {
    UUID referral = matter(NOW, Optional.empty());
    assertThrows(
        DataAccessException.class,
        () ->
            DATABASE.as(
                new Claims("clerk-1", Set.of(office), Set.of(), Set.of(), Set.of("clerk")),
                () -> decide(referral, Kind.FILE, Stage.FINAL, "Not mine to say.")));
  }

  @Test
  void nobodyDecidesInAnothersName() {
    UUID referral = matter(NOW, Optional.empty());
    assertThrows(
        DataAccessException.class,
        () ->
            DATABASE.as(
                new Claims("attorney-2", Set.of(office), Set.of(), Set.of(), Set.of("attorney")),
                () -> decide(referral, Kind.FILE, Stage.FINAL, "As attorney 1.")));
  }

  @Test
  void aboutATenthIsDecidedUnaidedAndWhichOnesDependsOnTheSeed() {
    Tenth one = new Tenth(new SearchKey("11".repeat(32)));
    Tenth other = new Tenth(new SearchKey("22".repeat(32)));
    List<UUID> ids =
        IntStream.range(0, 20_000)
            .mapToObj(i -> UUID.nameUUIDFromBytes(("case " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    long drawn = ids.stream().filter(one::contains).count();
    // Binomial: 2,000 with a standard deviation of 42.
    assertTrue(drawn > 1_800 && drawn < 2_200, "drawn: " + drawn);
    long both = ids.stream().filter(one::contains).filter(other::contains).count();
    assertTrue(both < 300, "in both: " + both);
  }

  @Test
  void agreementIsComparedOnlyWhereTheGuidelineAnswers() {
    assertEquals(Agreement.AGREES, Kind.FILE.with("meets the guideline"));
    assertEquals(Agreement.AGREES, Kind.DIVERT.with("meets the guideline"));
    assertEquals(Agreement.DIFFERS, Kind.DECLINE.with("meets the guideline"));
    assertEquals(Agreement.AGREES, Kind.RETURN.with("not shown"));
    assertEquals(Agreement.DIFFERS, Kind.FILE.with("not shown"));
    for (String open :
        List.of("individual review", "undetermined", "silent", "conflict", "notInForce")) {
      for (Kind kind : Kind.values()) {
        assertEquals(Agreement.NOT_COMPARABLE, kind.with(open));
      }
    }
  }

  private int decide(UUID referral, Kind kind, Stage stage, String words) {
    DECISIONS.add(
        new Decision(
            UUID.randomUUID(),
            referral,
            1,
            NOW,
            "attorney-1",
            stage,
            kind,
            Optional.empty(),
            Agreement.AGREES,
            "",
            Optional.empty(),
            words),
        office,
        key(referral));
    return 1;
  }

  private static List<String> acts(UUID referral) {
    return DATABASE.as(
        Claims.system("test"),
        () ->
            DATABASE
                .sql()
                .sql(
                    "select act from ledger.entry e join decisions.decision d on e.record = d.id"
                        + " where d.referral = :referral order by seq")
                .param("referral", referral)
                .query(String.class)
                .list());
  }

  private static SealingKey key(UUID referral) {
    return VAULT.findKey(referral).orElseThrow();
  }

  private <T> T asAttorney(java.util.function.Supplier<T> work) {
    return DATABASE.as(
        new Claims("attorney-1", Set.of(office), Set.of(), Set.of(), Set.of("attorney")), work);
  }

  private UUID matter(Instant received, Optional<Instant> heldUntil) {
    UUID referral = UUID.randomUUID();
    DATABASE.as(
        Claims.system("test"),
        () -> {
          VAULT.newKey(referral);
          DATABASE
              .sql()
              .sql("insert into records.referral values (:id, :office, 'agency', null, :key, :at)")
              .param("id", referral)
              .param("office", office)
              .param("key", bytes(referral))
              .param("at", Moments.utc(received))
              .update();
          Docket docket =
              new Dockets(DATABASE.sql(), VAULT)
                  .open(
                      office,
                      Docket.Kind.REFERRAL,
                      received,
                      List.of(Optional.of("agency")),
                      List.of(Optional.of(referral)))
                  .getFirst();
          QUEUE.put(
              List.of(
                  new Matter(
                      referral,
                      docket.id(),
                      docket.number(),
                      office,
                      "agency",
                      1,
                      received,
                      heldUntil,
                      heldUntil.isPresent() ? "in custody" : "not in custody",
                      Matter.State.TO_DECIDE,
                      "Possession of a controlled substance",
                      Optional.of(true),
                      false,
                      "undetermined",
                      "a firearm",
                      List.of("firearm in the case"),
                      false,
                      Optional.empty())));
          return 1;
        });
    return referral;
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }
}
