package org.evenhand.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.access.Role;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The day of a clerk in a real browser: an evening export, an order to seal, and an expungement by
/// keyboard alone.
final class ClerksDayTest {
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
  void fromTheEveningsExportToTheExpungement() {
    String own = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
    String surname = "Nettlewood" + own.substring(0, 4).toLowerCase(Locale.ROOT);
    String number = String.valueOf(10_000_000 + Math.floorMod(own.hashCode(), 80_000_000));
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.CLERK)) {
      Page page = browser.first();
      browser.shoot("/referrals/upload", "clerk-send");
      page.setInputFiles(
          "#file",
          new FilePayload(
              "Received Cases.csv",
              "text/csv",
              export(number, surname).getBytes(StandardCharsets.UTF_8)));
      page.click("main form button");
      page.waitForURL("**/imports/*");
      page.waitForSelector("#progress[data-running=no]");
      page.reload();
      assertTrue(page.textContent("main").contains("New referrals"), page.textContent("main"));
      String imported = page.url().substring(TestOffice.address().length());
      browser.shoot(imported, "clerk-import");
      browser.shoot("/orders/new", "orders-find");

      String sealed = enter(browser, surname, "Ash", "seal", true);
      assertTrue(page.textContent("main").contains("In force"), page.textContent("main"));
      browser.shoot(sealed, "orders-sealed");
      page.click("main dl a");
      assertTrue(page.textContent("main").contains("Sealed"), page.textContent("main"));
      TestBrowser.check(page);
      TestBrowser.shoot(page, "case-sealed-1280");

      String expunged = enter(browser, surname, "Birch", "expunge", false);
      browser.shoot(expunged, "orders-confirm");
      Matcher is = Pattern.compile("R-[0-9]{4}-[0-9]{5}").matcher(page.textContent("h1"));
      assertTrue(is.find());
      byKeyboard(page, "R-1999-00001");
      assertTrue(
          page.textContent(".usa-error-message").contains("Type the number of the case"),
          page.textContent("main"));
      TestBrowser.check(page);
      TestBrowser.shoot(page, "orders-confirm-wrong-1280");
      byKeyboard(page, is.group());
      assertTrue(page.textContent(".said").contains("is expunged"), page.textContent("main"));
      TestOffice.get().part(Sweeps.class).resume();
      browser.shoot(expunged, "orders-expunged");
      assertFalse(page.textContent("main").contains("Expunge this case for good"));
      assertEquals(4, page.locator("main tbody tr").count());
      browser.shoot("/orders", "orders");

      page.navigate(TestOffice.address() + "/search");
      page.fill("#surname", surname);
      page.fill("#given", "Birch");
      page.click("main form button");
      assertTrue(page.textContent("main").contains("No record"), page.textContent("main"));
      page.click("text=Sign out");
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ATTORNEY)) {
      Page page = browser.first();
      page.navigate(TestOffice.address() + "/search");
      page.fill("#surname", surname);
      page.click("main form button");
      assertEquals(
          1, page.locator("main tbody tr").count(), "the third case; sealed and expunged are not");
    }
  }

  /// Finds a case by name and enters an order; returns the path of its page.
  private static String enter(
      TestBrowser browser, String surname, String given, String kind, boolean shots) {
    Page page = browser.first();
    page.navigate(TestOffice.address() + "/orders/new");
    page.fill("#surname", surname);
    page.fill("#given", given);
    page.click("main form button");
    TestBrowser.check(page);
    if (shots) {
      TestBrowser.shoot(page, "orders-found-1280");
    }
    page.click("text=Go on with these");
    page.check("#kind-" + kind);
    page.fill("#court", "Circuit Court of Jackson County");
    page.fill("#cause", "2616-CV00001");
    page.fill("#on", "2026-02-27");
    page.fill("#why", "Petition of " + surname + " granted");
    page.click("text=Enter the order");
    assertTrue(
        page.textContent(".usa-error-message").contains("stay in the ledger"),
        page.textContent("main"));
    assertEquals("2616-CV00001", page.inputValue("#cause"), "nothing typed is lost");
    TestBrowser.check(page);
    if (shots) {
      TestBrowser.shoot(page, "orders-form-refused-1280");
      page.setViewportSize(390, 844);
      TestBrowser.check(page);
      TestBrowser.shoot(page, "orders-form-refused-390");
      page.setViewportSize(1280, 844);
    }
    page.fill("#why", "Petition granted.");
    page.click("text=Enter the order");
    page.waitForURL(Pattern.compile(".*/orders/[0-9a-f-]{36}"));
    return page.url().substring(TestOffice.address().length());
  }

  /// Tab to the field, type, and Enter on the button: no mouse.
  private static void byKeyboard(Page page, String typed) {
    for (int i = 0; i < 60 && !"number".equals(page.evaluate("document.activeElement.id")); i++) {
      page.keyboard().press("Tab");
    }
    assertEquals("number", page.evaluate("document.activeElement.id"));
    page.keyboard().press("Control+A");
    page.keyboard().type(typed);
    page.keyboard().press("Tab");
    assertEquals("Expunge this case for good", TestBrowser.focused(page));
    page.keyboard().press("Enter");
    page.waitForLoadState();
    page.waitForSelector(".said, .usa-error-message");
  }

  private static String export(String number, String surname) {
    StringBuilder rows =
        new StringBuilder(
            "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,ref_charge_code,"
                + "ref_charge_description,ref_severity,ref_class,enter_date\n");
    int i = 0;
    for (String given : new String[] {"Ash", "Birch", "Cedar"}) {
      rows.append(number)
          .append(i)
          .append(",26-")
          .append(number.substring(2))
          .append(i)
          .append(",2,2026-02-01,\"")
          .append((surname + ", " + given).toUpperCase(Locale.ROOT))
          .append("\",B,F,198")
          .append(i++)
          .append("-03-04,1,579.015-001Y202035,Possession,F,D,2026-02-02\n");
    }
    return rows.toString();
  }
}
