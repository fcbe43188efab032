package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.rulebook.feel.Expr;

/// An expression over one unknown fact that only rises, or only falls, with the fact.
final class Monotone {
  /// The days FEEL can write in four digits.
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Input input;
  private final Expr expression;
  private final Feel.Scope known;
  private final int direction;

  /// @param known the values of the other names
  Monotone(Input input, Expr expression, Feel.Scope known) {
    this.input = input;
    this.expression = expression;
    this.known = known;
    this.direction = direction(expression).orElse(0);
  }

  /// The values of the fact at which the expression reaches a value and at which it passes it;
  /// empty where that cannot be told.
  Optional<List<Value>> findCrossings(Value end) {
    if (direction == 0) {
      return Optional.empty();
    }
    return switch (input.type()) {
      case DATE -> days(end);
      case NUMBER -> isLinear(expression) ? number(end) : Optional.empty();
      case TEXT, BOOLEAN, MONTHS, DAYS, CONTEXT, LIST, ANY -> Optional.empty();
    };
  }

  /// By halving: the first day on which the expression has reached the value, the first on which it
  /// is beyond.
  private Optional<List<Value>> days(Value end) {
    if (!Order.comparable(at(FIRST_DAY), end) || !Order.comparable(at(LAST_DAY), end)) {
      return Optional.empty();
    }
    return Optional.of(List.of(new Value.Day(firstDay(end, 0)), new Value.Day(firstDay(end, 1))));
  }

  /// The first day on which the expression's order to the value, in its direction, is at least so.
  private LocalDate firstDay(Value end, int order) {
    long low = FIRST_DAY.toEpochDay();
    long high = LAST_DAY.toEpochDay();
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2);
      if (direction * Order.compare(at(LocalDate.ofEpochDay(middle)), end) >= order) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return LocalDate.ofEpochDay(low);
  }

  private Value at(LocalDate day) {
    return at(new Value.Day(day));
  }

  private Value at(Value value) {
    return Feel.evaluate(
        expression, name -> name.equals(input.name().name()) ? value : known.value(name));
  }

  /// By solving a + bx = end, where that has an exact solution.
  private Optional<List<Value>> number(Value end) {
    Value slope = Arithmetic.subtract(at(Value.of(1)), at(Value.of(0)));
    Value solution = Arithmetic.divide(Arithmetic.subtract(end, at(Value.of(0))), slope);
    return at(solution).equals(end) ? Optional.of(List.of(solution)) : Optional.empty();
  }

  private boolean isLinear(Expr expr) {
    return FeelNames.parts(expr)
        .allMatch(part ->
            switch (part) {
              case Expr.Num _ -> true;
              case Expr.Name _ -> true;
              case Expr.Negate _ -> true;
              case Expr.Binary _ -> true;
              default -> false;
            });
  }

  /// 1 where it only rises, -1 where it only falls; empty where that cannot be told. An expression
  /// without the fact is not asked about.
  private Optional<Integer> direction(Expr expr) {
    return switch (expr) {
      case Expr.Name(String name) when name.equals(input.name().name()) -> Optional.of(1);
      case Expr.Negate(Expr operand) -> direction(operand).map(d -> -d);
      case Expr.Binary(Expr.Operator operator, Expr left, Expr right) ->
          switch (operator) {
            case ADD -> isKnown(right) ? direction(left) : ifKnown(left, direction(right));
            case SUBTRACT ->
                isKnown(right) ? direction(left) : ifKnown(left, direction(right).map(d -> -d));
            case MULTIPLY ->
                isKnown(right)
                    ? times(direction(left), sign(right))
                    : ifKnown(left, times(direction(right), sign(left)));
            case DIVIDE -> isKnown(right) ? times(direction(left), sign(right)) : Optional.empty();
            default -> Optional.empty();
          };
      case Expr.Call(String function, List<Expr> arguments)
          when function.equals("years and months duration") && arguments.size() == 2 ->
          isKnown(arguments.getFirst())
              ? direction(arguments.getLast())
              : isKnown(arguments.getLast())
                  ? direction(arguments.getFirst()).map(d -> -d)
                  : Optional.empty();
      case Expr.Path(Expr of, String member) when member.equals("year") || member.equals("years") ->
          direction(of);
      default -> Optional.empty();
    };
  }

  private Optional<Integer> ifKnown(Expr other, Optional<Integer> direction) {
    return isKnown(other) ? direction : Optional.empty();
  }

  private static Optional<Integer> times(Optional<Integer> direction, int sign) {
    return sign == 0 ? Optional.empty() : direction.map(d -> d * sign);
  }

  private boolean isKnown(Expr expr) {
    return !FeelNames.of(expr).contains(input.name().name());
  }

  private int sign(Expr expr) {
    return isKnown(expr) && Feel.evaluate(expr, known) instanceof Value.Num(BigDecimal number)
        ? number.signum()
        : 0;
  }
}
