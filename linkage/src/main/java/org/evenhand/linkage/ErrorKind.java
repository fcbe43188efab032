package org.evenhand.linkage;

import org.evenhand.linkage.synthetic.Slip;

/// What goes wrong, or is written otherwise, in an invented record, and of what its rate is a
/// share.
public enum ErrorKind {
  /// A letter or digit too many, too few, beside its key or out of order. Of the fields written,
  /// each by itself.
  TYPO(Slip.TYPO),
  /// One sign taken for another: rn and m, l and 1, 0 and O, 5 and S. Of the fields written but
  /// birth dates, each by itself.
  OCR(Slip.OCR),
  /// Of the records of people whose given name has a short form.
  NICKNAME(Slip.NICKNAME),
  /// Given name and surname in each other's place. Of all records.
  NAMES_SWAPPED(Slip.NAMES_SWAPPED),
  /// Of the records of people who are Jr or Sr.
  SUFFIX_MISSING(Slip.SUFFIX_MISSING),
  /// The surname before or after marriage, or both with a hyphen. Of the records of grown women.
  SURNAME_CHANGED(Slip.SURNAME_CHANGED),
  /// One of two surnames left out, or a hyphen between them. Of the records of people with two.
  DOUBLE_NAME_BROKEN(Slip.DOUBLE_NAME_BROKEN),
  /// Sergei for Sergey. Of the names that have several spellings.
  TRANSLITERATED(Slip.TRANSLITERATED),
  /// An initial for a middle name, St for Street. Of middle names and of addresses.
  ABBREVIATED(Slip.ABBREVIATED),
  /// An address from another time. Of the records with an address.
  MOVED(Slip.MOVED),
  /// Another telephone number or e-mail address. Of each that is written.
  CONTACT_CHANGED(Slip.CONTACT_CHANGED),
  /// Of given names, middle names and surnames, each by itself.
  NAME_MISSING(Slip.NAME_MISSING),
  /// Of all records.
  BIRTH_DATE_MISSING(Slip.BIRTH_DATE_MISSING),
  /// The whole address with city and postcode. Of all records.
  ADDRESS_MISSING(Slip.ADDRESS_MISSING),
  /// Of the records with an address.
  POSTCODE_MISSING(Slip.POSTCODE_MISSING),
  /// Of telephone numbers and e-mail addresses, each by itself.
  CONTACT_MISSING(Slip.CONTACT_MISSING),
  /// Of all records.
  IDENTIFIER_MISSING(Slip.IDENTIFIER_MISSING),
  /// Of the birth dates that exist the other way round too.
  DAY_MONTH_SWAPPED(Slip.DAY_MONTH_SWAPPED),
  /// A year or ten beside, or 1968 for 1986. Of the birth dates written.
  BIRTH_YEAR_SLIP(Slip.BIRTH_YEAR_SLIP),
  /// 1 January for a day unknown. Of the birth dates written.
  PLACEHOLDER_DATE(Slip.PLACEHOLDER_DATE);

  final Slip slip;

  ErrorKind(Slip slip) {
    this.slip = slip;
  }
}
