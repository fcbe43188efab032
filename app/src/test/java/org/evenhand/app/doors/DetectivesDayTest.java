package org.evenhand.app.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The day of a detective, by keyboard; then what an attorney codes from the statement, and what
/// oversight sees of both.
final class DetectivesDayTest {
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
  void fromTheFormToWhatOversightSees() {
    String report = "KC26-" + UUID.randomUUID().toString().substring(0, 8);
    String link;
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DETECTIVE)) {
      browser.shoot("/referrals/new", "referral-new");
      Page page = browser.first();
      typed(page, report);
      assertTrue(
          page.textContent("main").contains("Given name"), "the form stays, with what is wrong");
      assertEquals(report, page.inputValue("#reportNumber"), "nothing typed is lost");
      TestBrowser.check(page);
      TestBrowser.shoot(page, "referral-refused-1280");
      fill(page, "persons[1].given", "Quinn");
      fill(page, "persons[1].surname", "Typewell");
      fill(page, "persons[1].birthDate", "1992-05-06");
      fill(page, "charges[1].statute", "579.015");
      fill(page, "narrative", "A loaded pistol lay on the seat. The driver said it was theirs.");
      press(page, "main button.usa-button");
      page.waitForSelector("button[name=anyway], #answer");
      if (page.locator("button[name=anyway]").count() == 1) {
        TestBrowser.check(page);
        TestBrowser.shoot(page, "referral-warned-1280");
        press(page, "button[name=anyway]");
      }
      page.waitForURL("**/cases/**");
      assertTrue(page.textContent("h1").contains("Typewell"), page.textContent("main"));
      link = page.url().substring(TestOffice.address().length());
      browser.shoot(link, "detective-case");
      browser.shoot("/imports", "imports");
      browser.shoot("/referrals/upload", "upload");
      page.navigate(TestOffice.address() + "/sent");
      assertTrue(page.locator("main a[href='" + link + "']").count() == 1, "among what was sent");
      press(page, "text=Sign out");
      page.waitForURL("**/sign-in");
      page.navigate(TestOffice.address() + "/sent");
      assertTrue(page.url().endsWith("/sign-in"), "signed out");
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
      browser.shoot(link + "/coding", "coding");
      Page page = browser.first();
      page.selectOption("#value1", "yes");
      page.fill("#sentence1", "A loaded pistol lay on the seat.");
      press(page, "text=Keep");
      page.waitForSelector(".said");
      assertTrue(page.textContent(".said").contains("kept"), page.textContent("main"));
      browser.shoot("/coding", "coding-agreement");
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.OVERSIGHT)) {
      browser.shoot("/", "oversight-start");
      browser.shoot("/looks?record=" + link.substring("/cases/".length()), "looks");
      Page page = browser.first();
      String looks = page.textContent("main");
      assertTrue(looks.contains("Sam Screening"), looks);
      assertFalse(looks.contains("Typewell"), "who was looked at is not named");
      press(page, "text=Sign out");
      page.waitForURL("**/sign-in");
    }
  }

  /// Office and number with the keyboard alone; sent with Enter, though much is missing.
  private static void typed(Page page, String report) {
    Keyboard keys = page.keyboard();
    page.focus("#office");
    keys.type("Jackson");
    keys.press("Tab");
    keys.type(report);
    keys.press("Tab");
    keys.type("2026-02-28");
    keys.press("Enter");
    page.waitForSelector(".usa-error-message");
  }

  private static void fill(Page page, String name, String value) {
    page.fill("[name='" + name + "']", value);
  }

  /// As with the keyboard: the focus, then Enter.
  private static void press(Page page, String what) {
    page.locator(what).first().focus();
    page.keyboard().press("Enter");
  }
}
