package org.evenhand.app.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.Office;
import org.evenhand.app.office.TestBrowser;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sign-in through an office's identity provider, with a real Keycloak and a real browser.
final class IdentityProviderTest {
  @TempDir static Path folder;
  private static Keycloak keycloak;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    keycloak = Keycloak.start(folder.resolve("keycloak"));
    chromium = Chromium.start();
    // Without any account the sign-in leads to the first one.
    TestOffice.account(Role.ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    keycloak.close();
  }

  @Test
  void theProviderStandsForThePasswordAndOurAppForTheSecondFactor() {
    try (Office office = office(Optional.empty())) {
      SignedUp alex = joined(office, "Alex.Counter");
      try (BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
        Page page = context.newPage();
        page.navigate(at(office) + "/sign-in");
        TestBrowser.check(page);
        TestBrowser.shoot(page, "sign-in-provider-1280");
        enter(page, "alex.counter", "alex of the county");
        page.waitForURL("**/sign-in/code");
        page.fill("#code", alex.code(InstantSource.system().instant()));
        page.click("main button");
        page.waitForURL(at(office) + "/");
        assertTrue(page.textContent("header").contains(alex.account().name()));
      }
      assertTrue(
          office.part(SignIn.class).find(alex.account().id()).isPresent()
              && office.part(Accounts.class).provider(alex.account()).equals("joined"),
          "joined by the lasting name");
      part(office, alex);
    }
  }

  @Test
  void twoFactorsAtTheProviderAreEnough() {
    // Keycloak says 1 of a password; here it stands for whatever its administrator set up.
    try (Office office = office(Optional.of("1"))) {
      SignedUp alex = joined(office, "alex.counter");
      try (BrowserContext context = TestBrowser.context(chromium, 390, ColorScheme.DARK)) {
        Page page = context.newPage();
        page.navigate(at(office) + "/queue");
        enter(page, "alex.counter", "alex of the county");
        page.waitForURL(at(office) + "/queue");
        assertTrue(page.textContent("header").contains(alex.account().name()));
        page.click("text=Sign out");
        office
            .part(Accounts.class)
            .lock(org.evenhand.app.database.Claims.system("test"), alex.account(), "test");
        page.navigate(at(office) + "/sign-in/provider");
        page.waitForURL("**/sign-in");
        assertTrue(page.textContent("main").contains("not open"), page.textContent("main"));
      }
      part(office, alex);
    }
  }

  @Test
  void whoHasNoAccountIsNotLetIn() {
    try (Office office = office(Optional.of("1"));
        BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(at(office) + "/sign-in");
      enter(page, "casey.stranger", "casey of the county");
      page.waitForURL("**/sign-in");
      assertTrue(
          page.textContent("main").contains("No account of this office belongs to you"),
          page.textContent("main"));
      page.navigate(at(office) + "/queue");
      assertTrue(page.url().endsWith("/sign-in"));
    }
  }

  @Test
  void anAnswerThatWasNotAskedForOrIsUsedAgainDoesNotHold() {
    try (Office office = office(Optional.of("1"));
        BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(at(office) + "/sign-in/provider/back?code=stolen&state=guessed");
      page.waitForURL("**/sign-in");
      assertTrue(page.textContent("main").contains("did not hold"), page.textContent("main"));
      page.navigate(at(office) + "/sign-in/provider");
      page.waitForURL("**/realms/county/**");
      page.navigate(at(office) + "/sign-in/provider/back?again=1&code=stolen&state=guessed");
      assertTrue(page.textContent("main").contains("did not hold"), page.textContent("main"));
      page.navigate(
          at(office)
              + "/sign-in/provider/back?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&state=x");
      page.waitForURL("**/sign-in");
      assertFalse(page.content().contains("<script>alert"));
    }
  }

  @Test
  void aProviderThatDoesNotAnswerIsNamed() {
    ProviderSettings nobody =
        new ProviderSettings(
            URI.create("http://localhost:1/realms/none"),
            "evenhand",
            "x",
            "County",
            Optional.empty());
    try (Office office = office(nobody);
        BrowserContext context = TestBrowser.context(chromium, 1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(at(office) + "/sign-in/provider");
      page.waitForURL("**/sign-in");
      assertTrue(
          page.textContent("main").contains("http://localhost:1/realms/none does not answer"),
          page.textContent("main"));
    }
  }

  @Test
  void settingsThatDoNotDoAreRefusedWithASentence() {
    assertEquals(Optional.empty(), ProviderSettings.of(Map.of()));
    assertRefused(
        "begins with https",
        Map.of("EVENHAND_OIDC_ISSUER", "http://sso.example.gov/realms/county"));
    assertRefused(
        "EVENHAND_OIDC_CLIENT",
        Map.of("EVENHAND_OIDC_ISSUER", "https://sso.example.gov/realms/county"));
  }

  private static void assertRefused(String word, Map<String, String> environment) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> ProviderSettings.of(environment));
    assertTrue(String.valueOf(refused.getMessage()).contains(word), refused.toString());
  }

  private static void enter(Page page, String name, String password) {
    page.click("text=I have read the notice: County sign-in");
    page.fill("#username", name);
    page.fill("#password", password);
    page.click("#kc-login");
  }

  private static SignedUp joined(Office office, String userName) {
    SignedUp account = SignedUp.as(Role.ATTORNEY, office.part(Accounts.class));
    office
        .part(Accounts.class)
        .join(org.evenhand.app.database.Claims.system("test"), account.account(), userName, "test");
    return account;
  }

  private static void part(Office office, SignedUp account) {
    office
        .part(Accounts.class)
        .join(org.evenhand.app.database.Claims.system("test"), account.account(), "", "test");
  }

  private static String at(Office office) {
    return "http://localhost:" + office.port();
  }

  private static Office office(Optional<String> twoFactors) {
    return office(
        new ProviderSettings(
            keycloak.issuer(), "evenhand", Keycloak.SECRET, "County sign-in", twoFactors));
  }

  private static Office office(ProviderSettings provider) {
    return Office.start(
        new Office.Wanted(
            0,
            "localhost",
            Optional.empty(),
            new OfficeName("Jackson County Prosecuting Attorney", true),
            Settings.CJIS,
            Optional.of(provider)),
        TestDatabase.get(),
        TestDatabase.dataFolder(),
        InstantSource.system());
  }
}
