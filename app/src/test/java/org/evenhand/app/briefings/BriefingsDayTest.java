package org.evenhand.app.briefings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.desk.CaseFixture;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestClient;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.evenhand.app.shell.Times;
import org.junit.jupiter.api.Test;

/// A supervisor records a briefing, a detective reads and signs it, and a commissioner opens the
/// month: each from sign-in to sign-out, at a desk in light and on a phone in dark.
final class BriefingsDayTest {
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";
  private static final String SALE =
      "[{\"statute\": \"579.020\", \"description\": \"Delivery of a controlled substance\", \"grade\": \"felony\"}]";
  private static final String HELD =
      "[{\"statute\": \"579.015\", \"description\": \"Possession of a controlled substance\", \"grade\": \"felony\"}]";

  @Test
  void whatASupervisorRecordsADetectiveSignsAndACommissionerReadsInFigures() {
    LocalDate today = TestOffice.CLOCK.instant().atZone(Times.ZONE).toLocalDate();
    LocalDate told = today.minusDays(40);
    send(14, 70, SALE, "331");
    send(22, 71, HELD, "331");
    send(26, 20, SALE, "331");
    send(12, 21, HELD, "331");
    send(12, 70, SALE, "221");
    send(15, 71, HELD, "221");
    send(13, 20, SALE, "221");
    send(14, 21, HELD, "221");
    String name = TestOffice.account(Role.DETECTIVE).account().signIn();
    String serial = "D" + UUID.randomUUID().toString().substring(0, 6);
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.SUPERVISOR)) {
        record(browser, told, serial, name);
        signTheSheet(browser, told);
        move(browser, today, serial);
        release(browser);
        signOut(browser);
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DETECTIVE)) {
        browser.shoot("/briefings", "briefing-to-read");
        Page page = browser.first();
        assertTrue(page.textContent("h1").contains("to read"), page.textContent("main"));
        assertTrue(page.textContent("main").contains("nexus to violence"));
        page.keyboard().press("Tab");
        page.click("text=I have read it");
        assertTrue(page.textContent(".said").contains("recorded"), page.textContent("main"));
        browser.shoot("/briefings", "briefing-read");
        assertEquals("Nothing is waiting for you to read", page.textContent("h1").strip());
        assertFalse(page.textContent("main").contains("Morgan"), "no colleague is named");
        signOut(browser);
      }
      try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.COMMISSIONER)) {
        commissioner(browser, serial);
        signOut(browser);
      }
    }
  }

  private static void record(TestBrowser browser, LocalDate told, String serial, String name) {
    browser.shoot("/briefings/new", "briefing-new");
    Page page = browser.first();
    page.fill("#unit", "East Division");
    page.fill("#givenOn", told.plusYears(3).toString());
    page.check("#how-ROLL_CALL");
    page.fill("#givenBy", "Sergeant Sample");
    page.fill(
        "#material",
        "From today the office asks for drug cases with a nexus to violence, and for every sale.\nAsk before you send a case of possession alone.");
    page.fill("#officers", "not a number!\n" + serial + "; Sam Sample; nobody.here");
    page.click("text=Record the briefing");
    browser.first().waitForURL("**/briefings/new");
    TestBrowser.check(page);
    TestBrowser.shoot(page, "briefing-refused-1280");
    assertTrue(page.textContent("main").contains("Line 1: “not a number!”"));
    assertTrue(page.textContent("main").contains("Give a day up to today"));
    assertEquals("East Division", page.inputValue("#unit"), "what was typed stays");
    page.fill("#givenOn", told.toString());
    StringBuilder all = new StringBuilder(serial + "; Sam Sample; nobody.here\n");
    for (int i = 0; i < 13; i++) {
      all.append("M%s%02d; Morgan Sample\n".formatted(serial, i));
    }
    page.fill("#officers", all.toString());
    page.click("text=Record the briefing");
    assertTrue(page.textContent("main").contains("signs in as “nobody.here”"));
    page.fill("#officers", all.toString().replace("nobody.here", name));
    page.click("text=Record the briefing");
    assertTrue(page.textContent(".said").contains("14 officers"), page.textContent("main"));
  }

  private static void signTheSheet(TestBrowser browser, LocalDate told) {
    Page page = browser.first();
    assertTrue(page.textContent("main").contains("Sergeant Sample"));
    page.fill("#signedOn", told.minusDays(3).toString());
    page.locator("input[name=officer]").nth(1).check();
    page.click("text=Record the signatures");
    assertTrue(page.textContent("main").contains("The briefing was later"));
    page.fill("#signedOn", told.plusDays(1).toString());
    for (int i = 1; i < 12; i++) {
      page.locator("input[name=officer]").nth(i).check();
    }
    page.click("text=Record the signatures");
    assertTrue(page.textContent(".said").contains("11 signatures"), page.textContent("main"));
    browser.shoot(page.url().replaceAll("^https?://[^/]+", ""), "briefing-sheet");
  }

  private static void move(TestBrowser browser, LocalDate today, String serial) {
    browser.each(page -> page.navigate(TestOffice.address() + "/briefings"));
    Page page = browser.first();
    page.fill("#officer", "N" + serial + "; Noor Sample");
    page.fill("#unit", "East Division");
    page.fill("#since", today.minusDays(5).toString());
    page.click("text=Record the move");
    assertTrue(page.textContent(".said").contains("recorded"), page.textContent("main"));
    browser.shoot("/briefings", "briefings");
    assertTrue(
        page.textContent("main").contains("Noor Sample, N" + serial + ": came since, not briefed"),
        page.textContent("main"));
  }

  private static void release(TestBrowser browser) {
    Page page = browser.first();
    page.navigate(TestOffice.address() + "/overview");
    page.click("text=Release this month’s statement");
    page.waitForURL("**/overview");
    assertTrue(page.textContent(".said").contains("released"), page.textContent("main"));
    page.click("text=Release this month’s statement");
    assertTrue(page.textContent(".said").contains("was released before"));
  }

  private static void commissioner(TestBrowser browser, String serial) {
    browser.each(page -> page.navigate(TestOffice.address() + "/"));
    browser.first().click("nav >> text=Overview");
    browser.shoot("/overview", "overview");
    Page page = browser.first();
    String seen = page.textContent("main");
    assertTrue(seen.contains("All distribution cases"), seen);
    assertTrue(seen.contains("East Division"), seen);
    assertTrue(seen.contains("has no control group"), seen);
    assertTrue(seen.contains("Units not briefed"), seen);
    for (String name : List.of("Sample", serial, "Morgan", "Noor")) {
      assertFalse(page.content().contains(name), name + " reached a commissioner");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.pdf(
        new Page.PdfOptions()
            .setFormat("Letter")
            .setPath(
                Path.of(
                    System.getProperty("evenhand.root"),
                    "app/target/screenshots/office/overview.pdf")));
    TestBrowser.shoot(page, "overview-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void aScriptInAnyFieldIsStoredAndShownAsText() {
    TestClient supervisor = TestClient.signedIn(TestOffice.account(Role.SUPERVISOR));
    String today = TestOffice.CLOCK.instant().atZone(Times.ZONE).toLocalDate().toString();
    Map<String, String> good =
        Map.of(
            "version",
            "2025-01-14",
            "agency",
            "us-mo-raytown",
            "unit",
            SCRIPT,
            "givenOn",
            today,
            "how",
            "letter",
            "givenBy",
            SCRIPT,
            "material",
            SCRIPT + "\n" + SCRIPT,
            "officers",
            "R" + UUID.randomUUID().toString().substring(0, 8) + ";" + SCRIPT);
    HttpResponse<String> made = supervisor.post("/briefings/new", "/briefings/new", good);
    assertEquals(302, made.statusCode(), made.body());
    harmless(supervisor.get(TestClient.location(made)).body());
    harmless(supervisor.get("/briefings").body());
    for (String field : good.keySet()) {
      Map<String, String> bad = new java.util.HashMap<>(good);
      bad.put(field, SCRIPT);
      bad.put("givenOn", "never");
      HttpResponse<String> answer = supervisor.post("/briefings/new", "/briefings/new", bad);
      assertEquals(422, answer.statusCode(), field);
      harmless(answer.body());
    }
    for (String field : List.of("agency", "officer", "unit", "since")) {
      HttpResponse<String> answer =
          supervisor.post("/briefings", "/briefings/transfers", Map.of(field, SCRIPT));
      assertEquals(422, answer.statusCode(), field);
      harmless(answer.body());
    }
    assertEquals(404, supervisor.get("/overview?statement=%22%3E%3Cscript%3E").statusCode());
  }

  @Test
  void aBriefingThatIsNotTheOfficersOwnCannotBeSigned() {
    TestClient detective = TestClient.signedIn(TestOffice.fresh(Role.DETECTIVE));
    Briefing other =
        Told.briefing(
            "2025-01-14",
            "Squad of nobody",
            TestOffice.CLOCK.instant().atZone(Times.ZONE).toLocalDate());
    Told.record(Told.SYSTEM, other, List.of(), TestOffice.CLOCK.instant());
    HttpResponse<String> page = detective.get("/briefings");
    assertTrue(page.body().contains("not tied to an officer"), page.body());
    assertFalse(page.body().contains("I have read it"));
    assertEquals(
        404,
        detective
            .post("/briefings", "/briefings/" + other.id() + "/acknowledge", Map.of())
            .statusCode());
  }

  private static void harmless(String page) {
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img src=x"), page);
  }

  private static void signOut(TestBrowser browser) {
    browser.each(page -> {
      page.click("text=Sign out");
      page.waitForURL("**/sign-in**");
    });
  }

  private static void send(int n, int daysAgo, String charges, String beat) {
    for (int i = 0; i < n; i++) {
      CaseFixture.open(
          "KC26-" + UUID.randomUUID().toString().substring(0, 12),
          TestOffice.CLOCK.instant().minus(Duration.ofDays(daysAgo)),
          "Pat",
          "Case" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
          "1980-01-0" + (1 + i % 9),
          "{\"status\": \"not in custody\"}",
          charges,
          beat);
    }
  }
}
