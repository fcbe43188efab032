package org.evenhand.app.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.signin.SignedUp;

/// A browser without a screen: keeps cookies, follows no redirect, and fills in the hidden field of
/// forms.
public final class TestClient {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// Of the office that tests share.
  public TestClient() {
    this(TestOffice.address());
  }

  /// Of the office at this address, such as `http://localhost:8080`.
  public TestClient(String address) {
    this.address = address;
  }

  /// Signed in as this account, through the pages.
  public static TestClient signedIn(SignedUp as) {
    TestClient client = new TestClient();
    HttpResponse<String> first = client.password(as.account().signIn(), as.password());
    if (!location(first).equals("/sign-in/code")) {
      throw new AssertionError(
          "The password was not accepted: " + first.statusCode() + first.body());
    }
    // A code works once; tests of one account in the same half minute take the next.
    for (int step = -1; step <= 1; step++) {
      HttpResponse<String> second =
          client.post(
              "/sign-in/code",
              "/sign-in/code",
              Map.of("code", as.code(TestOffice.CLOCK.instant().plusSeconds(step * 30L))));
      if (second.statusCode() == 302) {
        return client;
      }
    }
    TestOffice.CLOCK.forward(java.time.Duration.ofSeconds(60));
    return signedIn(as);
  }

  public HttpResponse<String> password(String name, String password) {
    return post(
        "/sign-in", "/sign-in", Map.of("name", name, "password", password, "notice", "read"));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /// Opens the page with the form, then posts it.
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    String token = findToken(get(page).body()).orElse("");
    Map<String, String> all = new java.util.TreeMap<>(fields);
    all.put("_csrf", token);
    return postWithout(path, all);
  }

  /// Posts just these fields.
  public HttpResponse<String> postWithout(String path, Map<String, String> fields) {
    return send("POST", path, fields);
  }

  public HttpResponse<String> send(String method, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /// The hidden field's value on a page.
  public static Optional<String> findToken(String html) {
    Matcher found = CSRF.matcher(html);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /// Where a redirect leads; empty if it is none.
  public static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(l -> l.replaceFirst("^https?://[^/]+", "").replaceFirst(";.*", ""))
        .orElse("");
  }

  public Optional<String> findSession() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals("evenhand"))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /// Takes over a session identifier, as an attacker would plant one.
  public void plant(String session) {
    HttpCookie cookie = new HttpCookie("evenhand", session);
    cookie.setPath("/");
    cookie.setDomain("localhost.local");
    cookie.setVersion(0);
    cookies.getCookieStore().add(at("/"), cookie);
  }

  /// Sends just this, with the cookies.
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return URI.create(address + path);
  }
}
