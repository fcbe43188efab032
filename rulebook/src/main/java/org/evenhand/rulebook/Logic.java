package org.evenhand.rulebook;

import org.evenhand.rulebook.feel.Expr;

/// How a decision comes to its value.
sealed interface Logic permits Table, Logic.Literal {
  /// @param text as written
  record Literal(String text, Expr expression, int line) implements Logic {}
}
