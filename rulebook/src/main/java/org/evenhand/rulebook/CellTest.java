package org.evenhand.rulebook;

import java.util.List;
import java.util.stream.Stream;

/// The condition in one cell of a table, with its constants worked out.
sealed interface CellTest {
  record Any() implements CellTest {}

  /// One of the values or intervals, or none of them where negated.
  record OneOf(List<Value> values, List<Interval> intervals, boolean negated) implements CellTest {
    public OneOf {
      values = List.copyOf(values);
      intervals = List.copyOf(intervals);
    }
  }

  default boolean accepts(Value value) {
    return switch (this) {
      case Any() -> true;
      case OneOf(List<Value> values, List<Interval> intervals, boolean negated) ->
          negated
              != (values.contains(value) || intervals.stream().anyMatch(i -> i.contains(value)));
    };
  }

  /// The values named: alone, or as the end of an interval.
  default Stream<Value> mentioned() {
    return switch (this) {
      case Any() -> Stream.empty();
      case OneOf(List<Value> values, List<Interval> intervals, boolean ignored) ->
          Stream.concat(values.stream(), intervals.stream().flatMap(CellTest::ends));
    };
  }

  static Stream<Value> ends(Interval interval) {
    return Stream.of(interval.low(), interval.high())
        .flatMap(bound ->
            switch (bound) {
              case Bound.Unbounded() -> Stream.<Value>empty();
              case Bound.Included(Value end) -> Stream.of(end);
              case Bound.Excluded(Value end) -> Stream.of(end);
            });
  }
}
