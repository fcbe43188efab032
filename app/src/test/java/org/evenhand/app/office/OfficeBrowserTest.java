package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Purpose;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.page.Chromium;
import org.evenhand.app.signin.SignedUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The office's own pages in a real browser: sign-in by keyboard alone, without JavaScript, every
/// page without a violation, at both widths.
final class OfficeBrowserTest {
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
  void signInByKeyboardAlone() {
    SignedUp account = TestOffice.fresh(Role.ATTORNEY);
    try (BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(TestOffice.address() + "/");
      page.keyboard().press("Tab");
      assertEquals("Skip to the content", TestBrowser.focused(page));
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().type(account.account().signIn());
      page.keyboard().press("Tab");
      page.keyboard().type(account.password());
      page.keyboard().press("Tab");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForURL("**/sign-in/code");
      page.keyboard().type(account.code(TestOffice.CLOCK.instant()));
      page.keyboard().press("Enter");
      page.waitForURL(TestOffice.address() + "/");
      assertTrue(page.textContent("h1").startsWith("Good day"), page.content());
    }
  }

  @Test
  void signInWithoutScripts() {
    SignedUp account = TestOffice.fresh(Role.DETECTIVE);
    try (BrowserContext context =
        chromium.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(TestOffice.address() + "/account");
      TestBrowser.fillSignIn(page, account.account().signIn(), account.password());
      page.click("main button");
      page.fill("#code", account.code(TestOffice.CLOCK.instant()));
      page.click("main button");
      assertEquals("Your account", page.textContent("h1"), "the page that was asked for");
    }
  }

  @Test
  void everyPageBeforeTheSignIn() {
    SignedUp account = TestOffice.fresh(Role.ATTORNEY);
    try (TestBrowser browser = TestBrowser.of(chromium)) {
      browser.shoot("/sign-in", "sign-in");
      browser.each(page -> {
        TestBrowser.fillSignIn(page, account.account().signIn(), "not the password");
        page.click("main button");
      });
      browser.shootHere("sign-in-refused");
      browser.each(page -> {
        TestBrowser.fillSignIn(page, account.account().signIn(), account.password());
        page.click("main button");
        page.waitForURL("**/sign-in/code");
      });
      browser.shootHere("sign-in-code");
    }
  }

  @Test
  void theFirstSignInSetsUpPasswordAndApp() {
    try (TestBrowser administrator = TestBrowser.signedIn(chromium, Role.ADMINISTRATOR)) {
      Page page = administrator.first();
      page.navigate(TestOffice.address() + "/accounts/new");
      String signIn = "new" + UUID.randomUUID().toString().substring(0, 8);
      page.fill("#signIn", signIn);
      page.fill("#name", "Robin Example");
      page.selectOption("#role", "clerk");
      page.fill("#offices", "us-mo-095");
      page.fill("#why", "Asked for by the office, 22 November 2026");
      page.click("main button");
      TestBrowser.shoot(page, "account-hand-over");
      String password = page.textContent(".secret");
      try (BrowserContext theirs = TestBrowser.context(chromium, 390, ColorScheme.LIGHT)) {
        Page phone = theirs.newPage();
        phone.navigate(TestOffice.address() + "/sign-in");
        TestBrowser.fillSignIn(phone, signIn, password);
        phone.click("main button");
        phone.waitForURL("**/sign-in/app");
        TestBrowser.check(phone);
        TestBrowser.shoot(phone, "app-390");
        phone.setViewportSize(1280, 844);
        TestBrowser.shoot(phone, "app-1280");
        byte[] secret = TestBrowser.base32(phone.textContent(".secret"));
        phone.fill("#code", SignedUp.code(secret, TestOffice.CLOCK.instant()));
        phone.click("main button");
        phone.waitForURL("**/account/password");
        TestBrowser.check(phone);
        TestBrowser.shoot(phone, "password-must-1280");
        phone.fill("#old", password);
        phone.fill("#fresh", "a quiet river at noon");
        phone.fill("#again", "a quiet river at noon");
        phone.click("main button");
        phone.waitForURL(TestOffice.address() + "/");
        assertTrue(phone.textContent(".said").contains("Your password is changed."));
      }
    }
  }

  @Test
  void everyPageOfTheAdministrator() {
    SignedUp other = TestOffice.fresh(Role.DETECTIVE);
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.ADMINISTRATOR)) {
      browser.shoot("/", "home-administrator");
      browser.shoot("/account", "account");
      browser.shoot("/account/password", "password");
      browser.shoot("/accounts", "accounts");
      browser.shoot("/accounts/new", "account-new");
      browser.shoot("/accounts/" + other.account().id(), "account-one");
      browser.shoot("/nowhere", "error-404");
    }
  }

  @Test
  void lackingPermissionSaysWhoCanGiveIt() {
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.DETECTIVE)) {
      browser.shoot("/", "home-detective");
      browser.shoot("/accounts", "error-403");
      assertTrue(browser.first().textContent("main").contains("Administrator"));
    }
  }

  @Test
  void whoLookedAtARecordIsAPage() {
    UUID record = UUID.randomUUID();
    SignedUp attorney = TestOffice.account(Role.ATTORNEY);
    ReadLog log = TestOffice.get().part(ReadLog.class);
    for (String where : List.of("queue", "case", "case")) {
      Acting acting = new Acting(attorney.account(), Purpose.CHARGING, "127.0.0.1");
      TestDatabase.get()
          .as(
              acting.claims(),
              () -> {
                log.note(acting, "referral", record, where);
                return true;
              });
    }
    try (TestBrowser browser = TestBrowser.signedIn(chromium, Role.OVERSIGHT)) {
      browser.shoot("/looks", "looks-empty");
      browser.shoot("/looks?record=" + record, "looks");
      String text = browser.first().textContent("main");
      assertTrue(text.contains("3 looks at this record"), text);
      assertTrue(text.contains("Deciding whether a case is charged"), text);
    }
  }

  @Test
  void aPasskeyIsAddedAndOpensTheStartPage() {
    SignedUp account = TestOffice.fresh(Role.SUPERVISOR);
    try (BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      TestBrowser.signIn(page, account);
      addAuthenticator(context, page);
      page.navigate(TestOffice.address() + "/account");
      page.fill("#label", "Office key");
      page.fill("#password", "not the password");
      page.click("text=Add a passkey");
      page.waitForSelector("text=The password is not right");
      page.fill("#password", account.password());
      page.click("text=Add a passkey");
      page.waitForSelector("text=The passkey is kept");
      TestBrowser.check(page);
      TestBrowser.shoot(page, "account-passkey-1280");
      page.click("text=Sign out");
      page.waitForURL("**/sign-in");
      page.check("#notice");
      page.click("text=Sign in with a passkey");
      page.waitForURL(TestOffice.address() + "/");
      assertTrue(page.textContent("h1").startsWith("Good day"), page.content());
      page.navigate(TestOffice.address() + "/account");
      assertTrue(page.textContent("main").contains("passkey"));
      page.click("button[aria-label='Remove the passkey Office key']");
      assertTrue(page.textContent(".said").contains("The passkey is removed"));
    }
  }

  /// Chromium's own authenticator in software, as DevTools has it; it answers that the person was
  /// verified.
  private static void addAuthenticator(BrowserContext context, Page page) {
    CDPSession tools = context.newCDPSession(page);
    tools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    tools.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}
