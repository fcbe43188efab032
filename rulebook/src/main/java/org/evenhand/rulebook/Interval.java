package org.evenhand.rulebook;

/// The values between two ends, of a type that has an order.
public record Interval(Bound low, Bound high) {
  /// Whether the value lies within; a value of another type does not.
  public boolean contains(Value value) {
    return switch (low) {
          case Bound.Unbounded() -> true;
          case Bound.Included(Value end) -> compares(value, end) && Order.compare(value, end) >= 0;
          case Bound.Excluded(Value end) -> compares(value, end) && Order.compare(value, end) > 0;
        }
        && switch (high) {
          case Bound.Unbounded() -> true;
          case Bound.Included(Value end) -> compares(value, end) && Order.compare(value, end) <= 0;
          case Bound.Excluded(Value end) -> compares(value, end) && Order.compare(value, end) < 0;
        };
  }

  private static boolean compares(Value value, Value end) {
    return Order.comparable(value, end);
  }

  /// As FEEL writes it: `[18..21)`, `< 18`, `>= 21`.
  public String feel() {
    return switch (low) {
      case Bound.Unbounded() ->
          switch (high) {
            case Bound.Unbounded() -> "-";
            case Bound.Included(Value end) -> "<= " + end.feel();
            case Bound.Excluded(Value end) -> "< " + end.feel();
          };
      case Bound.Included(Value start) -> from(start, true);
      case Bound.Excluded(Value start) -> from(start, false);
    };
  }

  private String from(Value start, boolean included) {
    String open = included ? "[" : "(";
    return switch (high) {
      case Bound.Unbounded() -> (included ? ">= " : "> ") + start.feel();
      case Bound.Included(Value end) -> open + start.feel() + ".." + end.feel() + "]";
      case Bound.Excluded(Value end) -> open + start.feel() + ".." + end.feel() + ")";
    };
  }
}
