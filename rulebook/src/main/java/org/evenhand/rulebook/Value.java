package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// A value a fact can have. Numbers are exact decimals; [Absent] is FEEL's null: known to be none.
public sealed interface Value {
  record Text(String text) implements Value {}

  record Num(BigDecimal number) implements Value {}

  record Bool(boolean value) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Span(Period period) implements Value {}

  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  record Absent() implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean value) {
    return new Bool(value);
  }

  static Value of(LocalDate date) {
    return new Day(date);
  }

  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }
}
