package org.evenhand.app.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PeriodsTest {
  @Test
  void yearFromALeapDayEndsOnTheLastDayOfFebruary() {
    assertEquals(day("2021-02-28"), Periods.lastOfMonths(day("2020-02-29"), 12));
    assertEquals(11, Periods.months(day("2020-02-29"), day("2021-02-28")));
    assertEquals(12, Periods.months(day("2020-02-29"), day("2021-03-01")));
  }

  @Test
  void fourYearsFromALeapDayEndOnALeapDay() {
    assertEquals(day("2024-02-29"), Periods.lastOfMonths(day("2020-02-29"), 48));
  }

  /// The clock starts on 1 March 2019; the day before 1 March 2020 is a leap day.
  @Test
  void yearFromTheDayBeforeMarchMayEndOnALeapDay() {
    assertEquals(day("2020-02-29"), Periods.lastOfMonths(day("2019-02-28"), 12));
  }

  /// The clock starts on a leap day, which the year after does not have.
  @Test
  void yearThatStartsOnALeapDayEndsWithItsMonth() {
    assertEquals(day("2021-02-28"), Periods.lastOfMonths(day("2020-02-28"), 12));
  }

  @Test
  void monthFromTheEndOfALongMonth() {
    assertEquals(day("2022-02-28"), Periods.lastOfMonths(day("2022-01-31"), 1));
    assertEquals(day("2022-02-28"), Periods.lastOfMonths(day("2022-01-30"), 1));
    assertEquals(day("2022-02-28"), Periods.lastOfMonths(day("2021-08-31"), 6));
  }

  @Test
  void sixMonthsBeforeAnEqualDayEndTheDayBeforeItsNumber() {
    assertEquals(day("2022-09-10"), Periods.lastOfMonths(day("2022-03-10"), 6));
  }

  @Test
  void daysCrossALeapDayAndLeaveOutTheFirst() {
    assertEquals(day("2024-02-29"), Periods.lastOfDays(day("2023-09-02"), 180));
    assertEquals(180, Periods.days(day("2023-09-02"), day("2024-02-29")));
    assertEquals(0, Periods.days(day("2023-09-02"), day("2023-09-02")));
  }

  @Test
  void nothingIsOverOnTheDayItself() {
    assertEquals(0, Periods.months(day("2022-03-10"), day("2022-03-10")));
  }

  /// A period of n months is over on exactly the days after its last one.
  @Test
  void lastDayAndElapsedMonthsAreOneRule() {
    for (LocalDate from = day("2019-01-01"); from.isBefore(day("2021-01-01")); ) {
      for (int months = 1; months <= 26; months++) {
        LocalDate last = Periods.lastOfMonths(from, months);
        String words = from + " and " + months + " months until " + last;
        assertTrue(Periods.months(from, last) < months, words);
        assertTrue(Periods.months(from, last.plusDays(1)) >= months, words);
      }
      from = from.plusDays(1);
    }
  }

  /// A later start never ends earlier.
  @Test
  void laterStartNeverEndsEarlier() {
    for (LocalDate from = day("2019-01-01"); from.isBefore(day("2021-01-01")); ) {
      LocalDate next = from.plusDays(1);
      assertTrue(
          !Periods.lastOfMonths(next, 12).isBefore(Periods.lastOfMonths(from, 12)), from + "");
      from = next;
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
