package org.evenhand.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
}
