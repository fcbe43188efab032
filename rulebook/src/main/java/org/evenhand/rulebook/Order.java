package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// The order of values that have one: numbers, dates, durations of one kind.
final class Order {
  private Order() {}

  static boolean comparable(Value a, Value b) {
    return switch (a) {
      case Value.Num ignored -> b instanceof Value.Num;
      case Value.Day ignored -> b instanceof Value.Day;
      case Value.Span span -> b instanceof Value.Span other && sameKind(span, other);
      default -> false;
    };
  }

  private static boolean sameKind(Value.Span p, Value.Span q) {
    return p.period().isZero() || q.period().isZero() || (p.days() == 0) == (q.days() == 0);
  }

  static int compare(Value a, Value b) {
    if (a instanceof Value.Num(BigDecimal x) && b instanceof Value.Num(BigDecimal y)) {
      return x.compareTo(y);
    }
    if (a instanceof Value.Day(LocalDate x) && b instanceof Value.Day(LocalDate y)) {
      return x.compareTo(y);
    }
    if (a instanceof Value.Span x && b instanceof Value.Span y) {
      return x.months() != y.months()
          ? Long.compare(x.months(), y.months())
          : Integer.compare(x.days(), y.days());
    }
    throw new IllegalArgumentException("%s and %s have no order".formatted(a.feel(), b.feel()));
  }

  /// Some value of the type strictly between the two; none between two days that follow each other.
  static Optional<Value> findBetween(Value low, Value high, Type type) {
    if (low instanceof Value.Num(BigDecimal x) && high instanceof Value.Num(BigDecimal y)) {
      return Optional.of(new Value.Num(x.add(y).multiply(new BigDecimal("0.5"))));
    }
    Value next = moved(low, type, 1);
    return compare(next, high) < 0 ? Optional.of(next) : Optional.empty();
  }

  /// The value moved by one: a unit, a day, a month.
  static Value moved(Value value, Type type, int by) {
    return switch (value) {
      case Value.Num(BigDecimal number) -> new Value.Num(number.add(BigDecimal.valueOf(by)));
      case Value.Day(LocalDate date) -> new Value.Day(date.plusDays(by));
      case Value.Span span ->
          new Value.Span(
              type == Type.MONTHS
                  ? Period.ofMonths(Math.toIntExact(span.months() + by))
                  : Period.ofDays(span.days() + by));
      default -> throw new IllegalArgumentException(value.feel() + " has no order");
    };
  }
}
