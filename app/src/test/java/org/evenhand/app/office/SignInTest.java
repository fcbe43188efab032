package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.signin.SignedUp;
import org.junit.jupiter.api.Test;

/// Signing in over HTTP, and what an attacker would try.
final class SignInTest {
  @Test
  void passwordAndCodeOpenTheStartPage() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.ATTORNEY));
    HttpResponse<String> start = client.get("/");
    assertEquals(200, start.statusCode());
    assertTrue(start.body().contains("Screening attorney"), start.body());
  }

  @Test
  void theNoticeMustBeAcknowledged() {
    SignedUp account = TestOffice.account(Role.ATTORNEY);
    HttpResponse<String> answer =
        new TestClient()
            .post(
                "/sign-in",
                "/sign-in",
                Map.of("name", account.account().signIn(), "password", account.password()));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Tick that you have read the notice"));
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    SignedUp account = TestOffice.fresh(Role.CLERK);
    String wrong = new TestClient().password(account.account().signIn(), "wrong words").body();
    String unknown =
        new TestClient().password("nobody." + account.account().signIn(), "wrong words").body();
    assertEquals(
        stripped(wrong, account.account().signIn()),
        stripped(unknown, "nobody." + account.account().signIn()));
  }

  private static String stripped(String html, String name) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace(name, "NAME");
  }

  @Test
  void fiveFailuresLockUntilAnAdministratorReleases() {
    SignedUp account = TestOffice.fresh(Role.DETECTIVE);
    for (int i = 0; i < 5; i++) {
      assertEquals(
          422, new TestClient().password(account.account().signIn(), "wrong " + i).statusCode());
    }
    assertEquals(
        422,
        new TestClient().password(account.account().signIn(), account.password()).statusCode());
    TestOffice.CLOCK.forward(Duration.ofHours(1));
    assertEquals(
        422,
        new TestClient().password(account.account().signIn(), account.password()).statusCode(),
        "a lock does not pass by itself");
    TestClient administrator = TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR));
    String path = "/accounts/" + account.account().id();
    assertTrue(administrator.get(path).body().contains("5 failed sign-ins within 15 minutes"));
    administrator.post(path, path + "/release", Map.of("why", "Spoke to them in person"));
    assertEquals(
        302,
        new TestClient().password(account.account().signIn(), account.password()).statusCode());
  }

  @Test
  void fourFailuresAndOneMuchLaterDoNotLock() {
    SignedUp account = TestOffice.fresh(Role.DETECTIVE);
    for (int i = 0; i < 4; i++) {
      new TestClient().password(account.account().signIn(), "wrong " + i);
    }
    TestOffice.CLOCK.forward(Duration.ofMinutes(16));
    new TestClient().password(account.account().signIn(), "wrong again");
    assertEquals(
        302,
        new TestClient().password(account.account().signIn(), account.password()).statusCode());
  }

  @Test
  void aCodeWorksOnce() {
    SignedUp account = TestOffice.fresh(Role.ANALYST);
    String code = account.code(TestOffice.CLOCK.instant());
    TestClient first = new TestClient();
    first.password(account.account().signIn(), account.password());
    assertEquals(
        302, first.post("/sign-in/code", "/sign-in/code", Map.of("code", code)).statusCode());
    TestClient second = new TestClient();
    second.password(account.account().signIn(), account.password());
    assertEquals(
        422, second.post("/sign-in/code", "/sign-in/code", Map.of("code", code)).statusCode());
  }

  @Test
  void wrongCodesLockLikeWrongPasswords() {
    SignedUp account = TestOffice.fresh(Role.ANALYST);
    TestClient client = new TestClient();
    client.password(account.account().signIn(), account.password());
    for (int i = 0; i < 5; i++) {
      client.post("/sign-in/code", "/sign-in/code", Map.of("code", "abcdef"));
    }
    assertEquals(
        422,
        new TestClient().password(account.account().signIn(), account.password()).statusCode());
  }

  @Test
  void thePasswordAloneOpensNothing() {
    SignedUp account = TestOffice.account(Role.ATTORNEY);
    TestClient half = new TestClient();
    half.password(account.account().signIn(), account.password());
    assertEquals("/sign-in", TestClient.location(half.get("/")));
    assertEquals("/sign-in", TestClient.location(half.get("/account")));
  }

  @Test
  void theSessionIdentifierChangesAtSignIn() {
    SignedUp account = TestOffice.account(Role.CLERK);
    TestClient attacker = new TestClient();
    attacker.get("/sign-in");
    String planted = attacker.findSession().orElseThrow();
    TestClient victim = new TestClient();
    victim.plant(planted);
    victim.password(account.account().signIn(), account.password());
    assertNotEquals(planted, victim.findSession().orElseThrow());
    TestClient again = TestClient.signedIn(account);
    assertNotEquals(planted, again.findSession().orElseThrow());
    assertEquals("/sign-in", TestClient.location(attacker.get("/account")));
  }

  @Test
  void aSessionIdentifierThatTheServerDidNotGiveIsNotTaken() {
    TestClient client = new TestClient();
    client.plant("0123456789ABCDEF0123456789ABCDEF");
    client.get("/sign-in");
    assertNotEquals("0123456789ABCDEF0123456789ABCDEF", client.findSession().orElseThrow());
  }

  @Test
  void halfAnHourWithoutARequestEndsTheSession() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.SUPERVISOR));
    TestOffice.CLOCK.forward(Duration.ofMinutes(29));
    assertEquals(200, client.get("/").statusCode());
    TestOffice.CLOCK.forward(Duration.ofMinutes(31));
    assertEquals("/sign-in", TestClient.location(client.get("/")));
    assertTrue(client.get("/sign-in").body().contains("Nothing was done for 30 minutes"));
  }

  @Test
  void twelveHoursEndEvenABusySession() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.SUPERVISOR));
    for (int i = 0; i < 28; i++) {
      TestOffice.CLOCK.forward(Duration.ofMinutes(25));
      assertEquals(200, client.get("/").statusCode(), "after " + (i + 1) * 25 + " minutes");
    }
    TestOffice.CLOCK.forward(Duration.ofMinutes(25));
    assertEquals("/sign-in", TestClient.location(client.get("/")));
    assertTrue(client.get("/sign-in").body().contains("You were signed in for 12 hours"));
  }

  @Test
  void aLockCountsFromTheNextRequest() {
    SignedUp account = TestOffice.fresh(Role.ATTORNEY);
    TestClient client = TestClient.signedIn(account);
    TestClient administrator = TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR));
    String path = "/accounts/" + account.account().id();
    administrator.post(path, path + "/lock", Map.of("why", "Lost their telephone"));
    assertEquals("/sign-in", TestClient.location(client.get("/")));
  }

  @Test
  void ninetyDaysWithoutUseDisable() {
    SignedUp account = TestOffice.fresh(Role.COMMISSIONER);
    TestOffice.CLOCK.forward(Duration.ofDays(91));
    assertEquals(
        422,
        new TestClient().password(account.account().signIn(), account.password()).statusCode());
  }

  @Test
  void anUnusedAccountIsLockedByItselfWithARowThatSaysWhyAndItsSessionEnds() {
    SignedUp unused = TestOffice.fresh(Role.ATTORNEY);
    SignedUp used = TestOffice.fresh(Role.ATTORNEY);
    TestClient session = TestClient.signedIn(unused);
    assertEquals(200, session.get("/").statusCode());
    lastSeen(unused, Duration.ofDays(91));
    lastSeen(used, Duration.ofDays(89));
    Accounts accounts = TestOffice.get().part(Accounts.class);
    assertTrue(accounts.lockUnused() >= 1);
    assertEquals(0, accounts.lockUnused(), "once");
    assertEquals("/sign-in", TestClient.location(session.get("/")));
    assertEquals(1, rowsOfSweep(unused));
    assertEquals(0, rowsOfSweep(used));
    String page =
        TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR))
            .get("/accounts/" + unused.account().id())
            .body();
    assertTrue(page.contains("Not used for more than 90 days"), page);
  }

  private static void lastSeen(SignedUp account, Duration ago) {
    TestDatabase.get()
        .as(
            Claims.system("test"),
            () ->
                TestDatabase.get()
                    .sql()
                    .sql("update access.account set seen_at = :at where id = :id")
                    .param("at", TestOffice.CLOCK.instant().minus(ago).atOffset(ZoneOffset.UTC))
                    .param("id", account.account().id())
                    .update());
  }

  /// Rows about this account that the sweep wrote, and that stand in the ledger.
  private static int rowsOfSweep(SignedUp account) {
    return TestDatabase.get()
        .as(
            Claims.system("test"),
            () ->
                TestDatabase.get()
                    .sql()
                    .sql(
                        "select count(*) from access.event e join ledger.entry l on l.record = e.id"
                            + " and l.kind = 'access.event' and l.actor = e.actor"
                            + " where e.account = :id and e.actor = 'system:accounts' and e.what = 'locked'")
                    .param("id", account.account().id())
                    .query(Integer.class)
                    .single());
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    List<String> cookies = new TestClient().get("/sign-in").headers().allValues("Set-Cookie");
    assertEquals(1, cookies.size(), cookies.toString());
    String cookie = cookies.getFirst().toLowerCase(Locale.ROOT);
    assertTrue(cookie.contains("httponly") && cookie.contains("samesite=strict"), cookie);
    assertFalse(cookie.contains("secure"), "plain http on this machine: " + cookie);
  }
}
