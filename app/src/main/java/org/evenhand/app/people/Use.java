package org.evenhand.app.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a file is used for. [#word()] is how a mapping spells it.
public enum Use {
  GIVEN_NAME,
  /// A second given name in a column of its own; goes to the middle name.
  SECOND_GIVEN_NAME,
  MIDDLE_NAME,
  SURNAME,
  /// Part of a surname in a column of its own; joined to the surname with a blank.
  SECOND_SURNAME,
  SUFFIX,
  /// The whole name in one column; split into its parts.
  FULL_NAME,
  BIRTH_DATE,
  BIRTH_YEAR,
  BIRTH_MONTH,
  BIRTH_DAY,
  AGE,
  STREET_NUMBER,
  STREET,
  UNIT,
  CITY,
  POSTCODE,
  STATE,
  PHONE,
  EMAIL,
  IDENTIFIER,
  FINGERPRINT,
  /// Names the record.
  RECORD,
  /// The person as known from elsewhere; never compared.
  TRUTH,
  /// Race, kept apart to see whether errors differ by it; never compared.
  EVALUATION_RACE,
  /// Ethnic origin where it is a column beside race; never compared.
  EVALUATION_ETHNICITY,
  /// Sex, likewise.
  EVALUATION_SEX,
  /// Not used.
  IGNORE;

  static final List<Use> EVALUATION =
      List.of(EVALUATION_RACE, EVALUATION_ETHNICITY, EVALUATION_SEX);

  /// For instance `birth_date`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Case, and whether words are joined by blanks, hyphens or underscores, does not matter.
  static Optional<Use> find(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return Arrays.stream(values()).filter(use -> use.word().equals(wanted)).findFirst();
  }

  /// Whether it links.
  boolean compares() {
    return compareTo(RECORD) < 0;
  }
}
