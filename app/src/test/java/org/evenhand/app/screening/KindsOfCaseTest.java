package org.evenhand.app.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.app.records.Given;
import org.junit.jupiter.api.Test;

final class KindsOfCaseTest {
  private static Map<String, KindsOfCase.Answer> row(String words, String day) {
    return KindsOfCase.on(LocalDate.parse(day), Given.books()).get(words);
  }

  @Test
  void everyKindHasAnAnswerOfEveryOffice() {
    KindsOfCase.on(LocalDate.of(2022, 6, 1), Given.books())
        .forEach((kind, answers) -> assertEquals(4, answers.size(), kind));
  }

  @Test
  void jacksonAsksForDrugsWithAFirearmUnderEveryVersion() {
    for (String day : new String[] {"2019-06-01", "2021-03-01", "2022-06-01", "2025-06-01"}) {
      assertEquals(
          "meets the guideline", row("Drugs and a firearm", day).get("us-mo-095").verdict(), day);
    }
  }

  @Test
  void jacksonBeganToAskForEverySaleIn2025() {
    String sale = "A sale, no link to violence shown";
    assertEquals("not shown", row(sale, "2022-06-01").get("us-mo-095").verdict());
    assertEquals("meets the guideline", row(sale, "2025-06-01").get("us-mo-095").verdict());
  }

  @Test
  void whatOpenDataShowIsUndeterminedAndSaysWhatWouldSettleIt() {
    KindsOfCase.Answer answer =
        row("An arrest as open data show it: history and circumstances unknown", "2022-06-01")
            .get("us-mo-095");
    assertEquals(Verdicts.UNDETERMINED, answer.verdict());
    assertTrue(answer.wouldSettle().contains("nexus to violence"));
    assertFalse(answer.why().isBlank());
  }

  @Test
  void noVerdictEverSaysDeclined() {
    String all = String.join(" ", Verdicts.ALL);
    assertFalse(all.contains("declin"));
    assertEquals(
        Verdicts.ALL.size(), Verdicts.ALL.stream().collect(Collectors.toSet()).size());
  }
}
