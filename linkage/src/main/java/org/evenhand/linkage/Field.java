package org.evenhand.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a column about persons holds. Only these can link; there is none for race, sex or ethnic
/// origin, on purpose.
public enum Field {
  GIVEN_NAME,
  MIDDLE_NAME,
  SURNAME,
  /// Generational: Jr, Sr, II, III.
  SUFFIX,
  BIRTH_DATE,
  /// In full years; used only where there is no birth date.
  AGE,
  STREET_NUMBER,
  STREET,
  /// Second line of an address: flat, building, estate.
  UNIT,
  CITY,
  POSTCODE,
  STATE,
  PHONE,
  EMAIL,
  /// A number that an office gave to a person and that is written down by hand: social security,
  /// medical or driver's licence number.
  IDENTIFIER,
  /// An identifier that fingerprints back, such as a state identification number. It outranks
  /// names.
  FINGERPRINT;

  /// The name in small letters: `given name`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// @throws IllegalArgumentException with a sentence if there is no such field, and with the
  ///   reason if the text asks for race or sex
  public static Field parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    if (isProtected(name)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" cannot link records: " + PROTECTED_REASON);
    }
    for (Field field : values()) {
      if (field.text().equals(name)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "There is no field \""
            + text
            + "\". Expected one of: "
            + Arrays.stream(values()).map(Field::text).collect(Collectors.joining(", "))
            + ".");
  }

  /// Whether a name speaks of race, sex or ethnic origin.
  public static boolean isProtected(String name) {
    return PROTECTED.matcher(name.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]", " ")).find();
  }

  /// Why such a field is refused.
  public static final String PROTECTED_REASON =
      "race, sex and ethnic origin are never compared, since people who share them would be taken"
          + " for one another. Remove it.";

  private static final Pattern PROTECTED =
      Pattern.compile(
          "\\b(race|races|racial|sex|gender|ethnic\\w*|hispanic|latin[oax]|skin|colou?r)\\b");
}
