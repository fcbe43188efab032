package org.evenhand.app.doors;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestClient;
import org.evenhand.app.office.TestOffice;

/// What tests of the doors send, and with which key.
final class Senders {
  static final String OFFICE = "us-mo-095";
  static final String AGENCY = "us-mo-kansas-city";

  private Senders() {}

  static String key() {
    return key(AGENCY);
  }

  static String key(String agency) {
    SenderStore senders = TestOffice.get().part(SenderStore.class);
    return TestDatabase.get()
        .as(
            Claims.system("test"),
            () ->
                senders.add(
                    UUID.randomUUID(),
                    OFFICE,
                    agency,
                    "Records system",
                    TestOffice.CLOCK.instant(),
                    "test"));
  }

  static String report() {
    return "T-" + UUID.randomUUID();
  }

  static String json(String report, String narrative) {
    return """
    {"agency": "us-mo-kansas-city", "reportNumber": "%s", "offense": {"from": "2021-02-28"},
     "custody": {"status": "not in custody"},
     "charges": [{"statute": "579.015", "grade": "felony", "class": "D", "against": [1]}],
     "persons": [{"roles": ["defendant"], "given": "Ann", "surname": "Sample", "birthDate": "1990-07-04"}],
     "narrative": "%s"}\
    """
        .formatted(report, narrative);
  }

  static HttpResponse<String> post(String key, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestOffice.address() + "/api/referrals"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return new TestClient().send(request);
  }

  static TestClient signedIn(Role role) {
    return TestClient.signedIn(TestOffice.account(role));
  }

  /// Uploads one file, as a browser would.
  static HttpResponse<String> upload(
      TestClient client, String name, byte[] content, boolean forged) {
    String boundary = "x" + UUID.randomUUID();
    String token =
        forged
            ? "forged"
            : TestClient.findToken(client.get("/referrals/upload").body()).orElseThrow();
    java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
    Map.of("_csrf", token, "office", OFFICE)
        .forEach((field, value) ->
            body.writeBytes(
                ("--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return client.send(
        HttpRequest.newBuilder(URI.create(TestOffice.address() + "/referrals/upload"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /// The page of an import, once it is no longer being read.
  static String page(TestClient client, String path) {
    for (int i = 0; i < 300; i++) {
      String page = client.get(path).body();
      if (!page.contains("data-running=\"yes\"")) {
        return page;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("The import is not done after 30 s: " + path);
  }
}
