package org.evenhand.app.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.desk.CaseFixture;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.Test;

/// Disclosure from both sides, and what oversight reads of it in the ledger.
final class DefenceDayTest {
  @Test
  void whatIsSentIsSeenAndNothingElse() {
    UUID referral =
        CaseFixture.open(
            "KC26-D" + UUID.randomUUID().toString().substring(0, 8),
            TestOffice.CLOCK.instant().minus(Duration.ofHours(5)),
            "Casey",
            "Disclosed",
            "1979-09-09",
            "{\"status\": \"not in custody\"}",
            "[{\"statute\": \"579.015\", \"description\": \"Possession of a controlled substance\", \"grade\": \"felony\"}]");
    Account counsel = TestOffice.account(Role.DEFENCE).account();
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
        Page page = browser.first();
        page.navigate(TestOffice.address() + "/cases/" + referral + "/disclosure");
        list(page, "Recording of the stop, 12 minutes", "DISCOVERY_RULE");
        list(page, "Notes of the office, not for others", "NOT_OWED");
        page.fill("#to", counsel.signIn());
        page.click("text=Send what is owed");
        assertTrue(
            page.textContent(".said").contains("One item was sent"), page.textContent("main"));
        list(page, "Sustained finding on Officer Kim, 2024", "GIGLIO");
        browser.shoot("/cases/" + referral + "/disclosure", "disclosure");
        assertTrue(page.textContent("main").contains("One item is owed and was not sent"));
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DEFENCE)) {
        browser.shoot("/disclosure", "disclosed");
        String seen = browser.first().textContent("main");
        assertTrue(seen.contains("Recording of the stop"), seen);
        assertFalse(seen.contains("Sustained finding"), seen);
        assertFalse(seen.contains("Notes of the office"), seen);
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.OVERSIGHT)) {
        browser.shoot("/ledger", "ledger");
        assertTrue(browser.first().textContent("main").contains("disclosed"));
      }
    }
  }

  @Test
  void handWrittenQueriesOfTheDefenceFindNeitherTheCaseNorWhatWasNotSent() {
    UUID referral =
        CaseFixture.open(
            "KC26-E" + UUID.randomUUID().toString().substring(0, 8),
            TestOffice.CLOCK.instant(),
            "Casey",
            "Hidden",
            "1979-09-09",
            "{\"status\": \"not in custody\"}",
            "[{\"statute\": \"579.015\", \"description\": \"Possession\", \"grade\": \"felony\"}]");
    Database database = TestDatabase.get();
    Disclosures disclosures = TestOffice.get().part(Disclosures.class);
    Claims attorney =
        new Claims("attorney-1", Set.of("us-mo-095"), Set.of(), Set.of(), Set.of("attorney"));
    Claims counsel = new Claims("counsel-1", Set.of(), Set.of(), Set.of(), Set.of("defence"));
    database.as(
        attorney,
        () -> {
          disclosures.add(
              referral,
              "us-mo-095",
              "attorney-1",
              Owed.BRADY,
              "Lab sheet",
              TestOffice.CLOCK.instant());
          disclosures.appoint(referral, "counsel-1", TestOffice.CLOCK.instant());
          return 1;
        });
    assertEquals(List.of(), disclosuresOf(database, disclosures, counsel));
    for (String table :
        List.of(
            "disclosure.item",
            "records.referral",
            "records.mention",
            "decisions.matter",
            "disclosure.flag")) {
      assertEquals(
          0,
          database.as(
              counsel,
              () ->
                  database
                      .sql()
                      .sql("select count(*) from " + table)
                      .query(Integer.class)
                      .single()),
          table);
    }
    database.as(
        attorney,
        () -> {
          disclosures.send(
              disclosures.items(referral).getFirst(),
              "us-mo-095",
              "attorney-1",
              "counsel-1",
              TestOffice.CLOCK.instant());
          return 1;
        });
    assertEquals(List.of("Lab sheet"), disclosuresOf(database, disclosures, counsel));
    Claims other = new Claims("counsel-2", Set.of(), Set.of(), Set.of(), Set.of("defence"));
    assertEquals(List.of(), disclosuresOf(database, disclosures, other));
  }

  private static List<String> disclosuresOf(
      Database database, Disclosures disclosures, Claims who) {
    return database.as(who, () -> disclosures.of(who.actor())).stream()
        .flatMap(c -> c.items().stream())
        .map(Item::what)
        .toList();
  }

  private static void list(Page page, String what, String owed) {
    page.fill("#what", what);
    page.check("#owed-" + owed);
    page.click("text=List it");
    assertTrue(page.textContent(".said").contains("listed"), page.textContent("main"));
  }
}
