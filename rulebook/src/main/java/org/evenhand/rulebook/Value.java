package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A value a fact can have. Numbers are exact decimals; [Absent] is FEEL's null: known to be none.
public sealed interface Value {
  /// A string.
  record Text(String text) implements Value {}

  /// Equal whatever zeros it was written with: 1.50 is 1.5.
  record Num(BigDecimal number) implements Value {
    public Num {
      BigDecimal stripped = number.stripTrailingZeros();
      number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /// True or false.
  record Bool(boolean value) implements Value {}

  /// A date without time or zone.
  record Day(LocalDate date) implements Value {}

  /// Years and months, or days; FEEL knows no duration of both.
  record Span(Period period) implements Value {
    public Span {
      period = period.normalized();
      if (period.toTotalMonths() != 0 && !period.withYears(0).withMonths(0).isZero()) {
        throw new IllegalArgumentException(
            "A duration is of years and months or of days, not of both: " + period);
      }
    }

    /// In days; 0 where it is of years and months.
    @SuppressWarnings("JavaPeriodGetDays") // it is of days alone
    public int days() {
      return period.getDays();
    }

    /// In months; 0 where it is of days.
    public long months() {
      return period.toTotalMonths();
    }
  }

  /// A list, in order.
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /// Several named values, as a table of several outputs gives: FEEL's context.
  record Context(Map<String, Value> entries) implements Value {
    public Context {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /// Known to be none; unlike [Fact.Unknown].
  record Absent() implements Value {}

  /// A text.
  static Value of(String text) {
    return new Text(text);
  }

  /// True or false.
  static Value of(boolean value) {
    return new Bool(value);
  }

  /// A date.
  static Value of(LocalDate date) {
    return new Day(date);
  }

  /// A whole number.
  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  /// The value as FEEL writes it: `"opioids"`, `12.5`, `date("2021-07-27")`, `null`.
  default String feel() {
    return switch (this) {
      case Text(String text) -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case Num(BigDecimal number) -> number.toPlainString();
      case Bool(boolean value) -> Boolean.toString(value);
      case Day(LocalDate date) -> "date(\"" + date + "\")";
      case Span(Period period) -> "duration(\"" + period + "\")";
      case Many(List<Value> values) ->
          values.stream().map(Value::feel).collect(Collectors.joining(", ", "[", "]"));
      case Context(Map<String, Value> entries) ->
          entries.entrySet().stream()
              .map(e -> e.getKey() + ": " + e.getValue().feel())
              .collect(Collectors.joining(", ", "{", "}"));
      case Absent() -> "null";
    };
  }
}
