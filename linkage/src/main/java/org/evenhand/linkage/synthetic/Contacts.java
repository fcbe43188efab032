package org.evenhand.linkage.synthetic;

/// Numbers and addresses that nobody has: telephone numbers of an area code that is not assigned,
/// e-mail under `.example` (RFC 2606), identifiers that begin with 9.
final class Contacts {
  /// Not assigned to any area of the North American numbering plan.
  static final String AREA_CODE = "555-";

  /// No social security number begins with 9, and no taxpayer number that does has a group from 01
  /// to 49 (Internal Revenue Service).
  private static final int AREAS = 100;

  private static final int GROUPS = 49;
  private static final int SERIALS = 9_999;
  private static final int IDENTIFIERS = AREAS * GROUPS * SERIALS;
  private static final Shuffle ORDER = new Shuffle(IDENTIFIERS, 0x1D);
  private static final String[] DOMAINS = {"mail", "post", "webmail", "inbox", "letters"};

  private final Draw draw = new Draw(0);
  private final StringBuilder name = new StringBuilder();

  void phone(Person person, boolean changed, StringBuilder text) {
    draw.from(Draw.key(person.key, changed ? 201 : 200));
    text.append(AREA_CODE).append(200 + draw.below(800)).append('-');
    text.append(1_000 + draw.below(9_000));
  }

  void email(Person person, boolean changed, StringBuilder text) {
    draw.from(Draw.key(person.key, changed ? 203 : 202));
    name.setLength(0);
    person.givenNames().append(person.given, person.givenSpelling, name);
    plain(text, draw.percent(30) ? 1 : name.length());
    text.append(draw.percent(60) ? "." : "");
    name.setLength(0);
    person.surnames().append(person.surname, person.surnameSpelling, name);
    plain(text, name.length());
    text.append(draw.below(1_000)).append('@').append(DOMAINS[draw.below(DOMAINS.length)]);
    text.append(".example");
  }

  /// The name's plain letters in lower case.
  private void plain(StringBuilder text, int length) {
    for (int i = 0; i < length; i++) {
      char letter = Character.toLowerCase(name.charAt(i));
      if (letter >= 'a' && letter <= 'z') {
        text.append(letter);
      }
    }
  }

  /// One of its own for each of 48,995,100 persons.
  void identifier(Person person, StringBuilder text) {
    int number = (int) ORDER.of(person.number % IDENTIFIERS);
    int serial = number % SERIALS + 1;
    int group = number / SERIALS % GROUPS + 1;
    int area = number / SERIALS / GROUPS;
    int written = (900 + area) * 1_000_000 + group * 10_000 + serial;
    text.append(written);
  }
}
