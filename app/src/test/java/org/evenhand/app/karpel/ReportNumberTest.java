package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportNumberTest {
  @ParameterizedTest
  @CsvSource({
    "KC20016872, 20-16872",
    "kc20016872, 20-16872",
    "KC 20-016872, 20-16872",
    "20-16872, 20-16872",
    "20-016872, 20-16872",
    "2020-016872, 20-16872",
    "20016872, 20-16872",
    "200016872, 20-16872",
    "150015427, 15-15427",
    "70045155, 07-45155",
    "KC09000001, 09-1"
  })
  void everyFormIsOneNumber(String written, String number) {
    assertEquals(number, printed(ReportNumber.parse(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNKNOWN",
        "KC",
        "16872",
        "KC20",
        "KC20000000",
        "20-",
        "KC2001687200",
        "I21-0042",
        "KC20016872 KC20016873",
        "99-16872"
      })
  void garbageIsUnreadableAndKept(String written) {
    assertEquals(new Stated.Unreadable<ReportNumber>(written), ReportNumber.parse(written));
  }

  @Test
  void theTextAsWrittenStaysBesideTheNumber() {
    assertEquals(
        new Stated.Value<>(new ReportNumber(2020, 16872), "KC20016872"),
        ReportNumber.parse(" KC20016872 "));
  }

  @Test
  void blankIsNotUnreadable() {
    assertEquals(new Stated.Blank<ReportNumber>(), ReportNumber.parse("  "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KC20016872,KC21000007",
        "KC20016872; 21-7",
        "20-16872 & 21-7",
        "20-16872+KC21000007",
        ",KC20016872,; & KC21000007+"
      })
  void aFieldMayHoldSeveralNumbers(String field) {
    List<String> numbers =
        ReportNumber.parseAll(field).stream().map(ReportNumberTest::printed).toList();
    assertEquals(List.of("20-16872", "21-7"), numbers);
  }

  @Test
  void anUnreadableNumberDoesNotLoseItsNeighbour() {
    assertEquals(
        List.of(
            new Stated.Value<>(new ReportNumber(2020, 16872), "20-16872"),
            new Stated.Unreadable<ReportNumber>("16873")),
        ReportNumber.parseAll("20-16872 & 16873"));
  }

  @Test
  void aBlankFieldHasNoNumbers() {
    assertEquals(List.of(), ReportNumber.parseAll(" "));
  }

  @Test
  void numbersSortByYearThenSerial() {
    assertTrue(new ReportNumber(2019, 900).compareTo(new ReportNumber(2020, 1)) < 0);
    assertTrue(new ReportNumber(2020, 9).compareTo(new ReportNumber(2020, 10)) < 0);
  }

  @Test
  void aSerialIsNeverZero() {
    assertThrows(IllegalArgumentException.class, () -> new ReportNumber(2020, 0));
    assertThrows(IllegalArgumentException.class, () -> new ReportNumber(1999, 1));
  }

  private static String printed(Stated<ReportNumber> number) {
    return number instanceof Stated.Value<ReportNumber>(ReportNumber value, _)
        ? value.toString()
        : number.toString();
  }
}
