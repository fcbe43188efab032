package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Forged forms, scripts in parameters, and what each answer forbids the browser.
final class AttacksTest {
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";

  @Test
  void aFormWithoutItsHiddenFieldIsRefused() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.SUPERVISOR));
    assertEquals(
        403, client.postWithout("/account/purpose", Map.of("purpose", "charging")).statusCode());
    assertEquals(403, client.postWithout("/sign-out", Map.of()).statusCode());
    assertEquals(200, client.get("/").statusCode(), "still signed in");
  }

  @Test
  void aFormWithAnotherSessionsHiddenFieldIsRefused() {
    TestClient victim = TestClient.signedIn(TestOffice.account(Role.SUPERVISOR));
    TestClient attacker = TestClient.signedIn(TestOffice.account(Role.ANALYST));
    String forged = TestClient.findToken(attacker.get("/account").body()).orElseThrow();
    assertEquals(
        403,
        victim
            .postWithout("/account/purpose", Map.of("purpose", "charging", "_csrf", forged))
            .statusCode());
  }

  @Test
  void theSignInItselfNeedsItsHiddenField() {
    assertEquals(
        403,
        new TestClient()
            .postWithout("/sign-in", Map.of("name", "a", "password", "b", "notice", "read"))
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "password", "notice", "code", "signInName", "_csrf", "unknown"})
  void aScriptInTheSignInIsWrittenAsText(String field) {
    Map<String, String> fields =
        new LinkedHashMap<>(Map.of("name", "x", "password", "y", "notice", "read"));
    fields.put(field, SCRIPT);
    assertHarmless(new TestClient().post("/sign-in", "/sign-in", fields).body());
    assertHarmless(
        new TestClient()
            .get("/sign-in?" + field + "=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
            .body());
  }

  @Test
  void aScriptInASearchIsWrittenAsText() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.OVERSIGHT));
    HttpResponse<String> answer =
        client.get("/looks?record=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&page=%22%3E%3Cscript%3E");
    assertHarmless(answer.body());
    assertHarmless(client.get("/looks?record=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body());
    assertHarmless(client.get("/%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body());
  }

  @Test
  void aScriptInAnAccountIsStoredAndShownAsText() {
    TestClient administrator = TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR));
    String signIn = "x" + UUID.randomUUID().toString().substring(0, 12);
    HttpResponse<String> made =
        administrator.post(
            "/accounts/new",
            "/accounts/new",
            Map.of("signIn", signIn, "name", SCRIPT, "role", "clerk", "why", SCRIPT));
    assertEquals(200, made.statusCode());
    assertHarmless(made.body());
    assertHarmless(administrator.get("/accounts").body());
    HttpResponse<String> refused =
        administrator.post(
            "/accounts/new",
            "/accounts/new",
            Map.of(
                "signIn", SCRIPT, "name", SCRIPT, "role", SCRIPT, "offices", SCRIPT, "why",
                SCRIPT));
    assertEquals(422, refused.statusCode());
    assertHarmless(refused.body());
  }

  @Test
  void sqlInAFieldIsText() {
    TestClient client = new TestClient();
    for (String attack :
        List.of("' or '1'='1", "x'; drop table access.account; --", "\\", "%", "\u0000x")) {
      int status = client.password(attack, attack).statusCode();
      assertTrue(status == 422 || status == 400, attack + " " + status);
    }
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames() {
    TestClient out = new TestClient();
    TestClient in = TestClient.signedIn(TestOffice.account(Role.CLERK));
    Stream.of(
            out.get("/sign-in"),
            out.get("/health"),
            out.get("/static/office.css"),
            out.get("/"),
            out.get("/nowhere"),
            in.get("/"),
            in.get("/accounts"),
            in.get("/nowhere"),
            in.postWithout("/sign-out", Map.of()),
            in.get("/looks?record=x"))
        .forEach(answer -> {
          String policy = header(answer, "Content-Security-Policy");
          assertTrue(policy.startsWith("default-src 'self';"), answer.uri() + " " + policy);
          assertFalse(policy.contains("unsafe"), policy);
          assertEquals(
              "nosniff", header(answer, "X-Content-Type-Options"), answer.uri().toString());
          assertEquals("DENY", header(answer, "X-Frame-Options"));
          assertEquals("same-origin", header(answer, "Referrer-Policy"));
          assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        });
  }

  @Test
  void pagesAboutPeopleAreNotKeptByTheBrowser() {
    TestClient in = TestClient.signedIn(TestOffice.account(Role.CLERK));
    assertTrue(header(in.get("/account"), "Cache-Control").contains("no-store"));
  }

  @Test
  void noTemplateHoldsAScriptOrAStyle() {
    TestClient in = TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR));
    for (String path :
        List.of("/", "/account", "/accounts", "/accounts/new", "/looks", "/account/password")) {
      String html = in.get(path).body();
      assertFalse(
          html.matches("(?s).*(<script[^>]*>[^<]|<style|<[^>]* style=|<[^>]* on[a-z]+=).*"), path);
    }
  }

  private static void assertHarmless(String html) {
    assertFalse(html.contains("<script>alert"), html);
    assertFalse(html.contains("<img src=x"), html);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
