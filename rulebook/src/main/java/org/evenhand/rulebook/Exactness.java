package org.evenhand.rulebook;

/// Whether the set of possible verdicts is exact, or holds at most those named.
public enum Exactness {
  /// The possible verdicts are those named, no more and no fewer.
  EXACT,
  /// The possible verdicts are among those named: an expression holds several unknown facts, or one
  /// it neither only rises nor only falls with.
  AT_MOST
}
