package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class MentionTest {
  private static final Person WOMAN =
      new Person(
          1,
          "Zoë-Luni",
          "K",
          "Öhmstead",
          "",
          LocalDate.of(1990, 4, 7),
          "F",
          "W",
          new Person.Home("1 TEAZELGATE AVE", "KANSAS CITY", "64101"),
          "900-00-0000",
          "");

  @Test
  void aCleanMentionIsSurnameCommaGivenMiddle() {
    assertEquals("ÖHMSTEAD, ZOË-LUNI K", Mention.clean(WOMAN).name());
    assertEquals("QUILLBROOK, DORV JR", Person.written("Quillbrook", "Dorv", "", "JR"));
  }

  @Test
  void everyKindOfChangeOccursAndIsNamed() {
    Draw draw = new Draw(4);
    Map<String, Integer> kinds = new TreeMap<>();
    for (int i = 0; i < 400; i++) {
      Mention mention = Mention.changed(WOMAN, draw);
      kinds.merge(mention.change(), 1, Integer::sum);
      boolean same =
          mention.name().equals(WOMAN.written())
              && mention.born().equals(WOMAN.born())
              && mention.bornInstead().isEmpty();
      assertEquals(same, mention.change().equals("as is"), mention.toString());
    }
    assertTrue(
        kinds
            .keySet()
            .containsAll(
                List.of(
                    "misspelt",
                    "nickname",
                    "day and month swapped",
                    "birth date missing",
                    "middle name and suffix left out",
                    "changed surname",
                    "plain letters")),
        kinds.toString());
  }

  @Test
  void aSwappedBirthDateIsTheSeventhOfAprilForTheFourthOfJuly() {
    Draw draw = new Draw(4);
    for (int i = 0; i < 200; i++) {
      Mention mention = Mention.changed(WOMAN, draw);
      if (mention.change().equals("day and month swapped")) {
        assertEquals(LocalDate.of(1990, 7, 4), mention.born());
        return;
      }
    }
    throw new AssertionError("no swapped birth date in 200 draws");
  }
}
