package org.evenhand.app.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenhand.app.access.Role;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestClient;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.evenhand.app.report.CommandRun;
import org.evenhand.app.signin.SignedUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The analyst's day in a real browser: the clerk sends the evening's exports, the analyst takes a
/// snapshot and makes a report and a back-test of it, the supervisor publishes.
final class AnalystsDayTest {
  private static final double PATIENCE_MS = 120_000;

  @TempDir private static Path folder;

  private static TestBrowser signedIn(Chromium chromium, SignedUp account) {
    TestBrowser browser = TestBrowser.of(chromium);
    browser.each(page -> TestBrowser.signIn(page, account));
    return browser;
  }

  private static void open(Page page, String path) {
    page.navigate(TestOffice.address() + path);
  }

  private static String path(Page page) {
    return page.url().replace(TestOffice.address(), "");
  }

  private static void done(Page page) {
    page.waitForSelector(
        "text=The page, to read", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
  }

  @Test
  void fromTheEveningsExportsToAPublishedReport() throws Exception {
    Path drops = Cass.write(folder);
    SignedUp analyst = Cass.account(Role.ANALYST);
    String report;
    try (Chromium chromium = Chromium.start()) {
      try (TestBrowser clerk = signedIn(chromium, Cass.account(Role.CLERK))) {
        Page page = clerk.first();
        open(page, "/referrals/upload");
        page.setInputFiles("#file", Cass.exports(drops).toArray(Path[]::new));
        page.click("main button");
        page.waitForSelector(
            "#progress[data-running=no]",
            new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
      }
      try (TestBrowser browser = signedIn(chromium, analyst)) {
        Page page = browser.first();
        browser.shoot("/", "analyst-start");
        page.click("nav >> text=Snapshots");
        page.click("text=Take one now");
        page.waitForSelector(".said");
        browser.shoot("/snapshots", "snapshots");
        page.click("tbody a");
        String snapshot = path(page);
        page.click("text=Check every file");
        assertTrue(page.textContent(".said").contains("Every file is as it was taken"));
        page.fill("#year", "202");
        page.click("main >> button:text-is('Make a report')");
        assertTrue(page.textContent(".said").contains("four digits"), page.textContent("main"));
        page.fill("#year", "2020");
        page.click("main >> button:text-is('Make a report')");
        report = path(page);
        browser.shoot(report, "report-waiting");
        done(page);
        browser.shoot(report, "report-done");
        assertFalse(page.content().contains("Publish it"), "an analyst does not publish");
        Download download =
            page.waitForDownload(() -> page.click("text=The same content for programs"));
        Path json = folder.resolve("report.json");
        download.saveAs(json);
        CommandRun command =
            CommandRun.of(
                "report",
                "--quiet",
                "--karpel",
                drops.toString(),
                "--year",
                "2020",
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, command.exit(), command.err());
        assertEquals(
            Files.readString(folder.resolve("out/public/report.json")), Files.readString(json));
        page.click("text=The page, to read");
        assertTrue(page.textContent("body").contains("Synthetic data"));
        assertTrue(
            String.valueOf(page.evaluate("getComputedStyle(document.body).fontFamily"))
                .contains("Public Sans"),
            "its own style is let through");
        browser.shoot(path(page), "report-page");
        open(page, snapshot);
        page.selectOption("#candidate", "us-mo-047/drug-charging@2021-07-14");
        page.fill("#of-year", "2020");
        page.click("text=Back-test it");
        done(page);
        browser.shoot(path(page), "backtest-done");
        browser.shoot(snapshot, "snapshot");
        page.click("text=Sign out");
        page.waitForURL("**/sign-in");
      }
      try (TestBrowser browser = signedIn(chromium, Cass.account(Role.SUPERVISOR))) {
        Page page = browser.first();
        open(page, report);
        page.click("text=Publish it");
        assertTrue(page.textContent(".said").contains("You answer for showing it"));
        browser.shoot(report, "report-published");
      }
    }
    onlyFiguresAreGivenOut(report, analyst);
  }

  private void onlyFiguresAreGivenOut(String report, SignedUp analyst) {
    String id = report.replaceFirst(".*/", "");
    for (Role role : List.of(Role.ANALYST, Role.SUPERVISOR)) {
      TestClient client = TestClient.signedIn(role == Role.ANALYST ? analyst : Cass.account(role));
      assertEquals(200, client.get(report + "/files/report.json").statusCode());
      for (String name :
          List.of(
              "determinations.csv",
              "restricted",
              "..%2frestricted%2fdeterminations.csv",
              "..%5crestricted%5cdeterminations.csv",
              "%2e%2e%2frestricted%2fpersons.csv",
              "restricted/determinations.csv",
              ".")) {
        HttpResponse<String> answer = client.get(report + "/files/" + name);
        assertTrue(answer.statusCode() >= 400, role + " " + name + " " + answer.statusCode());
        assertFalse(answer.body().contains("us-mo-037/"), name);
      }
    }
    for (Role role : Role.values()) {
      if (role != Role.ANALYST && role != Role.SUPERVISOR) {
        TestClient client = TestClient.signedIn(TestOffice.account(role));
        assertEquals(403, client.get(report).statusCode(), role.key());
        assertEquals(403, client.get(report + "/files/report.json").statusCode(), role.key());
      }
    }
    TestClient other = TestClient.signedIn(TestOffice.account(Role.ANALYST));
    assertEquals(404, other.get(report).statusCode(), "of another office");
    assertEquals(404, other.get(report + "/files/report.json").statusCode(), "of another office");
    assertEquals(
        403, TestClient.signedIn(analyst).post(report, report + "/publish", Map.of()).statusCode());
    assertTrue(
        Evenings.count(
                "select count(*) from access.read_log where record = ?::uuid and account = ?"
                    + " and purpose = 'analysis' and page = 'download report.json'",
                id,
                analyst.account().id())
            >= 1);
  }
}
