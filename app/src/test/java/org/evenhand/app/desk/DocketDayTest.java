package org.evenhand.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.Test;

/// A case's docket and its review flags, in a real browser.
final class DocketDayTest {
  private static final String CHARGES =
      "[{\"statute\": \"565.050\", \"description\": \"Assault in the first degree\", \"grade\": \"felony\"}]";

  @Test
  void aSupervisorGivesTheCaseAndAClerkEntersADocument() {
    UUID referral = held();
    TestOffice.account(Role.ATTORNEY);
    String docket = "/cases/" + referral + "/docket";
    byte[] sheet = "<script>alert(1)</script> laboratory sheet".getBytes(StandardCharsets.UTF_8);
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.SUPERVISOR)) {
        Page page = browser.first();
        page.navigate(TestOffice.address() + docket);
        assertTrue(page.textContent("main").contains("Last day to charge"), "computed by rulebook");
        assertTrue(page.textContent("main").contains("end of 30 March 2026"), "a whole day");
        page.click("text=Give it");
        assertTrue(page.textContent(".said").contains("is given to"), page.textContent("main"));
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.CLERK)) {
        Page page = browser.first();
        page.navigate(TestOffice.address() + docket);
        page.click("text=Enter it");
        page.selectOption("#kind", "laboratory result");
        page.fill("#text", "3.1 grams, <img src=x onerror=alert(1)>");
        page.setInputFiles("#file", new FilePayload("..\\..\\sheet <b>.html", "text/html", sheet));
        page.click("text=Enter it");
        assertTrue(page.textContent(".said").contains("with its document"));
        page.click("button[aria-label='Done: Charge or release']");
        assertTrue(page.textContent("main").contains("done on"), page.textContent("main"));
        assertEquals(0, page.locator("main img").count(), "what is typed stays text");
        browser.shoot(docket, "docket");
        var download = page.waitForDownload(() -> page.click("text=sheet <b>.html"));
        assertEquals("sheet _b_.html", download.suggestedFilename());
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
        browser.first().navigate(TestOffice.address() + "/queue?show=mine");
        assertTrue(browser.first().textContent("h1").contains("given to me"));
      }
    }
  }

  @Test
  void aReviewFlagLiesBehindItsWallAndWhatIsOwedIsListed() {
    UUID referral = held();
    String flags = "/cases/" + referral + "/flags";
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
        Page page = browser.first();
        page.navigate(TestOffice.address() + flags);
        page.check("#kind-SUSTAINED_FINDING");
        page.fill("#words", "Officer Kim, untrue statement in a report of 2024, sustained.");
        page.click("text=Raise it");
        page.navigate(TestOffice.address() + "/cases/" + referral);
        assertTrue(page.textContent("main").contains("1 to look at"), page.textContent("main"));
        page.navigate(TestOffice.address() + flags);
        page.click("article details summary");
        page.check("article input[value=giglio]");
        page.fill("article textarea", "short");
        page.click("text=Keep the answer");
        assertEquals("short", page.inputValue("article textarea"), "nothing typed is lost");
        browser.shoot(flags, "flags");
        page.click("article details summary");
        page.check("article input[value=giglio]");
        page.fill("article textarea", "The officer is the only witness to the stop.");
        page.click("text=Keep the answer");
        assertTrue(page.textContent("main").contains("Every flag was looked at"));
        page.navigate(TestOffice.address() + "/cases/" + referral + "/disclosure");
        assertTrue(page.textContent("main").contains("untrue statement"));
      }
    }
    Database database = TestDatabase.get();
    for (String role : new String[] {"clerk", "detective", "analyst", "defence", "oversight"}) {
      Claims other =
          new Claims(
              "somebody",
              Set.of(CaseFixture.OFFICE),
              Set.of(CaseFixture.AGENCY),
              Set.of(),
              Set.of(role));
      for (String table : new String[] {"disclosure.flag", "disclosure.flag_review"}) {
        assertEquals(
            0,
            database.as(
                other,
                () ->
                    database
                        .sql()
                        .sql("select count(*) from " + table)
                        .query((r, n) -> r.getInt(1))
                        .single()),
            role + " " + table);
      }
    }
  }

  @Test
  void aDetectiveIsToldTheDecisionAndNotTheOfficesWords() {
    UUID referral = held();
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
        Page page = browser.first();
        page.navigate(TestOffice.address() + "/cases/" + referral);
        for (int i = 0; i < 2 && page.locator("#kind-decline").count() == 1; i++) {
          page.check("#kind-decline");
          page.selectOption("#reason", "evidence-insufficient");
          page.fill("#words", "Our only witness is not believable on this point.");
          if (page.locator("#override").count() == 1) {
            page.fill("#override", "An exception of this office.");
          }
          page.click("#decide ~ form button");
        }
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DETECTIVE)) {
        browser.shoot("/cases/" + referral, "case-detective-decided");
        String seen = browser.first().textContent("main");
        assertTrue(seen.contains("Decline"), seen);
        assertFalse(seen.contains("not believable"), seen);
        assertFalse(seen.contains("An exception of this office"), seen);
      }
    }
  }

  private static UUID held() {
    return CaseFixture.open(
        "KC26-K" + UUID.randomUUID().toString().substring(0, 8),
        TestOffice.CLOCK.instant().minus(Duration.ofHours(3)),
        "Alex",
        "Docketed",
        "1988-08-08",
        "{\"status\": \"in custody\", \"since\": \"2026-02-28T22:00\"}",
        CHARGES);
  }
}
