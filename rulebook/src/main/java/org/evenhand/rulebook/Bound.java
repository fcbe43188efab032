package org.evenhand.rulebook;

/// An end of an interval.
public sealed interface Bound {
  /// No end on this side.
  record Unbounded() implements Bound {}

  /// The end belongs to the interval.
  record Included(Value value) implements Bound {}

  /// The end does not belong to it.
  record Excluded(Value value) implements Bound {}
}
