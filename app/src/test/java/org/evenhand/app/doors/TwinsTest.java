package org.evenhand.app.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.office.TestClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event that two agencies sent.
final class TwinsTest {
  private static final String OTHER = "us-mo-independence";

  @Test
  void aCaseSaysWhichOtherMayBeTheSameEventAndLinksToIt() {
    String report = Senders.report();
    String surname = "Twin" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    String message =
        Senders.json(report, "Seen twice.")
            .replace("Sample", surname)
            .replace("2021-02-28", "2022-05-06");
    JsonNode first = sent(Senders.key(), message);
    JsonNode second = sent(Senders.key(OTHER), message.replace(Senders.AGENCY, OTHER));
    String one = "/cases/" + first.path("referral").asString();
    String other = "/cases/" + second.path("referral").asString();
    for (Role role : List.of(Role.ATTORNEY, Role.SUPERVISOR, Role.CLERK)) {
      TestClient client = Senders.signedIn(role);
      assertNames(client.get(one).body(), other, second);
      assertNames(client.get(other).body(), one, first);
    }
    String told = Senders.signedIn(Role.DETECTIVE).get(one).body();
    assertTrue(told.contains("Seen twice."), told);
    assertFalse(told.contains("May be the same event"), "the other agency's case is not theirs");
  }

  private static void assertNames(String page, String path, JsonNode other) {
    String link = "href=\"" + path + "\">" + other.path("docket").asString() + "</a>";
    assertTrue(page.contains("May be the same event as</b> <a class=\"mono\" " + link), page);
    assertTrue(page.contains("the same report number"), page);
  }

  private static JsonNode sent(String key, String message) {
    HttpResponse<String> answer = Senders.post(key, "application/json", message);
    assertEquals(201, answer.statusCode(), answer.body());
    return new JsonMapper().readTree(answer.body());
  }
}
