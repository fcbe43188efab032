package org.evenhand.rulebook;

import java.util.List;
import org.evenhand.rulebook.feel.Expr;

/// The values an expression may come to where a fact in it is unknown: all of its type, and none
/// where the expression may have no result.
final class FreeDomain {
  private FreeDomain() {}

  static Domain of(Table.Clause clause, List<Table.Rule> rules, int column) {
    boolean mayBeNone =
        FeelNames.parts(clause.expression()).anyMatch(FreeDomain::mayBeNone)
            || rules.stream()
                .flatMap(rule -> rule.tests().get(column).mentioned())
                .anyMatch(Value.Absent.class::isInstance);
    if (!mayBeNone) {
      return new Domain.Everything();
    }
    return switch (clause.type()) {
      case BOOLEAN -> new Domain.Listed(List.of(Value.of(true), Value.of(false), Feel.NONE));
      case NUMBER, DATE, MONTHS, DAYS, TEXT, CONTEXT, LIST, ANY ->
          new Domain.Within(
              List.of(new Interval(new Bound.Unbounded(), new Bound.Unbounded())),
              List.of(Feel.NONE));
    };
  }

  private static boolean mayBeNone(Expr part) {
    return switch (part) {
      case Expr.Call ignored -> true;
      case Expr.Path ignored -> true;
      case Expr.Null ignored -> true;
      case Expr.Binary(Expr.Operator operator, Expr left, Expr right) ->
          operator == Expr.Operator.DIVIDE || operator == Expr.Operator.POWER;
      default -> false;
    };
  }
}
