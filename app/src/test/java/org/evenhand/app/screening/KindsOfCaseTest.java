package org.evenhand.app.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.app.records.Given;
import org.junit.jupiter.api.Test;

final class KindsOfCaseTest {
  private static KindsOfCase.Answer jackson(String words, String day) {
    Map<String, KindsOfCase.Answer> row =
        Objects.requireNonNull(
            KindsOfCase.on(LocalDate.parse(day), Given.books()).get(words), words);
    return Objects.requireNonNull(row.get("us-mo-095"));
  }

  @Test
  void everyKindHasAnAnswerOfEveryOffice() {
    KindsOfCase.on(LocalDate.of(2022, 6, 1), Given.books())
        .forEach((kind, answers) -> assertEquals(4, answers.size(), kind));
  }

  @Test
  void jacksonAsksForDrugsWithAFirearmUnderEveryVersion() {
    for (String day : new String[] {"2019-06-01", "2021-03-01", "2022-06-01", "2025-06-01"}) {
      assertEquals("meets the guideline", jackson("Drugs and a firearm", day).verdict(), day);
    }
  }

  @Test
  void jacksonBeganToAskForEverySaleIn2025() {
    String sale = "A sale, no link to violence shown";
    assertEquals("not shown", jackson(sale, "2022-06-01").verdict());
    assertEquals("meets the guideline", jackson(sale, "2025-06-01").verdict());
  }

  @Test
  void whatOpenDataShowIsUndeterminedAndSaysWhatWouldSettleIt() {
    KindsOfCase.Answer answer =
        jackson("An arrest as open data show it: history and circumstances unknown", "2022-06-01");
    assertEquals(Verdicts.UNDETERMINED, answer.verdict());
    assertTrue(answer.wouldSettle().contains("nexus to violence"));
    assertFalse(answer.why().isBlank());
  }

  @Test
  void noVerdictEverSaysDeclined() {
    String all = String.join(" ", Verdicts.ALL);
    assertFalse(all.contains("declin"));
    assertEquals(Verdicts.ALL.size(), Verdicts.ALL.stream().collect(Collectors.toSet()).size());
  }
}
