package org.evenhand.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.desk.CaseFixture;
import org.evenhand.app.disclosure.Disclosures;
import org.evenhand.app.disclosure.Owed;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.vault.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who sees a case under each status, by row-level security.
final class StatusesTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final Set<String> ROLES =
      Set.of("attorney", "supervisor", "analyst", "clerk", "detective", "system");

  private final String surname =
      "Statushold" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final String counsel = UUID.randomUUID().toString();
  private final UUID referral =
      CaseFixture.open(
          "KC26-" + surname,
          TestOffice.CLOCK.instant(),
          "Kim",
          surname,
          "1977-07-07",
          "{\"status\": \"not in custody\"}",
          "[{\"statute\": \"579.015\", \"description\": \"Possession\", \"grade\": \"felony\", \"class\": \"D\"}]");

  @Test
  void anOpenCaseIsSeenByAllWhoWork() {
    assertEquals(ROLES, seeing());
    assertEquals(ROLES, finding());
    assertEquals(1, disclosed());
  }

  @Test
  void aClosedCaseIsSeenByThoseWhoWorkItAndByNoAnalyst() {
    order("close");
    assertEquals(Set.of("attorney", "supervisor", "clerk", "detective", "system"), seeing());
    assertEquals(1, disclosed());
    order("open");
    assertEquals(ROLES, seeing());
  }

  @Test
  void aJuvenileCaseIsFoundByNoPolice() {
    order("juvenile");
    assertEquals(Set.of("attorney", "supervisor", "clerk", "detective", "system"), seeing());
    assertEquals(Set.of("attorney", "supervisor", "clerk", "system"), finding());
  }

  @Test
  void aSealedCaseIsTheClerksAlone() {
    assertEquals(1, disclosed());
    order("seal");
    assertEquals(Set.of("clerk", "system"), seeing());
    assertEquals(Set.of("clerk", "system"), finding());
    assertEquals(0, disclosed(), "nor does counsel see what was sent");
    order("open");
    assertEquals(ROLES, seeing());
  }

  @Test
  void anExpungedCaseIsFoundByNobodyAndNoOrderBringsItBack() {
    UUID order = order("expunge");
    assertEquals(Set.of("clerk", "system"), seeing(), "sealed until it is carried out");
    TestOffice.get().part(Orders.class).carryOut(claims("clerk"), order);
    assertEquals(Set.of(), finding());
    assertThrows(DataAccessException.class, () -> order("open"));
    assertThrows(
        DataAccessException.class,
        () -> TestOffice.get().part(Orders.class).carryOut(claims("clerk"), order));
    TestOffice.get().part(Sweeps.class).resume();
  }

  @Test
  void onlyAClerkOfTheOfficeEntersAndCarriesOut() {
    for (String role : List.of("attorney", "supervisor", "analyst", "detective")) {
      assertThrows(RuntimeException.class, () -> enter(claims(role), "seal"), role);
    }
    Claims elsewhere =
        new Claims("clerk-9", Set.of("us-mo-047"), Set.of(), Set.of(), Set.of("clerk"));
    assertThrows(RuntimeException.class, () -> enter(elsewhere, "seal"));
    UUID order = order("expunge");
    for (Claims each : List.of(claims("supervisor"), claims("system"), elsewhere)) {
      assertThrows(
          RuntimeException.class,
          () -> TestOffice.get().part(Orders.class).carryOut(each, order),
          each.toString());
    }
    assertTrue(seeing().contains("clerk"));
  }

  private UUID order(String kind) {
    return enter(claims("clerk"), kind);
  }

  private UUID enter(Claims by, String kind) {
    return TestOffice.get()
        .part(Orders.class)
        .enter(
            by,
            List.of(referral),
            new Orders.Decree(
                Standing.ofOrder(kind).orElseThrow(),
                "Circuit Court, 2616-CV00002",
                LocalDate.of(2026, 3, 1),
                "Ordered."))
        .getFirst();
  }

  /// Roles that see the case on lists and open it.
  private Set<String> seeing() {
    Set<String> seeing = new TreeSet<>();
    for (String role : ROLES) {
      boolean there = as(role, () -> new Queue(DATABASE.sql()).find(referral).isPresent());
      boolean rows =
          as(
              role,
              () ->
                  DATABASE
                          .sql()
                          .sql(
                              "select count(*) from records.referral r join records.mention m on m.referral = r.id"
                                  + " where r.id = :id")
                          .param("id", referral)
                          .query(Long.class)
                          .single()
                      > 0);
      assertEquals(there, rows, role);
      if (there) {
        seeing.add(role);
      }
    }
    return seeing;
  }

  /// Roles that find its people by name.
  private Set<String> finding() {
    Set<String> finding = new TreeSet<>();
    for (String role : ROLES) {
      if (!as(role, () -> TestOffice.get().part(Sightings.class).search(surname, "", "", 10))
          .isEmpty()) {
        finding.add(role);
      }
    }
    return finding;
  }

  /// How many items counsel sees of this case.
  private int disclosed() {
    Disclosures disclosures = TestOffice.get().part(Disclosures.class);
    as(
        "attorney",
        () -> {
          if (new Queue(DATABASE.sql()).find(referral).isPresent()
              && disclosures.counsel(referral).isEmpty()) {
            disclosures.add(
                referral,
                CaseFixture.OFFICE,
                "account-1",
                Owed.BRADY,
                "An item",
                TestOffice.CLOCK.instant());
            disclosures.appoint(referral, counsel, TestOffice.CLOCK.instant());
            disclosures
                .items(referral)
                .forEach(i ->
                    disclosures.send(
                        i, CaseFixture.OFFICE, "account-1", "counsel", TestOffice.CLOCK.instant()));
          }
          return 0;
        });
    return DATABASE.as(
        new Claims(counsel, Set.of(), Set.of(), Set.of(), Set.of("defence")),
        () -> disclosures.of(counsel).stream().mapToInt(c -> c.items().size()).sum());
  }

  private static Claims claims(String role) {
    return role.equals("detective")
        ? new Claims("account-1", Set.of(), Set.of(CaseFixture.AGENCY), Set.of(), Set.of(role))
        : new Claims("account-1", Set.of(CaseFixture.OFFICE), Set.of(), Set.of(), Set.of(role));
  }

  private static <T> T as(String role, java.util.function.Supplier<T> work) {
    return DATABASE.as(claims(role), work);
  }
}
