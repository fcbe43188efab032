package org.evenhand.app.deadlines;

import static org.evenhand.app.deadlines.BusinessDays.Doubts.ARE_BUSINESS_DAYS;
import static org.evenhand.app.deadlines.BusinessDays.Doubts.ARE_CLOSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.evenhand.app.deadlines.BusinessDays.Doubts;
import org.evenhand.app.rulebooks.Holidays;
import org.evenhand.app.rulebooks.Holidays.Falls;
import org.evenhand.app.rulebooks.Holidays.Holiday;
import org.evenhand.app.rulebooks.Holidays.Observed;
import org.evenhand.app.rulebooks.Holidays.SingleDay;
import org.evenhand.rulebook.Citation;
import org.junit.jupiter.api.Test;

final class BusinessDaysTest {
  private static final BusinessDays MISSOURI =
      new BusinessDays(TheShelf.read().findHolidays("us-mo-kansas-city").orElseThrow());

  /// Office of Administration, State Holidays 2025 and 2026, oa.mo.gov/commissioner/state-holidays.
  @Test
  void weekdaysClosedAreThoseOfTheStatesOwnCalendar() {
    assertEquals(
        List.of(
            "2025-01-01",
            "2025-01-20",
            "2025-02-12",
            "2025-02-17",
            "2025-05-08",
            "2025-05-26",
            "2025-06-19",
            "2025-07-04",
            "2025-09-01",
            "2025-10-13",
            "2025-11-11",
            "2025-11-27",
            "2025-12-25",
            "2026-01-01",
            "2026-01-19",
            "2026-02-12",
            "2026-02-16",
            "2026-05-08",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25"),
        closed("2025-01-01", "2026-12-31", ARE_CLOSED));
  }

  @Test
  void fridayBeforeASaturdayHolidayIsInDoubt() {
    assertFalse(closed("2026-01-01", "2026-12-31", ARE_BUSINESS_DAYS).contains("2026-07-03"));
    assertEquals(
        List.of(
            "2026-07-03 may be closed, for Independence Day on 2026-07-04"
                + " (oa.mo.gov/commissioner/state-holidays; missourinet.com 2021/02/11)"),
        MISSOURI.doubtsBetween(day("2026-07-01"), day("2026-07-08")));
  }

  @Test
  void newYearsDayOnASaturdayPutsTheYearBeforeInDoubt() {
    assertEquals(1, MISSOURI.doubtsBetween(day("2021-12-31"), day("2021-12-31")).size());
  }

  /// Friday 1 May and Saturday 2 May 2020 are both holidays of a place that does not exist.
  @Test
  void fridayThatIsAHolidayItselfIsInNoDoubt() {
    Citation citation = new Citation("a section", "a test");
    Holiday friday = new Holiday("Friday", new Falls.On(MonthDay.of(5, 1)), 0);
    Holiday saturday = new Holiday("Saturday", new Falls.On(MonthDay.of(5, 2)), 0);
    for (List<Holiday> list : List.of(List.of(friday, saturday), List.of(saturday, friday))) {
      BusinessDays days =
          new BusinessDays(
              new Holidays(
                  "Nowhere",
                  day("2020-01-01"),
                  citation,
                  list,
                  List.of(new Observed(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY, false, citation)),
                  List.of(new SingleDay(day("2020-05-01"), "by order", citation))));
      assertFalse(days.isOne(day("2020-05-01"), ARE_BUSINESS_DAYS));
      assertEquals(List.of(), days.doubtsBetween(day("2020-04-30"), day("2020-05-04")));
    }
  }

  @Test
  void sundayMovesToMonday() {
    assertEquals(
        List.of("2022-12-26", "2023-01-02"), closed("2022-12-20", "2023-01-05", ARE_BUSINESS_DAYS));
  }

  @Test
  void juneteenthIsAHolidayFrom2023() {
    assertTrue(MISSOURI.isOne(day("2020-06-19"), ARE_CLOSED));
    assertTrue(MISSOURI.isOne(day("2022-06-20"), ARE_BUSINESS_DAYS));
    assertFalse(MISSOURI.isOne(day("2022-06-20"), ARE_CLOSED));
    assertFalse(MISSOURI.isOne(day("2023-06-19"), ARE_BUSINESS_DAYS));
  }

  @Test
  void lastMondayOfMayMayBeTheFourthOrTheFifth() {
    assertEquals(List.of("2022-05-30"), closed("2022-05-15", "2022-05-31", ARE_CLOSED));
    assertEquals(List.of("2021-05-31"), closed("2021-05-15", "2021-05-31", ARE_CLOSED));
    assertEquals(List.of("2020-05-25"), closed("2020-05-15", "2020-05-31", ARE_CLOSED));
  }

  @Test
  void zeroBusinessDaysIsTheDayItselfOrTheNextOne() {
    assertEquals(day("2024-09-12"), MISSOURI.after(day("2024-09-12"), 0, ARE_CLOSED));
    assertEquals(day("2024-09-16"), MISSOURI.after(day("2024-09-14"), 0, ARE_CLOSED));
  }

  @Test
  void countingForwardAndCountingBetweenAreOneRule() {
    for (LocalDate from = day("2021-12-01"); from.isBefore(day("2023-02-01")); ) {
      for (int amount = 1; amount <= 12; amount++) {
        for (Doubts doubts : Doubts.values()) {
          LocalDate last = MISSOURI.after(from, amount, doubts);
          assertEquals(amount, MISSOURI.between(from, last, doubts), from + " " + amount);
          assertEquals(amount - 1, MISSOURI.between(from, last.minusDays(1), doubts));
        }
      }
      from = from.plusDays(1);
    }
  }

  private static List<String> closed(String from, String to, Doubts doubts) {
    return day(from)
        .datesUntil(day(to).plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(day -> !MISSOURI.isOne(day, doubts))
        .map(LocalDate::toString)
        .toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
