package org.evenhand.rulebook.feel;

import java.util.List;

/// The unary tests of one cell. OMG DMN 1.5, 10.3.1.2, grammar rule 15.
public sealed interface Tests {
  /// `-`: whatever the value is.
  record Any() implements Tests {}

  /// A list of tests of which one must hold, or none where negated.
  record OneOf(List<Test> tests, boolean negated) implements Tests {
    public OneOf {
      tests = List.copyOf(tests);
    }
  }

  /// One test.
  sealed interface Test {
    /// The value equals the endpoint.
    record Equal(Expr endpoint) implements Test {}

    /// `< 5`, `>= date("2021-07-01")`
    record Compare(Expr.Operator operator, Expr endpoint) implements Test {}

    /// `[1..5)`
    record Interval(Expr low, boolean lowIncluded, Expr high, boolean highIncluded)
        implements Test {}
  }
}
