package org.evenhand.app.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.deadlines.BusinessDays.Doubts;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.app.rulebooks.DerivedFact.Computation;
import org.evenhand.app.rulebooks.DerivedFact.Unit;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;

final class ReckoningTest {
  private static final Optional<BusinessDays> MISSOURI =
      TheShelf.read().findHolidays("us-mo").map(BusinessDays::new);
  private static final FactName FROM = new FactName("from");
  private static final FactName TO = new FactName("to");
  private static final FactName RESULT = new FactName("result");

  @Test
  void lastDayInEachUnit() {
    assertEquals(date("2024-12-04"), lastDay("2024-11-27", 7, Unit.DAYS));
    assertEquals(date("2024-12-09"), lastDay("2024-11-27", 7, Unit.BUSINESS_DAYS));
    assertEquals(date("2025-06-27"), lastDay("2024-11-27", 7, Unit.MONTHS));
    assertEquals(date("2031-11-27"), lastDay("2024-11-27", 7, Unit.YEARS));
  }

  @Test
  void elapsedInEachUnit() {
    assertEquals(Value.of(736), elapsed("2024-11-27", "2026-12-03", Unit.DAYS));
    assertEquals(Value.of(3), elapsed("2024-11-27", "2024-12-03", Unit.BUSINESS_DAYS));
    assertEquals(Value.of(24), elapsed("2024-11-27", "2026-12-03", Unit.MONTHS));
    assertEquals(Value.of(2), elapsed("2024-11-27", "2026-12-03", Unit.YEARS));
  }

  @Test
  void nothingHasElapsedOnTheDayItself() {
    for (Unit unit : Unit.values()) {
      assertEquals(Value.of(0), elapsed("2024-11-27", "2024-11-27", unit));
    }
  }

  @Test
  void fullYearIsOverOnTheDayAfterItsLast() {
    assertEquals(Value.of(0), elapsed("2020-02-29", "2021-02-28", Unit.YEARS));
    assertEquals(Value.of(1), elapsed("2020-02-29", "2021-03-01", Unit.YEARS));
  }

  @Test
  void onlyBusinessDaysNeedTheCalendar() {
    assertEquals(date("2010-01-02"), lastDay("2009-12-02", 1, Unit.MONTHS));
    assertEquals(
        new Fact.Unknown(
            "from (2009-12-02) is before the calendar of public holidays, which begins on"
                + " 2010-01-01"),
        fact(new Computation.LastDay(FROM, 1, Unit.BUSINESS_DAYS), "2009-12-02", "2009-12-02"));
    assertEquals(
        new Fact.Unknown(
            "from (2009-12-02) is before the calendar of public holidays, which begins on"
                + " 2010-01-01"),
        fact(new Computation.Elapsed(FROM, TO, Unit.BUSINESS_DAYS), "2009-12-02", "2009-12-03"));
  }

  @Test
  void dayHasPassedFromTheDayAfterOn() {
    assertEquals(Value.of(false), passed("2024-11-27", "2024-11-26"));
    assertEquals(Value.of(false), passed("2024-11-27", "2024-11-27"));
    assertEquals(Value.of(true), passed("2024-11-27", "2024-11-28"));
  }

  private static Value lastDay(String from, int amount, Unit unit) {
    return value(fact(new Computation.LastDay(FROM, amount, unit), from, from));
  }

  private static Value elapsed(String from, String to, Unit unit) {
    return value(fact(new Computation.Elapsed(FROM, TO, unit), from, to));
  }

  private static Value passed(String from, String to) {
    return value(fact(new Computation.HasPassed(FROM, TO), from, to));
  }

  private static Fact fact(Computation by, String from, String to) {
    Facts stated =
        Facts.of(
            Map.of(FROM, new Fact.Known(date(from), "test"), TO, new Fact.Known(date(to), "test")));
    DerivedFact derived = new DerivedFact(RESULT, by, new Citation("a section", "a test"));
    return Reckoning.of(List.of(derived), stated, MISSOURI, Doubts.ARE_CLOSED).get(RESULT);
  }

  private static Value value(Fact fact) {
    return fact instanceof Fact.Known(Value value, String ignored) ? value : Value.of(fact + "");
  }

  private static Value date(String text) {
    return Value.of(LocalDate.parse(text));
  }
}
