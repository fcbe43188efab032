package org.evenhand.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.Tests;

/// What an expression refers to.
final class FeelNames {
  private FeelNames() {}

  /// The names in the expression, in alphabetical order.
  static Set<String> of(Expr expr) {
    Set<String> names = new TreeSet<>();
    parts(expr)
        .forEach(part -> {
          if (part instanceof Expr.Name(String name)) {
            names.add(name);
          }
        });
    return names;
  }

  /// A sentence on the first function that is not supported.
  static Optional<String> findUnknownFunction(Expr expr) {
    return parts(expr)
        .filter(Expr.Call.class::isInstance)
        .map(part -> ((Expr.Call) part).function())
        .filter(function -> !FeelFunctions.NAMES.contains(function))
        .map(function ->
            "the function %s is outside the supported part of FEEL, which has %s"
                .formatted(function, String.join(", ", new TreeSet<>(FeelFunctions.NAMES))))
        .findFirst();
  }

  /// The expression and everything in it.
  static Stream<Expr> parts(Expr expr) {
    Stream<Expr> inner =
        switch (expr) {
          case Expr.Num ignored -> Stream.empty();
          case Expr.Text ignored -> Stream.empty();
          case Expr.Bool ignored -> Stream.empty();
          case Expr.Null ignored -> Stream.empty();
          case Expr.Name ignored -> Stream.empty();
          case Expr.Path(Expr of, String ignored) -> Stream.of(of);
          case Expr.Call(String ignored, List<Expr> arguments) -> arguments.stream();
          case Expr.Negate(Expr operand) -> Stream.of(operand);
          case Expr.Binary(Expr.Operator ignored, Expr left, Expr right) -> Stream.of(left, right);
          case Expr.If(Expr condition, Expr then, Expr otherwise) ->
              Stream.of(condition, then, otherwise);
          case Expr.Between(Expr value, Expr low, Expr high) -> Stream.of(value, low, high);
          case Expr.In(Expr value, Tests tests) -> Stream.concat(Stream.of(value), ends(tests));
          case Expr.ListOf(List<Expr> items) -> items.stream();
          case Expr.ContextOf(List<Expr.Entry> entries) -> entries.stream().map(Expr.Entry::value);
        };
    return Stream.concat(Stream.of(expr), inner.flatMap(FeelNames::parts));
  }

  private static Stream<Expr> ends(Tests tests) {
    return switch (tests) {
      case Tests.Any() -> Stream.empty();
      case Tests.OneOf(List<Tests.Test> list, boolean ignored) ->
          list.stream()
              .flatMap(test ->
                  switch (test) {
                    case Tests.Test.Equal(Expr end) -> Stream.of(end);
                    case Tests.Test.Compare(Expr.Operator op, Expr end) -> Stream.of(end);
                    case Tests.Test.Interval i -> Stream.of(i.low(), i.high());
                  });
    };
  }

  /// The expression with each name that the map holds replaced.
  static Expr replace(Expr expr, Map<String, Expr> by) {
    return rewrite(
        expr, part -> part instanceof Expr.Name(String name) ? by.getOrDefault(name, part) : part);
  }

  /// The expression with every part changed, the inner ones first.
  static Expr rewrite(Expr expr, UnaryOperator<Expr> change) {
    UnaryOperator<Expr> inner = e -> rewrite(e, change);
    return change.apply(
        switch (expr) {
          case Expr.Num num -> num;
          case Expr.Text text -> text;
          case Expr.Bool bool -> bool;
          case Expr.Null none -> none;
          case Expr.Name name -> name;
          case Expr.Path(Expr of, String member) -> new Expr.Path(inner.apply(of), member);
          case Expr.Call(String function, List<Expr> arguments) ->
              new Expr.Call(function, arguments.stream().map(inner).toList());
          case Expr.Negate(Expr operand) -> new Expr.Negate(inner.apply(operand));
          case Expr.Binary(Expr.Operator operator, Expr left, Expr right) ->
              new Expr.Binary(operator, inner.apply(left), inner.apply(right));
          case Expr.If(Expr condition, Expr then, Expr otherwise) ->
              new Expr.If(inner.apply(condition), inner.apply(then), inner.apply(otherwise));
          case Expr.Between(Expr value, Expr low, Expr high) ->
              new Expr.Between(inner.apply(value), inner.apply(low), inner.apply(high));
          case Expr.In(Expr value, Tests tests) ->
              new Expr.In(inner.apply(value), rewrite(tests, inner));
          case Expr.ListOf(List<Expr> items) -> new Expr.ListOf(items.stream().map(inner).toList());
          case Expr.ContextOf(List<Expr.Entry> entries) ->
              new Expr.ContextOf(
                  entries.stream()
                      .map(entry -> new Expr.Entry(entry.key(), inner.apply(entry.value())))
                      .toList());
        });
  }

  private static Tests rewrite(Tests tests, UnaryOperator<Expr> inner) {
    return switch (tests) {
      case Tests.Any any -> any;
      case Tests.OneOf(List<Tests.Test> list, boolean negated) ->
          new Tests.OneOf(list.stream().map(test -> rewrite(test, inner)).toList(), negated);
    };
  }

  private static Tests.Test rewrite(Tests.Test test, UnaryOperator<Expr> inner) {
    return switch (test) {
      case Tests.Test.Equal(Expr end) -> new Tests.Test.Equal(inner.apply(end));
      case Tests.Test.Compare(Expr.Operator operator, Expr end) ->
          new Tests.Test.Compare(operator, inner.apply(end));
      case Tests.Test.Interval i ->
          new Tests.Test.Interval(
              inner.apply(i.low()), i.lowIncluded(), inner.apply(i.high()), i.highIncluded());
    };
  }
}
