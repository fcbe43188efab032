package org.evenhand.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody at a browser: signed in through the pages, with a cookie of their own.
final class OfficeUser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String token = "";

  private OfficeUser(String address) {
    this.address = address;
  }

  /// Signs in with password and code.
  static OfficeUser signedIn(String address, int attorney)
      throws IOException, InterruptedException {
    OfficeUser user = new OfficeUser(address);
    user.refresh("/sign-in");
    user.post(
        "/sign-in",
        Map.of(
            "name",
            OfficeData.signIn(attorney),
            "password",
            OfficeData.PASSWORD,
            "notice",
            "read"));
    user.refresh("/sign-in/code");
    HttpResponse<String> second =
        user.post("/sign-in/code", Map.of("code", code(OfficeData.app(attorney))));
    if (second.statusCode() != 302) {
      throw new IllegalStateException("Sign-in failed: " + second.statusCode() + second.body());
    }
    user.refresh("/search");
    return user;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + token;
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private void refresh(String page) throws IOException, InterruptedException {
    Matcher found = CSRF.matcher(get(page).body());
    if (!found.find()) {
      throw new IllegalStateException("There is no form at " + page);
    }
    token = found.group(1);
  }

  /// RFC 6238: six digits of now's half minute.
  private static String code(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      long step = InstantSource.system().instant().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA1", e);
    }
  }
}
