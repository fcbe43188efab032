package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.feel.Parser;
import org.junit.jupiter.api.Test;

class MonotoneTest {
  private static final Map<String, Value> KNOWN =
      Map.of(
          "birth", Value.of(LocalDate.parse("2004-02-29")),
          "rate", Value.of(-2),
          "zero", Value.of(0));

  private static Optional<List<Value>> crossings(Type type, String expression, Value end) {
    Input input = new Input(new FactName("x"), type, new Domain.Everything());
    try {
      return new Monotone(
              input,
              Parser.expression(expression, List.of("x", "birth", "rate", "zero")),
              name -> RandomRulebook.get(KNOWN, name))
          .findCrossings(end);
    } catch (FeelException e) {
      throw new IllegalArgumentException(expression, e);
    }
  }

  private static Value span(String period) {
    return FeelFunctions.call("duration", List.of(Value.of(period)));
  }

  private static Optional<List<Value>> days(String... days) {
    return Optional.of(
        List.of(days).stream().<Value>map(d -> Value.of(LocalDate.parse(d))).toList());
  }

  @Test
  void linearExpressionsAreSolved() {
    assertEquals(
        Optional.of(List.of(new Value.Num(new BigDecimal("3.5")))),
        crossings(Type.NUMBER, "2 * x - 3", Value.of(4)));
    assertEquals(
        Optional.of(List.of(Value.of(-5))),
        crossings(Type.NUMBER, "(x * rate) / 2 + 1", Value.of(6)));
    assertEquals(
        Optional.of(List.of(Value.of(4))), crossings(Type.NUMBER, "10 - -(-x)", Value.of(6)));
  }

  @Test
  void daysAreFoundWhereTheValueIsReachedAndPassed() {
    assertEquals(days("2004-03-10", "2004-03-11"), crossings(Type.DATE, "x - birth", span("P10D")));
    assertEquals(days("2004-02-19", "2004-02-20"), crossings(Type.DATE, "birth - x", span("P10D")));
    assertEquals(
        days("2022-03-01", "2022-03-29"),
        crossings(Type.DATE, "years and months duration(birth, x)", span("P18Y")),
        "eighteen on the first of March, since the day of birth is a leap day");
    assertEquals(
        days("2004-03-10", "2004-03-11"), crossings(Type.DATE, "-(x - birth)", span("-P10D")));
    assertEquals(
        days("2004-03-05", "2004-03-06"),
        crossings(Type.DATE, "(x - birth) * rate", span("-P10D")));
    assertEquals(days("2020-01-01", "2021-01-01"), crossings(Type.DATE, "x.year", Value.of(2020)));
  }

  @Test
  void whatDoesNotOnlyRiseOrFallIsLeftAlone() {
    for (String expression :
        List.of("x * x", "x * zero", "1 / x", "abs(x)", "x + x", "if x > 1 then 1 else 2")) {
      assertEquals(Optional.empty(), crossings(Type.NUMBER, expression, Value.of(1)), expression);
    }
    assertEquals(
        Optional.empty(), crossings(Type.NUMBER, "x * 3", Value.of(1)), "a third has no decimal");
    assertEquals(Optional.empty(), crossings(Type.TEXT, "x", Value.of("a")));
    assertEquals(
        Optional.empty(), crossings(Type.DATE, "x - birth", Value.of(1)), "days are no number");
  }
}
