package org.evenhand.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.FirstLooks;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.Test;

/// An office that decides blind first: the supervisor turns it on, the attorney decides twice.
final class FirstLookTest {
  private static final String CHARGES =
      """
      [{"statute": "579.015", "code": "579.015-001Y202035", "description": "Possession of a controlled substance",
        "grade": "felony", "class": "D"}]
      """;

  @Test
  void namesAreNotShownBeforeTheFirstDecision() {
    UUID referral =
        CaseFixture.open(
            "KC26-L" + UUID.randomUUID().toString().substring(0, 8),
            TestOffice.CLOCK.instant().minus(Duration.ofHours(23)),
            "Robin",
            "Blindfold",
            "1990-02-03",
            "{\"status\": \"in custody\", \"since\": \"2020-01-01T00:00\"}",
            CHARGES);
    String address = TestOffice.address() + "/cases/" + referral;
    try (Chromium chromium = Chromium.start()) {
      try {
        try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.SUPERVISOR)) {
          Page page = browser.first();
          page.navigate(TestOffice.address() + "/backlog");
          page.click("#first-look ~ details summary");
          page.fill("#why", "Two months on trial, as agreed with the defenders.");
          page.click("text=Turn it on >> nth=-1");
          assertTrue(page.textContent("main").contains("Blind first look: on"));
          browser.shoot("/backlog", "backlog-first-look");
        }
        try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
          decideTwice(browser, address);
        }
      } finally {
        turnOff();
      }
    }
  }

  private static void decideTwice(TestBrowser browser, String address) {
    Page page = browser.first();
    page.navigate(TestOffice.address() + "/queue?show=held");
    assertFalse(page.textContent("main").contains("Blindfold"), "the queue names nobody");
    browser.each(each -> each.navigate(address));
    browser.shootHere("first-look");
    assertEquals(address + "/first-look", page.url());
    String seen = page.content();
    for (String each : new String[] {"Robin", "Blindfold", "Example Avenue", "Sample Street"}) {
      assertFalse(seen.contains(each), each);
    }
    page.check("#kind-decline");
    page.fill("#words", "The statement does not say whose the bag was.");
    page.click("text=Keep my first look");
    assertTrue(page.textContent("main").contains("Choose why the case is declined"));
    assertEquals("The statement does not say whose the bag was.", page.inputValue("#words"));
    page.selectOption("#reason", "evidence-insufficient");
    page.click("text=Keep my first look");
    page.waitForURL(address);
    assertTrue(page.textContent("main").contains("Blindfold"));
    if (page.textContent("main").contains("You decide first")) {
      decline(page, "Keep my decision");
    }
    decline(page, "Sign the decision");
    page.waitForURL("**/queue");
    page.navigate(address);
    assertTrue(page.textContent("main").contains("first look"), "both decisions are shown");
  }

  private static void decline(Page page, String button) {
    page.check("#kind-decline");
    page.selectOption("#reason", "evidence-insufficient");
    page.fill("#words", "The statement does not say whose the bag was.");
    if (page.locator("#override").count() == 1) {
      page.fill("#override", "Possession is not shown.");
    }
    page.click("text=" + button);
  }

  private static void turnOff() {
    TestDatabase.get()
        .as(
            Claims.system("test"),
            () -> {
              new FirstLooks(TestDatabase.get().sql())
                  .rule(
                      CaseFixture.OFFICE,
                      false,
                      "system:test",
                      "end of the test",
                      TestOffice.CLOCK.instant().plusSeconds(1));
              return 1;
            });
  }
}
