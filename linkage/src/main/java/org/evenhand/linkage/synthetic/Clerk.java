package org.evenhand.linkage.synthetic;

import java.util.List;
import java.util.Map;
import org.evenhand.linkage.synthetic.Places.StreetType;

/// Writes a person down, and errs. Every error has draws of its own, so that one more kind of error
/// leaves the others as they were.
final class Clerk {
  private static final long FOLLOWING = 0x6A09_E667_F3BC_C909L;
  private static final int PLACES_OF_A_SLIP = 32;

  private final Mention mention;
  private final boolean inFull;
  private final StringBuilder given;
  private final StringBuilder surname;
  private final StringBuilder middle;
  private final StringBuilder birthDate;
  private final StringBuilder city;
  private final StringBuilder postcode;
  private final StringBuilder street;
  private final Contacts contacts = new Contacts();
  private final Draw draw = new Draw(0);
  private final WrittenDate date = new WrittenDate();
  private final StringBuilder held = new StringBuilder();
  private Chances chances = new Chances(Map.of());
  private long record;

  /// @param inFull whether to write more than names, birth date, city and postcode
  Clerk(Mention mention, boolean inFull) {
    this.mention = mention;
    this.inFull = inFull;
    this.given = mention.text(Attribute.GIVEN_NAME);
    this.surname = mention.text(Attribute.SURNAME);
    this.middle = mention.text(Attribute.MIDDLE_NAME);
    this.birthDate = mention.text(Attribute.BIRTH_DATE);
    this.city = mention.text(Attribute.CITY);
    this.postcode = mention.text(Attribute.POSTCODE);
    this.street = mention.text(Attribute.STREET);
  }

  /// @param recordKey the seed of all that goes wrong in this record
  void write(Person person, long recordKey, Chances ofPerson) {
    record = recordKey;
    chances = ofPerson;
    mention.begin(person.number);
    given(person);
    surname(person);
    birthDate(person);
    if (inFull) {
      middle(person);
      suffix(person);
      contact(person);
      mention.text(Attribute.RACE).append(person.race);
      mention.text(Attribute.SEX).append(person.female ? 'F' : 'M');
    }
    if (slips(Slip.NAMES_SWAPPED, 0)) {
      swapNames();
    }
    address(person);
    misspell();
    omitNames();
  }

  /// Whether this slip happens here; if so [#draw] holds what follows from it.
  private boolean slips(Slip slip, int place) {
    if (chances.never(slip)) {
      return false;
    }
    long random = Draw.key(record, slip.number * PLACES_OF_A_SLIP + place);
    if (!chances.meets(slip, random)) {
      return false;
    }
    draw.from(random ^ FOLLOWING);
    return true;
  }

  private void given(Person person) {
    Names names = person.givenNames();
    List<String> nicknames = names.nicknames(person.given);
    if (!nicknames.isEmpty() && slips(Slip.NICKNAME, 0)) {
      given.append(nicknames.get(draw.below(nicknames.size())));
    } else {
      names.append(person.given, spelling(names, person.given, person.givenSpelling, 0), given);
    }
  }

  /// The person's own spelling, or by a slip another.
  private int spelling(Names names, int name, int own, int place) {
    int spellings = names.spellings(name);
    return spellings > 1 && slips(Slip.TRANSLITERATED, place)
        ? (own + 1 + draw.below(spellings - 1)) % spellings
        : own;
  }

  private void surname(Person person) {
    Names names = person.surnames();
    boolean other = person.otherSurname != Person.NONE && slips(Slip.SURNAME_CHANGED, 0);
    if (other && (person.key & 7) > 2) {
      names.append(person.otherSurname, 0, surname);
      return;
    }
    names.append(
        person.surname, spelling(names, person.surname, person.surnameSpelling, 1), surname);
    if (other) {
      surname.append('-');
      names.append(person.otherSurname, 0, surname);
    } else if (person.secondSurname != Person.NONE) {
      second(person);
    }
  }

  private void second(Person person) {
    int way = slips(Slip.DOUBLE_NAME_BROKEN, 0) ? draw.below(4) : -1;
    if (way == 0 || way == 1) {
      return;
    }
    if (way == 2) {
      surname.setLength(0);
    } else {
      surname.append(way == 3 ? '-' : ' ');
    }
    person.surnames().append(person.secondSurname, 0, surname);
  }

  private void middle(Person person) {
    draw.from(Draw.key(person.key, 2));
    Names names = person.givenNames();
    int name = names.pick(draw.next());
    if (name == person.given || draw.percent(25)) {
      return;
    }
    names.append(name, 0, middle);
    if (slips(Slip.ABBREVIATED, 0)) {
      middle.setLength(1);
    }
  }

