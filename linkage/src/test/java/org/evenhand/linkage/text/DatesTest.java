package org.evenhand.linkage.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.linkage.text.Dates.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1999-03-04|19990304",
        "1999-3-4|19990304",
        "1999/03/04|19990304",
        "1999.03.04|19990304",
        "19990304|19990304",
        " 1999-03-04 |19990304",
        "1999-03-04T00:00:00Z|19990304",
        "1999-03-04 00:00:00.000|19990304",
        "2000-02-29|20000229",
        "4 March 1999|19990304",
        "04-MAR-1999|19990304",
        "March 4, 1999|19990304",
        "mar 04 1999|19990304"
      })
  void aDateThatHasOneReadingIsReadWhateverTheColumn(String written, int expected) {
    for (Order order : Order.values()) {
      assertEquals(expected, Dates.parse(written, order), order.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "1999",
        "1999-02-30",
        "1900-02-29",
        "1999-13-01",
        "1999-00-10",
        "1999-04-31",
        "0000-00-00",
        "00000000",
        "31/31/1999",
        "32/01/1999",
        "29/02/1999",
        "4 Brumaire 1999",
        "03/04/99",
        "99999999",
        "0304"
      })
  void whatIsNoDateIsUnreadable(String written) {
    for (Order order : Order.values()) {
      assertEquals(0, Dates.parse(written, order), order.name());
    }
  }

  /// 1 December 23? 12 March? Digits without marks are a date only where they are eight.
  @ParameterizedTest
  @ValueSource(strings = {"1999123", "199934", "1999111"})
  void compactDatesOfTooFewDigitsAreUnreadable(String written) {
    assertEquals(0, Dates.parse(written, Order.UNCLEAR));
  }

  @Test
  void oneDayOverTwelveTellsTheOrderOfAColumn() {
    assertEquals(Order.DAY_FIRST, Dates.orderOf(List.of("03/04/1999", "13/04/1999", "")));
    assertEquals(Order.MONTH_FIRST, Dates.orderOf(List.of("03/04/1999", "04/13/1999")));
    assertEquals(Order.MONTH_FIRST, Dates.orderOf(List.of("04-13-1999 00:00", "n/a")));
  }

  @Test
  void aColumnWithBothOrdersOrWithNeitherIsUnclear() {
    assertEquals(Order.UNCLEAR, Dates.orderOf(List.of("13/04/1999", "04/13/1999")));
    assertEquals(Order.UNCLEAR, Dates.orderOf(List.of("03/04/1999", "05/06/2001")));
    assertEquals(Order.UNCLEAR, Dates.orderOf(List.of("1999-03-04")));
    assertEquals(Order.UNCLEAR, Dates.orderOf(List.of()));
  }

  @Test
  void slashesAreReadInTheOrderOfTheColumn() {
    assertEquals(19990403, Dates.parse("03/04/1999", Order.DAY_FIRST));
    assertEquals(19990304, Dates.parse("03/04/1999", Order.MONTH_FIRST));
    assertEquals(19990304, Dates.parse("3.4.1999", Order.MONTH_FIRST));
  }

  @Test
  void whereTheOrderIsUnclearOnlyAmbiguousDatesAreUnreadable() {
    assertEquals(0, Dates.parse("03/04/1999", Order.UNCLEAR));
    assertEquals(19990413, Dates.parse("13/04/1999", Order.UNCLEAR));
    assertEquals(19990413, Dates.parse("04/13/1999", Order.UNCLEAR));
    assertEquals(19990404, Dates.parse("04/04/1999", Order.UNCLEAR));
  }

  @Test
  void aDateAgainstTheOrderOfItsColumnIsUnreadable() {
    assertEquals(0, Dates.parse("04/13/1999", Order.DAY_FIRST));
    assertEquals(0, Dates.parse("13/04/1999", Order.MONTH_FIRST));
  }
}
