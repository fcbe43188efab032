package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTest {
  private static Value number(String digits) {
    return new Value.Num(new BigDecimal(digits));
  }

  private static Value span(String period) {
    return new Value.Span(Period.parse(period));
  }

  @Test
  void valuesArePrintedAsFeelWritesThem() {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("b", Value.of(true));
    entries.put("a", new Value.Absent());
    assertEquals("{b: true, a: null}", new Value.Context(entries).feel());
    assertEquals("[1, \"x\"]", new Value.Many(List.of(Value.of(1), Value.of("x"))).feel());
    assertEquals("\"a \\\"quoted\\\" \\\\ text\"", Value.of("a \"quoted\" \\ text").feel());
    assertEquals("date(\"2021-07-27\")", Value.of(LocalDate.parse("2021-07-27")).feel());
    assertEquals("duration(\"P1Y2M\")", span("P14M").feel());
    assertEquals("0.000001", number("1E-6").feel());
  }

  @Test
  void aDurationIsOfMonthsOrOfDays() {
    assertEquals(span("P1Y"), span("P12M"));
    assertEquals(14, ((Value.Span) span("P1Y2M")).months());
    assertEquals(10, ((Value.Span) span("P10D")).days());
    assertThrows(IllegalArgumentException.class, () -> span("P1M1D"));
  }

  @Test
  void orderIsWithinOneKind() {
    assertTrue(Order.compare(number("1.10"), number("1.2")) < 0);
    assertEquals(0, Order.compare(number("1.10"), number("1.1")));
    assertTrue(Order.comparable(span("P1M"), span("P2Y")));
    assertFalse(Order.comparable(span("P1M"), span("P31D")), "a month has no fixed days");
    assertTrue(Order.comparable(span("P0D"), span("P2Y")));
    assertFalse(Order.comparable(Value.of("a"), Value.of("b")));
    assertThrows(IllegalArgumentException.class, () -> Order.compare(Value.of(1), Value.of("b")));
  }

  @Test
  void betweenTwoNumbersThereIsAlwaysOneBetweenTwoDaysNotAlways() {
    assertEquals(
        Optional.of(number("1.05")), Order.findBetween(number("1"), number("1.1"), Type.NUMBER));
    assertEquals(
        Optional.empty(),
        Order.findBetween(
            Value.of(LocalDate.parse("2020-02-28")),
            Value.of(LocalDate.parse("2020-02-29")),
            Type.DATE));
    assertEquals(Optional.empty(), Order.findBetween(span("P0D"), span("P1M"), Type.MONTHS));
    assertEquals(
        Optional.of(span("P1M")), Order.findBetween(span("P0D"), span("P2M"), Type.MONTHS));
  }

  @Test
  void intervalsHoldTheirEndsAsWritten() {
    Interval interval =
        new Interval(new Bound.Included(Value.of(18)), new Bound.Excluded(Value.of(21)));
    assertTrue(interval.contains(Value.of(18)));
    assertTrue(interval.contains(number("20.99")));
    assertFalse(interval.contains(Value.of(21)));
    assertFalse(interval.contains(Value.of("19")), "a text is no number");
    assertEquals("[18..21)", interval.feel());
    assertEquals(
        "(18..21]",
        new Interval(new Bound.Excluded(Value.of(18)), new Bound.Included(Value.of(21))).feel());
    assertEquals(
        "<= 21", new Interval(new Bound.Unbounded(), new Bound.Included(Value.of(21))).feel());
    assertEquals("-", new Interval(new Bound.Unbounded(), new Bound.Unbounded()).feel());
  }

  @Test
  void domainsHoldNoneOnlyWhereItIsSaid() {
    assertFalse(new Domain.Everything().contains(new Value.Absent()));
    Domain listed = new Domain.Listed(List.of(Value.of("a"), new Value.Absent()));
    assertTrue(listed.contains(new Value.Absent()));
    assertFalse(listed.contains(Value.of("b")));
    assertEquals("\"a\", null", listed.feel());
    Domain within =
        new Domain.Within(
            List.of(new Interval(new Bound.Included(Value.of(0)), new Bound.Unbounded())),
            List.of(new Value.Absent()));
    assertTrue(within.contains(new Value.Absent()));
    assertFalse(within.contains(Value.of(-1)));
    assertEquals(">= 0, null", within.feel());
  }

  @Test
  void typesAreFoundByTheNamesOfTheStandard() {
    assertEquals(Optional.of(Type.TEXT), Type.find("string"));
    assertEquals(Optional.of(Type.DATE), Type.find("feel:date"));
    assertEquals(Optional.of(Type.MONTHS), Type.find("yearMonthDuration"));
    assertEquals(Optional.of(Type.DAYS), Type.find("days and time duration"));
    assertEquals(Optional.empty(), Type.find("time"));
    assertTrue(Type.MONTHS.holds(span("P1Y")));
    assertFalse(Type.MONTHS.holds(span("P1D")));
    assertTrue(Type.DAYS.holds(span("P0D")));
    assertTrue(Type.BOOLEAN.holds(new Value.Absent()), "none is of every type");
  }
}