  private void suffix(Person person) {
    if (!person.suffix().isEmpty() && !slips(Slip.SUFFIX_MISSING, 0)) {
      mention.text(Attribute.SUFFIX).append(person.suffix());
    }
  }

  private void swapNames() {
    held.setLength(0);
    held.append(given);
    given.setLength(0);
    given.append(surname);
    surname.setLength(0);
    surname.append(held);
  }

  private void birthDate(Person person) {
    if (slips(Slip.BIRTH_DATE_MISSING, 0)) {
      return;
    }
    date.set(person.birthYear, person.birthMonth, person.birthDay);
    if (!date.isPlaceholder() && slips(Slip.PLACEHOLDER_DATE, 0)) {
      date.holdPlace(draw);
    } else {
      if (date.canSwap() && slips(Slip.DAY_MONTH_SWAPPED, 0)) {
        date.swapDayAndMonth();
      }
      if (slips(Slip.BIRTH_YEAR_SLIP, 0)) {
        date.slipYear(draw);
      }
      if (slips(Slip.TYPO, 0)) {
        date.mistype(draw);
      }
    }
    date.append(birthDate);
  }

  /// Where the household lives, or where the person lived at another time.
  private void address(Person person) {
    if (slips(Slip.ADDRESS_MISSING, 0)) {
      return;
    }
    long home = Draw.key(person.familyKey, 100);
    int place = Places.pick(draw.from(home));
    if (slips(Slip.MOVED, 0)) {
      home = Draw.key(person.key, draw.below(4) == 0 ? 101 : 102);
      draw.from(home);
      place = draw.percent(50) ? Places.near(place, draw) : Places.pick(draw);
    }
    city.append(Places.city(place));
    if (!slips(Slip.POSTCODE_MISSING, 0)) {
      postcode.append(Places.postcode(place));
    }
    if (inFull) {
      mention.text(Attribute.STATE).append(Places.state(place));
      street(home);
    }
  }

  private void street(long home) {
    draw.from(Draw.key(home, 1));
    mention.text(Attribute.STREET_NUMBER).append(100 * draw.below(90) + 1 + draw.below(99));
    Places.street(draw, street);
    StreetType type = Places.streetType(draw);
    boolean flat = draw.percent(30);
    int unit = 1 + draw.below(40);
    char wing = "ABC".charAt(draw.below(3));
    boolean isShort = slips(Slip.ABBREVIATED, 1);
    street.append(' ').append(isShort ? type.abbreviated() : type.full());
    if (flat) {
      mention.text(Attribute.UNIT).append(isShort ? "#" : "Apt ").append(unit).append(wing);
    }
  }

  private void contact(Person person) {
    if (!slips(Slip.CONTACT_MISSING, 0)) {
      contacts.phone(person, slips(Slip.CONTACT_CHANGED, 0), mention.text(Attribute.PHONE));
    }
    if (!slips(Slip.CONTACT_MISSING, 1)) {
      contacts.email(person, slips(Slip.CONTACT_CHANGED, 1), mention.text(Attribute.EMAIL));
    }
    if (!slips(Slip.IDENTIFIER_MISSING, 0)) {
      contacts.identifier(person, mention.text(Attribute.IDENTIFIER));
    }
  }

  private void misspell() {
    misspell(given, 1);
    misspell(surname, 2);
    misspell(city, 3);
    misdial(postcode, 4, 0);
    if (inFull) {
      misspell(middle, 5);
      misspell(street, 6);
      misspell(mention.text(Attribute.EMAIL), 7);
      misdial(mention.text(Attribute.STREET_NUMBER), 8, 0);
      misdial(mention.text(Attribute.PHONE), 9, Contacts.AREA_CODE.length());
      misdial(mention.text(Attribute.IDENTIFIER), 10, 1);
    }
  }

  private void misspell(StringBuilder text, int place) {
    if (text.length() > 1) {
      if (slips(Slip.TYPO, place)) {
        Typing.mistype(text, draw);
      }
      misread(text, place, 0);
    }
  }

  /// The signs before `from` stay.
  private void misdial(StringBuilder text, int place, int from) {
    if (text.length() > from) {
      if (slips(Slip.TYPO, place)) {
        Typing.mistypeDigits(text, from, draw);
      }
      misread(text, place, from);
    }
  }

  private void misread(StringBuilder text, int place, int from) {
    if (slips(Slip.OCR, place)) {
      Typing.misread(text, from, draw);
    }
  }

  private void omitNames() {
    if (slips(Slip.NAME_MISSING, 0)) {
      given.setLength(0);
    }
    if (slips(Slip.NAME_MISSING, 1)) {
      surname.setLength(0);
    }
    if (slips(Slip.NAME_MISSING, 2)) {
      middle.setLength(0);
    }
  }
}
