package org.evenhand.linkage;

import java.util.List;
import java.util.stream.Collectors;

/// Which records are compared at all: those that agree on every key.
public record BlockingRule(List<Key> keys) {
  /// A field, or a part of it.
  public record Key(Field field, Part part) {
    @Override
    public String toString() {
      return part == Part.WHOLE ? field.text() : part.text + " of " + field.text();
    }
  }

  /// What of a value must be the same.
  public enum Part {
    WHOLE("all"),
    SOUND("sound"),
    FIRST_LETTER("first letter"),
    FIRST_THREE("first three letters"),
    YEAR("year"),
    MONTH_AND_DAY("month and day"),
    /// Given name and surname in either order; belongs to the surname.
    BOTH_NAMES("both names, in either order,");

    private final String text;

    Part(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public BlockingRule {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A blocking rule without keys would compare everybody.");
    }
  }

  public static BlockingRule of(Key... keys) {
    return new BlockingRule(List.of(keys));
  }

  /// Whether the rule looks at the field.
  boolean uses(Field field) {
    return keys.stream()
        .anyMatch(key ->
            key.field() == field || (key.part() == Part.BOTH_NAMES && field == Field.GIVEN_NAME));
  }

  @Override
  public String toString() {
    return keys.stream().map(Key::toString).collect(Collectors.joining(" + "));
  }
}
