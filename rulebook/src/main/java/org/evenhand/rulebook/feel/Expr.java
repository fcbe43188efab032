package org.evenhand.rulebook.feel;

import java.math.BigDecimal;
import java.util.List;

/// A FEEL expression.
public sealed interface Expr {
  record Num(BigDecimal number) implements Expr {}

  record Text(String text) implements Expr {}

  record Bool(boolean value) implements Expr {}

  record Null() implements Expr {}

  /// @param name the name of an input, a decision, a parameter, blanks included
  record Name(String name) implements Expr {}

  record Path(Expr of, String member) implements Expr {}

  record Call(String function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Negate(Expr operand) implements Expr {}

  record Binary(Operator operator, Expr left, Expr right) implements Expr {}

  record If(Expr condition, Expr then, Expr otherwise) implements Expr {}

  /// `x between low and high`
  record Between(Expr value, Expr low, Expr high) implements Expr {}

  /// `x in tests`
  record In(Expr value, Tests tests) implements Expr {}

  record ListOf(List<Expr> items) implements Expr {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  record ContextOf(List<Entry> entries) implements Expr {
    public ContextOf {
      entries = List.copyOf(entries);
    }
  }

  record Entry(String key, Expr value) {}

  /// The operators between two expressions, as printed.
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("**"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    AND("and"),
    OR("or");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
