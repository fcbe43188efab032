package org.evenhand.linkage;

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
  FINGERPRINT
}
