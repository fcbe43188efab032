package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What files hold in fact.
final class BadInputTest {
  private static final Model DATED =
      new Model(
          DefaultModel.of(List.of(Field.SURNAME, Field.BIRTH_DATE)).comparisons(),
          List.of(),
          List.of(List.of(Given.block(Field.SURNAME))),
          0.01,
          Map.of(),
          true);

  private static Waterfall.Step birthDate(Records records, int left, int right) {
    return Linkage.of(records, DATED, Settings.DEFAULT).explain(left, right).steps().stream()
        .filter(step -> step.comparison().equals("birth date"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void datesOfDifferentFormatsAreTheSameDate() {
    Records records =
        Given.records(
            """
            surname | birth date
            Lee     | 1999-03-25
            Lee     | 19990325
            Lee     | 3/25/1999
            Lee     | 25 Mar 1999
            """);
    for (int other = 1; other < 4; other++) {
      Waterfall.Step step = birthDate(records, 0, other);
      assertEquals("same", step.level());
      assertTrue(step.weight() > 5);
    }
    assertEquals("3/25/1999", birthDate(records, 0, 2).right());
  }

  /// The column writes both orders, so that the third of April may be the fourth of March.
  @Test
  void aDateWithTwoReadingsIsUnreadableAndKeptAsWritten() {
    Records records =
        Given.records(
            """
            surname | birth date
            Lee     | 03/04/1999
            Lee     | 1999-03-04
            Lee     | 13/04/1999
            Lee     | 04/13/1999
            """);
    Waterfall.Step step = birthDate(records, 0, 1);
    assertEquals("unreadable", step.level());
    assertEquals(0, step.weight());
    assertEquals(0, step.frequency());
    assertEquals("03/04/1999", step.left());
    assertEquals("1999-03-04", step.right());
    assertEquals("same", birthDate(records, 2, 3).level());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-02-30", "unknown", "00/00/0000", "before 1999", "\0", "١٩٩٩"})
  void whatIsNoDateSaysNothing(String written) {
    Records records =
        Given.records(
            List.of(Field.SURNAME, Field.BIRTH_DATE),
            List.of(new String[] {"Lee", "Lee"}, new String[] {"1999-03-04", written}));
    Waterfall.Step step = birthDate(records, 0, 1);
    assertTrue(List.of("unreadable", "missing").contains(step.level()), step.level());
    assertEquals(0, step.weight() + step.frequency());
  }

  @Test
  void nobodyAndOneAloneAreLinkedToNobody() {
    Records none = Given.taken(Given.records(Field.EMAIL, "a@b.example"));
    assertEquals(0, Linkage.of(none, Settings.DEFAULT).clusters().count());
    assertEquals(0, Linkage.of(none, Settings.DEFAULT).links().size());
    Records one = Given.records(Field.EMAIL, "a@b.example");
    Linkage alone = Linkage.of(one, Settings.DEFAULT);
    assertEquals(1, alone.clusters().count());
    assertEquals(1, alone.draws(1, 1).getFirst().count());
    assertEquals(0, alone.pairs().size());
  }

  @Test
  void twoRecordsThatAgreeOnEverythingAreLinked() {
    Records records =
        Given.records(
            """
            surname | given name | birth date
            Lee     | Ann        | 1999-03-25
            Lee     | Ann        | 1999-03-25
            Fox     | Bob        | 1950-01-01
            """);
    Linkage linkage = Linkage.of(records, Settings.DEFAULT);
    assertEquals(0, linkage.clusters().of()[1]);
    assertEquals(2, linkage.clusters().count());
  }

  /// Ten thousand identical rows are fifty million pairs for each rule.
  @Test
  void identicalRowsAreRefusedWithTheirBlock() {
    String[] surname = new String[10_000];
    String[] given = new String[10_000];
    String[] born = new String[10_000];
    Arrays.fill(surname, "Doe");
    Arrays.fill(given, "John");
    Arrays.fill(born, "1900-01-01");
    Records records =
        Given.records(
            List.of(Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE),
            List.of(surname, given, born));
    String message =
        Given.refusal(
            TooManyPairsException.class,
            () -> Linkage.of(records, Settings.DEFAULT.withPairLimit(100_000_000)));
    assertTrue(message.contains("the limit is 100,000,000."), message);
    assertTrue(message.contains(": 10,000 records, 49,995,000 pairs."), message);
    assertTrue(message.contains("Its largest block is \""), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Иванова|Мария|Иванова|Марина",
        "محمد|علي|محمد|حسن",
        "李|小龍|李|大明",
        "Ñuñez|Íñigo|Ñuñez|Zoë",
        "\0x|\0y|\0x|z\0"
      })
  void namesInAnyScriptAreComparedLetterByLetter(String cells) {
    String[] name = cells.split("\\|");
    Records records =
        Given.records(
            List.of(Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE),
            List.of(
                new String[] {name[0], name[0], name[2]},
                new String[] {name[1], name[1], name[3]},
                new String[] {"1999-03-25", "1999-03-25", "1951-07-02"}));
    Linkage linkage = Linkage.of(records, Settings.DEFAULT);
    assertEquals(List.of(0, 0, 1), Arrays.stream(linkage.clusters().of()).boxed().toList());
    assertEquals("same", linkage.explain(0, 1).steps().getFirst().level());
  }

  @Test
  void twoFilesWithDifferentColumnsAreLinkedByWhatTheyShare() {
    Records first =
        Given.records(
            """
            surname | given name | birth date | phone    | source
            Lee     | Ann        | 1999-03-25 | 555-0001 | 0
            Fox     | Bob        | 1951-07-02 | 555-0002 | 0
            """);
    Records second =
        Given.records(
            """
            given name | surname | birth date | city  | source
            Ann        | Lee     | 1999-03-25 | Salem | 1
            Cy         | Ray     | 1960-01-09 | Salem | 1
            """);
    Linkage linkage = Linkage.of(first.plus(second), Settings.DEFAULT.with(Between.ACROSS_SOURCES));
    assertEquals(List.of(0, 1, 0, 2), Arrays.stream(linkage.clusters().of()).boxed().toList());
  }
}
