package org.evenhand.app.demo;

import java.time.LocalDate;

/// An invented person.
///
/// @param suffix `JR` or empty
/// @param sex `M` or `F`
/// @param race code of the prosecutors' system: `B`, `W`, `H`, `A`, `I`, `U`
/// @param ssn never issued: the area is 900 to 999
/// @param relation to an earlier person, for instance `twin of 17`, or empty
record Person(
    int id,
    String given,
    String middle,
    String surname,
    String suffix,
    LocalDate born,
    String sex,
    String race,
    Home home,
    String ssn,
    String relation) {

  record Home(String street, String city, String zip) {}

  /// As the prosecutors' system writes it: `SURNAME, GIVEN MIDDLE SUFFIX`.
  String written() {
    return written(surname, given, middle, suffix);
  }

  static String written(String surname, String given, String middle, String suffix) {
    String rest = given + (middle.isEmpty() ? "" : " " + middle);
    return Names.upper(surname + ", " + rest + (suffix.isEmpty() ? "" : " " + suffix));
  }

  int ageOn(LocalDate day) {
    return born.until(day).getYears();
  }
}
