package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The FEEL types that facts and cells can have.
public enum Type {
  TEXT("string"),
  NUMBER("number"),
  BOOLEAN("boolean"),
  DATE("date"),
  MONTHS("years and months duration"),
  DAYS("days and time duration"),
  CONTEXT("context"),
  LIST("list"),
  ANY("Any");

  private final String feelName;

  Type(String feelName) {
    this.feelName = feelName;
  }

  /// The name as DMN writes it in `typeRef`.
  public String feelName() {
    return feelName;
  }

  static Optional<Type> find(String typeRef) {
    String name = typeRef.startsWith("feel:") ? typeRef.substring(5) : typeRef;
    return switch (name) {
      case "yearMonthDuration" -> Optional.of(MONTHS);
      case "dayTimeDuration" -> Optional.of(DAYS);
      default -> Arrays.stream(values()).filter(t -> t.feelName.equals(name)).findFirst();
    };
  }

  /// Whether a value is of this type; none ([Value.Absent]) is of every type.
  boolean holds(Value value) {
    return switch (value) {
      case Value.Absent() -> true;
      case Value.Text ignored -> this == TEXT || this == ANY;
      case Value.Num ignored -> this == NUMBER || this == ANY;
      case Value.Bool ignored -> this == BOOLEAN || this == ANY;
      case Value.Day ignored -> this == DATE || this == ANY;
      case Value.Span span ->
          this == ANY || this == (span.days() == 0 ? MONTHS : DAYS) || isZero(span);
      case Value.Many ignored -> this == LIST || this == ANY;
      case Value.Context ignored -> this == CONTEXT || this == ANY;
    };
  }

  private boolean isZero(Value.Span span) {
    return span.period().isZero() && (this == MONTHS || this == DAYS);
  }

  /// Whether its values have an order, so that `<` and intervals mean something.
  boolean isOrdered() {
    return this == NUMBER || this == DATE || this == MONTHS || this == DAYS;
  }

  static String names() {
    return Arrays.stream(values())
        .map(Type::feelName)
        .sorted((a, b) -> a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
