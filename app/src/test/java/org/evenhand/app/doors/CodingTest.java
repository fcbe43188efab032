package org.evenhand.app.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.office.TestClient;
import org.evenhand.app.office.TestOffice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Facts read out of a statement, through the pages.
final class CodingTest {
  private static final String STATEMENT =
      "At 9 PM I saw a hand-to-hand sale. A loaded pistol lay   on the seat. <b>No child</b> was there.";

  private static String sent(String key) {
    HttpResponse<String> answer =
        Senders.post(key, "application/json", Senders.json(Senders.report(), STATEMENT));
    return "/cases/"
        + new JsonMapper().readTree(answer.body()).path("referral").asString()
        + "/coding";
  }

  @Test
  void anAnswerRestsOnASentenceThatStandsInTheStatement() {
    TestClient attorney = Senders.signedIn(Role.ATTORNEY);
    String path = sent(Senders.key());
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("value1", "yes");
    answers.put("sentence1", "A rifle lay on the seat.");
    HttpResponse<String> wrong = attorney.post(path, path, answers);
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("does not stand in the statement"), wrong.body());
    assertTrue(wrong.body().contains("A rifle lay"), "kept as typed");
    answers.remove("sentence1");
    assertEquals(422, attorney.post(path, path, answers).statusCode(), "no sentence");
    answers.put("sentence1", "a loaded pistol lay on  the seat.");
    answers.put("value2", "cannot tell");
    answers.put("value8", "no");
    answers.put("sentence8", "<b>No child</b> was there.");
    assertEquals(path, TestClient.location(attorney.post(path, path, answers)));
    String page = attorney.get(path).body();
    assertTrue(page.contains("3 answers are kept"), page);
    assertFalse(page.contains("<b>No child"), "as text");
    String theCase = attorney.get(path.replace("/coding", "")).body();
    assertTrue(theCase.contains("a loaded pistol"), theCase);
    assertEquals(path, TestClient.location(attorney.post(path, path, answers)));
    assertTrue(attorney.get(path).body().contains("0 answers are kept"), "said twice is kept once");
  }

  @Test
  void theSecondCoderDoesNotSeeTheFirstOnesAnswersAndTheAgreementIsShown() {
    TestClient one = Senders.signedIn(Role.ATTORNEY);
    TestClient other = TestClient.signedIn(TestOffice.fresh(Role.SUPERVISOR));
    String key = Senders.key();
    int drawn = 0;
    for (int i = 0; i < 60 && drawn < 2; i++) {
      String path = sent(key);
      if (!one.get(path).body().contains("coded by two")) {
        continue;
      }
      Map<String, String> answers = new LinkedHashMap<>();
      answers.put("value1", "yes");
      answers.put("sentence1", "A loaded pistol lay on the seat.");
      one.post(path, path, answers);
      String blind = other.get(path).body();
      assertFalse(blind.contains("A loaded pistol lay on the seat."), blind);
      assertFalse(blind.contains("<option value=\"yes\" selected"), blind);
      answers.put("value1", drawn == 0 ? "yes" : "cannot tell");
      other.post(path, path, answers);
      drawn++;
    }
    assertEquals(2, drawn, "one in five of 60: fewer than two has a chance of 3 in 100,000");
    String page = other.get("/coding").body();
    assertTrue(page.contains("firearm in the case") && page.contains("Cohen's kappa"), page);
  }

  @Test
  void theSecondCoderSeesOnTheCaseNeitherWhatTheFirstReadNorTheAnswerThatRestsOnIt() {
    TestClient one = Senders.signedIn(Role.ATTORNEY);
    TestClient other = TestClient.signedIn(TestOffice.fresh(Role.SUPERVISOR));
    String coding = drawnAndShown(one, Senders.key());
    String theCase = coding.replace("/coding", "");
    String before = answer(other.get(theCase).body());
    String queued = verdict(theCase);
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("value1", "yes");
    answers.put("sentence1", "A loaded pistol lay on the seat.");
    one.post(coding, coding, answers);
    String first = one.get(theCase).body();
    assertTrue(first.contains("“A loaded pistol lay on the seat.”"), first);
    assertNotEquals(before, answer(first), "the fact changes the answer");
    String blind = other.get(theCase).body();
    assertFalse(blind.contains("A loaded pistol lay on the seat."), blind);
    assertTrue(blind.contains("Another coder has read one fact from the statement"), blind);
    assertEquals(before, answer(blind));
    assertFalse(other.get(theCase + "/letter").body().contains("A loaded pistol lay on the seat."));
    assertEquals(queued, verdict(theCase), "the queue says no more than the case");
    other.post(coding, coding, answers);
    String second = other.get(theCase).body();
    assertTrue(second.contains("“A loaded pistol lay on the seat.”"), second);
    assertFalse(second.contains("Another coder has read"), second);
    assertEquals(answer(first), answer(second));
    assertNotEquals(queued, verdict(theCase));
  }

  /// The coding page of a case that two code and whose answer is shown before the decision.
  private static String drawnAndShown(TestClient attorney, String key) {
    for (int i = 0; i < 90; i++) {
      String path = sent(key);
      if (attorney.get(path).body().contains("coded by two")
          && attorney.get(path.replace("/coding", "")).body().contains("What the guideline asks")) {
        return path;
      }
    }
    throw new AssertionError("of 90 cases none was drawn: a chance of one in two million");
  }

  private static String answer(String page) {
    return page.replaceAll("(?s).*(<span class=\"tag big.*?)</section>.*", "$1");
  }

  private static String verdict(String theCase) {
    UUID id = UUID.fromString(theCase.substring("/cases/".length()));
    return TestDatabase.get()
        .as(
            Claims.system("test"),
            () -> TestOffice.get().part(Queue.class).find(id).orElseThrow().verdict());
  }
}
