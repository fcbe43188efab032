package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/// FEEL's arithmetic: decimals of 34 digits, dates and durations; whatever has no result is none.
/// OMG DMN 1.5, 10.3.2.13, tables 53 to 55.
final class Arithmetic {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private Arithmetic() {}

  static Value add(Value left, Value right) {
    if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
      return new Value.Num(a.add(b, DIGITS));
    }
    if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
      return new Value.Text(a + b);
    }
    if (left instanceof Value.Day(LocalDate a) && right instanceof Value.Span(Period b)) {
      return new Value.Day(a.plus(b));
    }
    if (left instanceof Value.Span && right instanceof Value.Day) {
      return add(right, left);
    }
    if (left instanceof Value.Span(Period a) && right instanceof Value.Span(Period b)) {
      return Order.comparable(left, right) ? new Value.Span(a.plus(b)) : Feel.NONE;
    }
    return Feel.NONE;
  }

  static Value subtract(Value left, Value right) {
    if (left instanceof Value.Day(LocalDate a) && right instanceof Value.Day(LocalDate b)) {
      return new Value.Span(Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(b, a))));
    }
    boolean reversed = left instanceof Value.Span && right instanceof Value.Day;
    return right instanceof Value.Text || reversed ? Feel.NONE : add(left, negate(right));
  }

  static Value multiply(Value left, Value right) {
    if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
      return new Value.Num(a.multiply(b, DIGITS));
    }
    if (left instanceof Value.Span(Period a) && right instanceof Value.Num(BigDecimal b)) {
      return isWhole(b) ? new Value.Span(a.multipliedBy(b.intValueExact())) : Feel.NONE;
    }
    return left instanceof Value.Num && right instanceof Value.Span
        ? multiply(right, left)
        : Feel.NONE;
  }

  static Value divide(Value left, Value right) {
    return left instanceof Value.Num(BigDecimal a)
            && right instanceof Value.Num(BigDecimal b)
            && b.signum() != 0
        ? new Value.Num(a.divide(b, DIGITS))
        : Feel.NONE;
  }

  static Value power(Value base, Value exponent) {
    return base instanceof Value.Num(BigDecimal a)
            && exponent instanceof Value.Num(BigDecimal b)
            && isWhole(b)
            && (a.signum() != 0 || b.signum() >= 0)
        ? new Value.Num(a.pow(b.intValueExact(), DIGITS))
        : Feel.NONE;
  }

  static Value negate(Value value) {
    return switch (value) {
      case Value.Num(BigDecimal number) -> new Value.Num(number.negate());
      case Value.Span(Period period) -> new Value.Span(period.negated());
      default -> Feel.NONE;
    };
  }

  /// Whole, and within the exponents that the standard allows.
  private static boolean isWhole(BigDecimal number) {
    return number.scale() == 0 && number.abs().compareTo(BigDecimal.valueOf(999_999_999)) <= 0;
  }
}
