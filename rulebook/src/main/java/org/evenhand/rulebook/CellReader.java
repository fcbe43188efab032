package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.feel.Parser;
import org.evenhand.rulebook.feel.Tests;

/// Reads the constants and unary tests of cells and allowed values.
final class CellReader {
  private CellReader() {}

  /// @throws FeelException says what was given and what is allowed
  static CellTest test(String text, Type type) throws FeelException {
    return switch (Parser.tests(text, List.of())) {
      case Tests.Any() -> new CellTest.Any();
      case Tests.OneOf(List<Tests.Test> tests, boolean negated) -> {
        if (tests.size() == 1
            && !negated
            && tests.getFirst() instanceof Tests.Test.Compare(Expr.Operator op, Expr end)
            && op == Expr.Operator.NOT_EQUAL) {
          yield new CellTest.OneOf(List.of(constant(end, type)), List.of(), true);
        }
        yield oneOf(tests, negated, type);
      }
    };
  }

  private static CellTest oneOf(List<Tests.Test> tests, boolean negated, Type type)
      throws FeelException {
    List<Value> values = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (Tests.Test test : tests) {
      switch (test) {
        case Tests.Test.Equal(Expr endpoint) -> addValue(values, endpoint, type);
        case Tests.Test.Compare(Expr.Operator op, Expr end) when op == Expr.Operator.EQUAL ->
            addValue(values, end, type);
        case Tests.Test.Compare(Expr.Operator op, Expr end) -> intervals.add(ray(op, end, type));
        case Tests.Test.Interval interval -> intervals.add(interval(interval, type));
      }
    }
    return new CellTest.OneOf(values, intervals, negated);
  }

  private static void addValue(List<Value> values, Expr endpoint, Type type) throws FeelException {
    if (endpoint instanceof Expr.ListOf(List<Expr> items)) {
      for (Expr item : items) {
        values.add(constant(item, type));
      }
    } else {
      values.add(constant(endpoint, type));
    }
  }

  private static Interval ray(Expr.Operator operator, Expr endpoint, Type type)
      throws FeelException {
    Value end = ordered(endpoint, type);
    Bound open = new Bound.Unbounded();
    return switch (operator) {
      case LESS -> new Interval(open, new Bound.Excluded(end));
      case LESS_OR_EQUAL -> new Interval(open, new Bound.Included(end));
      case GREATER -> new Interval(new Bound.Excluded(end), open);
      case GREATER_OR_EQUAL -> new Interval(new Bound.Included(end), open);
      default ->
          throw new FeelException(
              "!= stands alone in its cell; for several values write not(…, …)");
    };
  }

  private static Interval interval(Tests.Test.Interval written, Type type) throws FeelException {
    Value low = ordered(written.low(), type);
    Value high = ordered(written.high(), type);
    if (!Order.comparable(low, high) || Order.compare(low, high) > 0) {
      throw new FeelException(
          "the interval from %s to %s is empty; the lower end comes first"
              .formatted(low.feel(), high.feel()));
    }
    return new Interval(
        written.lowIncluded() ? new Bound.Included(low) : new Bound.Excluded(low),
        written.highIncluded() ? new Bound.Included(high) : new Bound.Excluded(high));
  }

  private static Value ordered(Expr endpoint, Type type) throws FeelException {
    Value value = constant(endpoint, type);
    if (!Order.comparable(value, value)) {
      throw new FeelException(
          "%s has no order here; only numbers, dates and durations are compared"
              .formatted(value.feel()));
    }
    return value;
  }

  static Value constant(String text) throws FeelException {
    return constant(Parser.expression(text, List.of()), Type.ANY);
  }

  private static Value constant(Expr expr, Type type) throws FeelException {
    Optional<String> unknown = FeelNames.findUnknownFunction(expr);
    if (unknown.isPresent()) {
      throw new FeelException(unknown.get());
    }
    Value value = Feel.evaluate(expr, Feel.Scope.EMPTY);
    if (value instanceof Value.Absent && !(expr instanceof Expr.Null)) {
      throw new FeelException("it has no value; write a number, a text, a date or null");
    }
    if (!type.holds(value)) {
      throw new FeelException(
          "%s is no %s, the type of the column".formatted(value.feel(), type.feelName()));
    }
    return value;
  }

  /// The domain that `allowedValues` or `inputValues` describe.
  static Domain domain(String text, Type type) throws FeelException {
    return switch (test(text, type)) {
      case CellTest.Any() -> new Domain.Everything();
      case CellTest.OneOf(List<Value> values, List<Interval> intervals, boolean negated) -> {
        if (negated) {
          throw new FeelException("allowed values are listed, not excluded");
        }
        yield intervals.isEmpty()
            ? new Domain.Listed(values.stream().distinct().toList())
            : new Domain.Within(intervals, values);
      }
    };
  }
}
