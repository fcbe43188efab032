package org.evenhand.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values a fact may have. None ([Value.Absent]) is among them only where it is said.
public sealed interface Domain {
  /// Every value of the type.
  record Everything() implements Domain {}

  /// The values listed, in the order written.
  record Listed(List<Value> values) implements Domain {
    public Listed {
      values = List.copyOf(values);
    }
  }

  /// Values in any of the intervals, and those listed besides.
  record Within(List<Interval> intervals, List<Value> besides) implements Domain {
    public Within {
      intervals = List.copyOf(intervals);
      besides = List.copyOf(besides);
    }
  }

  /// Whether the value, of the right type, is allowed.
  default boolean contains(Value value) {
    return switch (this) {
      case Everything() -> !(value instanceof Value.Absent);
      case Listed(List<Value> values) -> values.contains(value);
      case Within(List<Interval> intervals, List<Value> besides) ->
          besides.contains(value) || intervals.stream().anyMatch(i -> i.contains(value));
    };
  }

  /// The allowed values as FEEL writes them.
  default String feel() {
    return switch (this) {
      case Everything() -> "any value";
      case Listed(List<Value> values) ->
          values.stream().map(Value::feel).collect(Collectors.joining(", "));
      case Within(List<Interval> intervals, List<Value> besides) ->
          Stream.concat(intervals.stream().map(Interval::feel), besides.stream().map(Value::feel))
              .collect(Collectors.joining(", "));
    };
  }
}
