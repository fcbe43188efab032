package org.evenhand.linkage.synthetic;

/// What a clerk may get wrong. Each has a number of its own, so that its draws hang on no other's.
public enum Slip {
  TYPO(0),
  OCR(1),
  NICKNAME(2),
  NAMES_SWAPPED(3),
  SUFFIX_MISSING(4),
  SURNAME_CHANGED(5),
  DOUBLE_NAME_BROKEN(6),
  TRANSLITERATED(7),
  ABBREVIATED(8),
  MOVED(9),
  CONTACT_CHANGED(10),
  NAME_MISSING(11),
  BIRTH_DATE_MISSING(12),
  ADDRESS_MISSING(13),
  POSTCODE_MISSING(14),
  CONTACT_MISSING(15),
  IDENTIFIER_MISSING(16),
  DAY_MONTH_SWAPPED(17),
  BIRTH_YEAR_SLIP(18),
  PLACEHOLDER_DATE(19);

  static final int COUNT = 20;

  final int number;

  Slip(int number) {
    this.number = number;
  }
}
