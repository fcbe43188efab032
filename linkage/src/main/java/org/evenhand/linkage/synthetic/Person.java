package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Cast.Role;

/// Who somebody is, without error. One object serves all, since ten million are made.
final class Person {
  static final int NONE = -1;

  int number;
  long key;
  long familyKey;
  Role role = Role.ADULT;
  Background background = Background.ALL.getFirst();
  String race = "";
  boolean female;
  int given;
  int givenSpelling;
  int surname;
  int surnameSpelling;

  /// The mother's, or [#NONE].
  int secondSurname;

  /// Before or after marriage, of women; or [#NONE].
  int otherSurname;

  int birthYear;
  int birthMonth;
  int birthDay;

  Names givenNames() {
    return female ? background.female() : background.male();
  }

  Names surnames() {
    return background.surnames();
  }

  String suffix() {
    return switch (role) {
      case SENIOR -> "Sr";
      case JUNIOR -> "Jr";
      case ADULT, SPOUSE, CHILD, TWIN -> "";
    };
  }
}
