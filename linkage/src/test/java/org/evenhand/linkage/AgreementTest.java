package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgreementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exact|surname|O'Brien|OBRIEN|true",
        "exact|surname|García|garcia|true",
        "exact|surname|Smith-Jones|smith jones|true",
        "exact|surname|Smith|Smyth|false",
        "exact|phone|(816) 555-0134|816.555.0134|true",
        "exact|email|Ann@X.org|ann@x.org|true",
        "exact|birth date|1999-03-04|19990304|true",
        "exact|birth date|1999-03-04|03/13/1999|false",
        "jaro-winkler >= 0.92|surname|MARTHA|MARHTA|true",
        "jaro-winkler >= 0.97|surname|MARTHA|MARHTA|false",
        "jaro-winkler >= 0.81|surname|Dixon|Dicksonx|true",
        "jaro-winkler >= 0.82|surname|Dixon|Dicksonx|false",
        "levenshtein <= 1|surname|Smith|Smyth|true",
        "levenshtein <= 1|surname|Smith|Smiht|false",
        "levenshtein <= 2|surname|Smith|Smiht|true",
        "damerau <= 1|surname|Smith|Smiht|true",
        "damerau <= 1|surname|Smith|Shimt|false",
        "damerau <= 1|identifier|123-45-6789|123456798|true",
        "damerau <= 1|birth date|1999-03-04|1999-08-04|true",
        "damerau <= 1|birth date|1999-03-04|1989-08-04|false",
        "same sound|given name|Catherine|Kathryn|true",
        "same sound|given name|Catherine|Margaret|false",
        "same sound|city|Springfield|Springfeild|true",
        "same sound|city|Springfield|Kansas City|false",
        "nickname|given name|Bill|William|true",
        "nickname|given name|Bill|Robert|false",
        "nickname|given name|Bill|Bill|false",
        "initial|given name|J.|John|true",
        "initial|given name|John|j|true",
        "initial|given name|J|Robert|false",
        "initial|given name|John|James|false",
        "shared words >= 1|surname|Garcia-Lopez|Lopez|true",
        "shared words >= 1|surname|Garcia Lopez|Lopez Ruiz|false",
        "shared words >= 0.5|surname|Garcia Lopez|Lopez Ruiz|true",
        "within 1|age|34|35|true",
        "within 1|age|34|36|false",
        "within 3|age|34|31|true",
        "within 3|age|34|about 35|false",
        "day and month swapped|birth date|1999-03-04|1999-04-03|true",
        "day and month swapped|birth date|1999-03-04|1998-04-03|false",
        "day and month swapped|birth date|1999-03-04|1999-03-04|false",
        "two date parts|birth date|1999-03-04|1999-03-21|true",
        "two date parts|birth date|1999-03-04|1989-03-04|true",
        "two date parts|birth date|1999-03-04|1989-03-21|false",
        "same year|birth date|1999-03-04|1999-11-21|true",
        "same year|birth date|1999-03-04|1998-03-04|false",
        "same mailbox|email|ann.lee@x.org|Ann.Lee@y.com|true",
        "same mailbox|email|ann.lee@x.org|ann.l@x.org|false",
        "one missing|suffix|Jr||true",
        "one missing|suffix|Jr|Sr|false",
        "one missing|suffix|Jr|Jr|false",
        "unreadable|birth date|1999-03-04|sometime in 1999|true",
        "unreadable|birth date|31/31/1999|32/01/1999|true",
        "unreadable|birth date|1999-03-04|1999-03-05|false"
      })
  void itHoldsOrDoesNotHoldInEitherDirection(
      String text, String field, String left, String right, boolean holds) {
    String second = right == null ? "" : right;
    Records records = Given.records(Field.parse(field), left, second);
    assertEquals(holds, holds(records, Field.parse(field), text, 0, 1));
    assertEquals(holds, holds(records, Field.parse(field), text, 1, 0));
  }

  @Test
  void crossedNamesStandInEachOthersField() {
    Records records =
        Given.records(
            """
            given name | surname
            Lee        | Ann
            Ann        | Lee
            Ann        | Ann
            Ann        |
            """);
    String crossed = "crossed with surname";
    assertTrue(holds(records, Field.GIVEN_NAME, crossed, 0, 1));
    assertTrue(holds(records, Field.GIVEN_NAME, crossed, 1, 0));
    for (int other = 2; other < 4; other++) {
      assertEquals(false, holds(records, Field.GIVEN_NAME, crossed, 0, other));
      assertEquals(false, holds(records, Field.GIVEN_NAME, crossed, 1, other));
    }
  }

  private static boolean holds(Records records, Field field, String text, int left, int right) {
    Rows rows = Rows.from(records);
    Comparison comparison = Given.comparing(field, Agreement.parse(text), 0.5, 0.5);
    return Comparer.of(rows, comparison).level(left * rows.width(), right * rows.width()) == 1;
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTextFormIsReadBack(Agreement agreement) {
    assertEquals(agreement, Agreement.parse(agreement.text()));
    assertEquals(
        agreement, Agreement.parse(" " + agreement.text().toUpperCase(java.util.Locale.ROOT)));
  }

  static Stream<Agreement> all() {
    return Stream.of(
        new Agreement.Exact(),
        new Agreement.JaroWinkler(0.92),
        new Agreement.Levenshtein(2),
        new Agreement.Damerau(1),
        new Agreement.SameSound(),
        new Agreement.Nickname(),
        new Agreement.Initial(),
        new Agreement.SharedWords(0.5),
        new Agreement.Within(1),
        new Agreement.Within(2.5),
        new Agreement.DayMonthSwapped(),
        new Agreement.TwoDateParts(),
        new Agreement.SameYear(),
        new Agreement.SameMailbox(),
        new Agreement.Crossed(Field.SURNAME),
        new Agreement.Crossed(Field.GIVEN_NAME),
        new Agreement.OneMissing(),
        new Agreement.Unreadable());
  }

  @Test
  void noKindOfAgreementIsLeftOutOfTheseTests() {
    List<Class<?>> shown = all().<Class<?>>map(Object::getClass).distinct().toList();
    assertEquals(List.of(Agreement.class.getPermittedSubclasses()), shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alike", "jaro-winkler", "jaro-winkler >= x", "within", "exact 1"})
  void anUnknownTextIsRefusedWithWhatIsExpected(String text) {
    String message = Given.refusal(IllegalArgumentException.class, () -> Agreement.parse(text));
    assertTrue(message.startsWith("\"" + text + "\" is no way to agree."), message);
    assertTrue(message.contains("jaro-winkler >= 0.92"), message);
  }

  /// A bound that no pair or every pair reaches is a mistake in the model.
  @ParameterizedTest
  @ValueSource(
      strings = {"jaro-winkler >= 92", "jaro-winkler >= 0", "shared words >= 0", "within 1.2.3"})
  void aNumberThatCannotBeMeantIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Agreement.parse(text));
  }
}
