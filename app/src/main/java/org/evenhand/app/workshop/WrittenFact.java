package org.evenhand.app.workshop;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Type;
import org.evenhand.rulebook.Value;
import tools.jackson.databind.JsonNode;

/// One fact of a case's file, to be read as the type of its input says.
///
/// @param file for messages
record WrittenFact(String file, Input input, JsonNode node) {
  /// More digits than any fact has, and few enough to calculate with.
  private static final int MOST_DIGITS = 100;

  /// Empty, with a sentence among the problems, where it is not what the input allows.
  Optional<Fact> find(List<String> problems) {
    if (!node.isObject()) {
      return value(node, problems).map(value -> new Fact.Known(value, file));
    }
    Set<String> fields = new TreeSet<>();
    node.propertyNames().forEach(fields::add);
    if (fields.equals(Set.of("unknown")) && node.path("unknown").isString()) {
      return Optional.of(new Fact.Unknown(node.path("unknown").stringValue()));
    }
    if (fields.contains("value")
        && Set.of("value", "source").containsAll(fields)
        && (!fields.contains("source") || node.path("source").isString())) {
      String source = node.path("source").stringValue(file);
      return value(node.path("value"), problems).map(value -> new Fact.Known(value, source));
    }
    problems.add(
        "%s: the fact \"%s\" has the fields %s. Write a value, {\"unknown\": \"why\"}, or {\"value\": …, \"source\": \"where it was read\"}."
            .formatted(file, input.name(), String.join(", ", fields)));
    return Optional.empty();
  }

  private Optional<Value> value(JsonNode written, List<String> problems) {
    Optional<Value> value = value(written, input.type()).filter(input.domain()::contains);
    if (value.isEmpty()) {
      problems.add(
          "%s: the fact \"%s\" is %s. Expected %s%s; where it is not known, {\"unknown\": \"why\"}."
              .formatted(
                  file,
                  input.name(),
                  written.isNull() ? "null (known to be none)" : shortened(written.toString()),
                  words(input.type()),
                  allowed()));
    }
    return value;
  }

  private String allowed() {
    return switch (input.domain()) {
      case org.evenhand.rulebook.Domain.Everything() -> "";
      case org.evenhand.rulebook.Domain.Listed listed -> ", one of " + listed.feel();
      case org.evenhand.rulebook.Domain.Within within -> ", within " + within.feel();
    };
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static Optional<Value> value(JsonNode written, Type type) {
    if (written.isNull()) {
      return Optional.of(new Value.Absent());
    }
    return switch (type) {
      case BOOLEAN -> written.isBoolean() ? Optional.of(Value.of(written.booleanValue())) : none();
      case NUMBER -> written.isNumber() ? number(written.decimalValue()) : none();
      case TEXT -> written.isString() ? Optional.of(Value.of(written.stringValue())) : none();
      case DATE -> written.isString() ? day(written.stringValue()) : none();
      case MONTHS, DAYS -> written.isString() ? span(written.stringValue()) : none();
      case LIST -> written.isArray() ? anyValue(written) : none();
      case CONTEXT -> written.isObject() ? anyValue(written) : none();
      case ANY -> anyValue(written);
    };
  }

  private static Optional<Value> none() {
    return Optional.empty();
  }

  private static Optional<Value> number(BigDecimal number) {
    long digits = (long) number.precision() + Math.abs((long) number.scale());
    return digits > MOST_DIGITS ? none() : Optional.of(new Value.Num(number));
  }

  private static Optional<Value> day(String text) {
    try {
      return Optional.of(Value.of(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return none();
    }
  }

  private static Optional<Value> span(String text) {
    try {
      return Optional.of(new Value.Span(Period.parse(text)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return none();
    }
  }

  /// A value whose type nobody stated: what JSON says it is.
  private static Optional<Value> anyValue(JsonNode written) {
    if (written.isArray()) {
      List<Value> values = new ArrayList<>();
      written.forEach(item -> anyValue(item).ifPresent(values::add));
      return values.size() == written.size() ? Optional.of(new Value.Many(values)) : none();
    }
    if (written.isObject()) {
      Map<String, Value> entries = new LinkedHashMap<>();
      written
          .properties()
          .forEach(e -> anyValue(e.getValue()).ifPresent(v -> entries.put(e.getKey(), v)));
      return entries.size() == written.size() ? Optional.of(new Value.Context(entries)) : none();
    }
    for (Type type : List.of(Type.BOOLEAN, Type.NUMBER, Type.TEXT)) {
      Optional<Value> value = value(written, type);
      if (value.isPresent()) {
        return value;
      }
    }
    return none();
  }

  private static String words(Type type) {
    return switch (type) {
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case TEXT -> "a text in quotes";
      case DATE -> "a date such as \"2021-07-03\"";
      case MONTHS -> "a duration of years and months such as \"P1Y6M\"";
      case DAYS -> "a duration of days such as \"P30D\"";
      case LIST -> "a list such as [1, 2]";
      case CONTEXT -> "{\"value\": {…}} with named values";
      case ANY -> "a value";
    };
  }
}
