package org.evenhand.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.evenhand.app.shell.Times;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The day of a screening attorney, and what the supervisor sees of it, in a real browser.
final class AttorneysDayTest {
  private static final String DRUGS =
      """
      [{"statute": "579.015", "code": "579.015-001Y202035", "description": "Possession of a controlled substance",
        "grade": "felony", "class": "D", "substance": "fentanyl", "quantity": "about 3", "unit": "grams", "against": [1]}]
      """;
  private static final String ASSAULT =
      """
      [{"statute": "565.050", "description": "Assault in the first degree", "grade": "felony", "class": "B"}]
      """;
  private static final String GUN_AND_DRUGS =
      """
      [{"statute": "579.015", "code": "579.015-001Y202035", "description": "Possession of a controlled substance",
        "grade": "felony", "class": "D"},
       {"statute": "571.070", "description": "Unlawful possession of a firearm", "grade": "felony", "class": "D"}]
      """;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void fromTheQueueToTheDecision() {
    String own = UUID.randomUUID().toString().substring(0, 8);
    String surname = "Wheatley" + own.replaceAll("[0-9-]", "");
    Instant now = TestOffice.CLOCK.instant();
    UUID earlier =
        CaseFixture.open(
            "KC25-1" + own,
            now.minus(Duration.ofDays(300)),
            "Jordan",
            surname,
            "1991-04-05",
            "{\"status\": \"not in custody\"}",
            ASSAULT);
    UUID asked =
        aided("KC26-2" + own, now.minus(Duration.ofHours(3)), "Jordan", surname, GUN_AND_DRUGS);
    UUID open = aided("KC26-3" + own, now.minus(Duration.ofHours(2)), "Jordan", surname, DRUGS);
    CaseFixture.open(
        "KC26-4" + own,
        now.minus(Duration.ofHours(20)),
        "Riley",
        "Sample" + own.replaceAll("[0-9-]", ""),
        "1985-11-30",
        held(now.minus(Duration.ofHours(20))),
        DRUGS);
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
      browser.shoot("/queue", "queue");
      browser.shoot("/queue?show=held", "queue-held");
      browser.shoot("/cases/" + asked, "case-asked-for");
      browser.shoot("/cases/" + open, "case-open");
      browser.shoot("/cases/" + open + "/letter", "letter");
      Page page = browser.first();
      assertTrue(
          page.textContent("main").contains("Firearm in the case"), page.textContent("main"));
      page.navigate(TestOffice.address() + "/cases/" + open);
      assertTrue(
          page.textContent("main").contains("nobody confirmed the link"), page.textContent("main"));
      page.locator("details summary").last().click();
      TestBrowser.shoot(page, "case-waterfall-1280");
      Locator why = page.locator("form.judge input.usa-input").first();
      why.fill("The same state identification number on both cards");
      page.click("form.judge button[value=same]");
      assertTrue(
          page.textContent("main").contains("Confirmed: the same person"),
          page.textContent("main"));
      page.check("#kind-file");
      page.fill("#words", "too short");
      page.click("text=Sign the decision");
      assertEquals("too short", page.inputValue("#words"), "nothing typed is lost");
      TestBrowser.check(page);
      TestBrowser.shoot(page, "case-refused-1280");
      page.fill("#words", "The bag was in plain view and the driver said it was theirs.");
      page.click("text=Sign the decision");
      page.waitForURL("**/queue");
      assertTrue(page.textContent(".said").contains("is kept"), page.textContent("main"));
      browser.shoot("/cases/" + open, "case-decided");
      assertFalse(page.textContent("main").contains("Sign the decision"));
      browser.shoot("/search", "search");
      page.fill("#surname", surname);
      page.click("main form button");
      // More than these where the lot drew one that had to be made again.
      for (UUID each : List.of(earlier, asked, open)) {
        assertEquals(1, page.locator("main tbody a[href='/cases/" + each + "']").count());
      }
      TestBrowser.check(page);
      TestBrowser.shoot(page, "search-found-1280");
      page.click("text=Sign out");
    }
    assertTrue(TestOffice.get().part(Queue.class) != null && earlier != null);
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.SUPERVISOR)) {
      browser.shoot("/backlog", "backlog");
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DETECTIVE)) {
      browser.shoot("/sent", "sent");
      browser.shoot("/cases/" + asked, "case-detective");
      assertFalse(browser.first().textContent("main").contains("Sign the decision"));
    }
  }

  @Test
  void onTheSeededTenthTheDecisionComesBeforeTheGuideline() {
    Instant now = TestOffice.CLOCK.instant();
    String own = UUID.randomUUID().toString().substring(0, 8);
    UUID drawn = null;
    for (int i = 0; drawn == null; i++) {
      UUID each =
          CaseFixture.open(
              "KC26-9" + i + own,
              now.minus(Duration.ofHours(1)),
              "Morgan",
              "Drawn",
              "1980-01-01",
              "{\"status\": \"not in custody\"}",
              GUN_AND_DRUGS);
      if (isUnaided(each)) {
        drawn = each;
      }
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
      browser.shoot("/cases/" + drawn, "case-decide-first");
      Page page = browser.first();
      assertFalse(page.textContent("main").contains("The same case in the other counties"));
      page.check("#kind-decline");
      page.selectOption("#reason", "victim-not-taking-part");
      page.fill("#words", "The only person who saw it will not come to court.");
      page.click("text=Keep my decision and show the guideline");
      assertTrue(page.textContent("main").contains("The same case in the other counties"));
      page.check("#kind-decline");
      page.selectOption("#reason", "victim-not-taking-part");
      page.fill("#words", "The only person who saw it will not come to court.");
      page.click("text=Sign the decision");
      TestBrowser.check(page);
      assertTrue(page.textContent("main").contains("Say why this case is an exception"));
      page.fill("#override", "Without the witness the element of possession is not proven.");
      page.click("text=Sign the decision");
      page.waitForURL("**/queue");
    }
  }

  /// One that is not of the tenth.
  private static UUID aided(
      String report, Instant received, String given, String surname, String charges) {
    for (int i = 0; ; i++) {
      UUID each =
          CaseFixture.open(
              report + "-" + i, received, given, surname, "1991-04-05", held(received), charges);
      if (!isUnaided(each)) {
        return each;
      }
    }
  }

  private static boolean isUnaided(UUID referral) {
    return org.evenhand.app.database.TestDatabase.get()
        .as(
            org.evenhand.app.database.Claims.system("test"),
            () -> TestOffice.get().part(Queue.class).find(referral).orElseThrow().unaided());
  }

  private static String held(Instant since) {
    return "{\"status\": \"in custody\", \"since\": \"%s\"}"
        .formatted(LocalDateTime.ofInstant(since, Times.ZONE).truncatedTo(ChronoUnit.MINUTES));
  }
}
