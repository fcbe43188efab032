package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.Tests;

/// The value of a FEEL expression. What FEEL cannot compute is none ([Value.Absent]), as the
/// standard says. OMG DMN 1.5, 10.3.2.
final class Feel {
  static final Value NONE = new Value.Absent();

  private final Scope scope;

  private Feel(Scope scope) {
    this.scope = scope;
  }

  /// What names mean where an expression stands.
  interface Scope {
    Scope EMPTY = name -> NONE;

    Value value(String name);
  }

  static Value evaluate(Expr expr, Scope scope) {
    return new Feel(scope).value(expr);
  }

  private Value value(Expr expr) {
    return switch (expr) {
      case Expr.Num(BigDecimal number) -> new Value.Num(number);
      case Expr.Text(String text) -> new Value.Text(text);
      case Expr.Bool(boolean bool) -> new Value.Bool(bool);
      case Expr.Null() -> NONE;
      case Expr.Name(String name) -> scope.value(name);
      case Expr.Path(Expr of, String member) -> FeelFunctions.member(value(of), member);
      case Expr.Call(String function, List<Expr> arguments) ->
          FeelFunctions.call(function, arguments.stream().map(this::value).toList());
      case Expr.Negate(Expr operand) -> Arithmetic.negate(value(operand));
      case Expr.Binary binary -> binary(binary);
      case Expr.If(Expr condition, Expr then, Expr otherwise) ->
          isTrue(value(condition)) ? value(then) : value(otherwise);
      case Expr.Between(Expr of, Expr low, Expr high) ->
          between(value(of), value(low), value(high));
      case Expr.In(Expr of, Tests tests) -> in(value(of), tests);
      case Expr.ListOf(List<Expr> items) ->
          new Value.Many(items.stream().map(this::value).toList());
      case Expr.ContextOf(List<Expr.Entry> entries) -> context(entries);
    };
  }

  private Value context(List<Expr.Entry> entries) {
    Map<String, Value> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(entry.key(), value(entry.value())));
    return new Value.Context(values);
  }

  private Value binary(Expr.Binary binary) {
    Value left = value(binary.left());
    Value right = value(binary.right());
    return switch (binary.operator()) {
      case ADD -> Arithmetic.add(left, right);
      case SUBTRACT -> Arithmetic.subtract(left, right);
      case MULTIPLY -> Arithmetic.multiply(left, right);
      case DIVIDE -> Arithmetic.divide(left, right);
      case POWER -> Arithmetic.power(left, right);
      case AND -> and(left, right);
      case OR -> not(and(not(left), not(right)));
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> not(equal(left, right));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          compare(binary.operator(), left, right);
    };
  }

  private static boolean isTrue(Value value) {
    return value.equals(new Value.Bool(true));
  }

  /// Kleene's and: false wins, else what is no boolean leaves none.
  static Value and(Value left, Value right) {
    Value isFalse = new Value.Bool(false);
    if (left.equals(isFalse) || right.equals(isFalse)) {
      return isFalse;
    }
    return isTrue(left) && isTrue(right) ? left : NONE;
  }

  static Value not(Value value) {
    return value instanceof Value.Bool(boolean bool) ? new Value.Bool(!bool) : NONE;
  }

  static Value equal(Value left, Value right) {
    boolean sameKind = left.getClass() == right.getClass();
    boolean none = left instanceof Value.Absent || right instanceof Value.Absent;
    return sameKind || none ? new Value.Bool(left.equals(right)) : NONE;
  }

  private static Value compare(Expr.Operator operator, Value left, Value right) {
    int order;
    if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
      order = a.compareTo(b);
    } else if (Order.comparable(left, right)) {
      order = Order.compare(left, right);
    } else {
      return NONE;
    }
    return new Value.Bool(
        switch (operator) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          case GREATER_OR_EQUAL -> order >= 0;
          default -> throw new IllegalArgumentException(operator.symbol() + " does not compare");
        });
  }

  private static Value between(Value value, Value low, Value high) {
    return and(
        compare(Expr.Operator.GREATER_OR_EQUAL, value, low),
        compare(Expr.Operator.LESS_OR_EQUAL, value, high));
  }

  private Value in(Value value, Tests tests) {
    return switch (tests) {
      case Tests.Any() -> new Value.Bool(true);
      case Tests.OneOf(List<Tests.Test> list, boolean negated) ->
          new Value.Bool(negated != list.stream().anyMatch(test -> isTrue(holds(value, test))));
    };
  }

  private Value holds(Value value, Tests.Test test) {
    return switch (test) {
      case Tests.Test.Equal(Expr endpoint) -> {
        Value end = value(endpoint);
        yield end instanceof Value.Many(List<Value> values)
            ? new Value.Bool(values.contains(value))
            : equal(value, end);
      }
      case Tests.Test.Compare compare ->
          holds(value, compare.operator(), value(compare.endpoint()));
      case Tests.Test.Interval(Expr low, boolean lowIn, Expr high, boolean highIn) ->
          and(
              compare(
                  lowIn ? Expr.Operator.GREATER_OR_EQUAL : Expr.Operator.GREATER,
                  value,
                  value(low)),
              compare(
                  highIn ? Expr.Operator.LESS_OR_EQUAL : Expr.Operator.LESS, value, value(high)));
    };
  }

  private static Value holds(Value value, Expr.Operator operator, Value end) {
    return switch (operator) {
      case EQUAL -> equal(value, end);
      case NOT_EQUAL -> not(equal(value, end));
      default -> compare(operator, value, end);
    };
  }
}
