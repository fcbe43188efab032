package org.evenhand.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/// The functions and properties that FEEL brings along, as far as they are supported. OMG DMN 1.5,
/// 10.3.4.
final class FeelFunctions {
  /// For messages, and to refuse the others at load.
  static final Set<String> NAMES =
      Set.of(
          "@",
          "date",
          "duration",
          "not",
          "string",
          "number",
          "contains",
          "starts with",
          "ends with",
          "string length",
          "upper case",
          "lower case",
          "list contains",
          "count",
          "sum",
          "min",
          "max",
          "abs",
          "floor",
          "ceiling",
          "years and months duration");

  private FeelFunctions() {}

  static Value call(String function, List<Value> arguments) {
    return switch (arguments.size()) {
      case 1 -> ofOne(function, arguments.getFirst());
      case 2 -> ofTwo(function, arguments.get(0), arguments.get(1));
      default ->
          function.equals("date") && arguments.size() == 3
              ? date(arguments)
              : ofMany(function, arguments);
    };
  }

  private static Value ofOne(String function, Value of) {
    return switch (of) {
      case Value.Text(String text) -> ofText(function, text);
      case Value.Num(BigDecimal number) -> ofNumber(function, number, of);
      case Value.Many(List<Value> values) -> ofMany(function, values);
      case Value.Bool ignored ->
          switch (function) {
            case "not" -> Feel.not(of);
            case "string" -> new Value.Text(of.feel());
            default -> ofMany(function, List.of(of));
          };
      case Value.Day(LocalDate date) ->
          switch (function) {
            case "date" -> of;
            case "string" -> new Value.Text(date.toString());
            default -> ofMany(function, List.of(of));
          };
      case Value.Span(Period period) ->
          switch (function) {
            case "abs" -> period.isNegative() ? new Value.Span(period.negated()) : of;
            case "duration" -> of;
            case "string" -> new Value.Text(period.toString());
            default -> ofMany(function, List.of(of));
          };
      case Value.Context ignored -> Feel.NONE;
      case Value.Absent() -> Feel.NONE;
    };
  }

  private static Value ofText(String function, String text) {
    return switch (function) {
      case "@" -> text.startsWith("P") || text.startsWith("-P") ? duration(text) : date(text);
      case "date" -> date(text);
      case "duration" -> duration(text);
      case "number" -> number(text);
      case "string" -> new Value.Text(text);
      case "string length" -> Value.of(text.codePointCount(0, text.length()));
      case "upper case" -> new Value.Text(text.toUpperCase(Locale.ROOT));
      case "lower case" -> new Value.Text(text.toLowerCase(Locale.ROOT));
      default -> ofMany(function, List.of(new Value.Text(text)));
    };
  }

  private static Value ofNumber(String function, BigDecimal number, Value itself) {
    return switch (function) {
      case "abs" -> new Value.Num(number.abs());
      case "floor" -> new Value.Num(number.setScale(0, RoundingMode.FLOOR));
      case "ceiling" -> new Value.Num(number.setScale(0, RoundingMode.CEILING));
      case "number" -> itself;
      case "string" -> new Value.Text(number.toPlainString());
      default -> ofMany(function, List.of(itself));
    };
  }

  private static Value ofTwo(String function, Value first, Value second) {
    if (first instanceof Value.Text(String text) && second instanceof Value.Text(String part)) {
      return switch (function) {
        case "contains" -> new Value.Bool(text.contains(part));
        case "starts with" -> new Value.Bool(text.startsWith(part));
        case "ends with" -> new Value.Bool(text.endsWith(part));
        default -> ofMany(function, List.of(first, second));
      };
    }
    if (function.equals("list contains")) {
      return first instanceof Value.Many(List<Value> values)
          ? new Value.Bool(values.contains(second))
          : Feel.NONE;
    }
    if (function.equals("years and months duration")) {
      return first instanceof Value.Day(LocalDate from) && second instanceof Value.Day(LocalDate to)
          ? new Value.Span(
              Period.ofMonths(Math.toIntExact(Period.between(from, to).toTotalMonths())))
          : Feel.NONE;
    }
    return ofMany(function, List.of(first, second));
  }

  private static Value ofMany(String function, List<Value> values) {
    return switch (function) {
      case "count" -> Value.of(values.size());
      case "sum" ->
          values.stream().allMatch(Value.Num.class::isInstance)
              ? fold(values, Arithmetic::add)
              : Feel.NONE;
      case "min" -> fold(values, (a, b) -> extreme(a, b, -1));
      case "max" -> fold(values, (a, b) -> extreme(a, b, 1));
      default -> Feel.NONE;
    };
  }

  private static Value fold(List<Value> values, BinaryOperator<Value> operation) {
    return values.stream().reduce(operation).orElse(Feel.NONE);
  }

  /// The smaller (-1) or greater (1) of the two.
  private static Value extreme(Value a, Value b, int sign) {
    if (a instanceof Value.Text(String x) && b instanceof Value.Text(String y)) {
      return Integer.signum(x.compareTo(y)) == sign ? a : b;
    }
    if (!Order.comparable(a, b)) {
      return Feel.NONE;
    }
    return Integer.signum(Order.compare(a, b)) == sign ? a : b;
  }

  private static Value date(String text) {
    try {
      return new Value.Day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Feel.NONE;
    }
  }

  private static Value date(List<Value> parts) {
    int[] numbers = new int[3];
    for (int i = 0; i < 3; i++) {
      if (!(parts.get(i) instanceof Value.Num(BigDecimal number)) || number.scale() > 0) {
        return Feel.NONE;
      }
      numbers[i] = number.intValue();
    }
    try {
      return new Value.Day(LocalDate.of(numbers[0], numbers[1], numbers[2]));
    } catch (DateTimeException e) {
      return Feel.NONE;
    }
  }

  private static Value duration(String text) {
    try {
      return new Value.Span(Period.parse(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Feel.NONE;
    }
  }

  private static Value number(String text) {
    try {
      return new Value.Num(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Feel.NONE;
    }
  }

  /// The member of a context, or a property of a date or duration.
  static Value member(Value of, String member) {
    return switch (of) {
      case Value.Context(Map<String, Value> entries) -> entries.getOrDefault(member, Feel.NONE);
      case Value.Day(LocalDate date) ->
          switch (member) {
            case "year" -> Value.of(date.getYear());
            case "month" -> Value.of(date.getMonthValue());
            case "day" -> Value.of(date.getDayOfMonth());
            case "weekday" -> Value.of(date.getDayOfWeek().getValue());
            default -> Feel.NONE;
          };
      case Value.Span span ->
          switch (member) {
            case "years" -> Value.of(span.months() / 12);
            case "months" -> Value.of(span.months() % 12);
            case "days" -> Value.of(span.days());
            default -> Feel.NONE;
          };
      case Value.Many(List<Value> values) ->
          new Value.Many(values.stream().map(v -> member(v, member)).toList());
      case Value.Text ignored -> Feel.NONE;
      case Value.Num ignored -> Feel.NONE;
      case Value.Bool ignored -> Feel.NONE;
      case Value.Absent() -> Feel.NONE;
    };
  }
}
