package org.evenhand.linkage;

import static org.evenhand.linkage.BlockingRule.Part.BOTH_NAMES;
import static org.evenhand.linkage.BlockingRule.Part.FIRST_LETTER;
import static org.evenhand.linkage.BlockingRule.Part.FIRST_THREE;
import static org.evenhand.linkage.BlockingRule.Part.MONTH_AND_DAY;
import static org.evenhand.linkage.BlockingRule.Part.SOUND;
import static org.evenhand.linkage.BlockingRule.Part.WHOLE;
import static org.evenhand.linkage.BlockingRule.Part.YEAR;
import static org.evenhand.linkage.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.linkage.Agreement.Crossed;
import org.evenhand.linkage.Agreement.Damerau;
import org.evenhand.linkage.Agreement.DayMonthSwapped;
import org.evenhand.linkage.Agreement.Exact;
import org.evenhand.linkage.Agreement.Initial;
import org.evenhand.linkage.Agreement.JaroWinkler;
import org.evenhand.linkage.Agreement.Levenshtein;
import org.evenhand.linkage.Agreement.Nickname;
import org.evenhand.linkage.Agreement.OneMissing;
import org.evenhand.linkage.Agreement.SameMailbox;
import org.evenhand.linkage.Agreement.SameSound;
import org.evenhand.linkage.Agreement.SameYear;
import org.evenhand.linkage.Agreement.SharedWords;
import org.evenhand.linkage.Agreement.TwoDateParts;
import org.evenhand.linkage.Agreement.Unreadable;
import org.evenhand.linkage.Agreement.Within;
import org.evenhand.linkage.Level.Weighing;

/// The model that is used where none is given: one comparison for each piece of evidence, tuned to
/// no file. Its m and u are where training starts.
final class DefaultModel {
  private DefaultModel() {}

  /// @throws IllegalArgumentException with a sentence if the fields cannot tell people apart
  static Model of(List<Field> fields) {
    List<Comparison> comparisons = new ArrayList<>(List.of(givenName(), surname(), birthDate()));
    comparisons.addAll(List.of(middleName(), suffix(), address(), unit()));
    comparisons.addAll(List.of(phone(), email(), identifier(), fingerprint()));
    if (!fields.contains(BIRTH_DATE)) {
      comparisons.add(age());
    }
    boolean named =
        fields.contains(SURNAME)
            || fields.contains(IDENTIFIER)
            || fields.contains(FINGERPRINT)
            || fields.contains(EMAIL)
            || fields.contains(PHONE)
            || (fields.contains(GIVEN_NAME) && fields.contains(BIRTH_DATE));
    if (!named) {
      throw new IllegalArgumentException(
          "There is nothing to link by: no column holds a surname, a given name with a birth date,"
              + " a telephone number, an e-mail address or an identifier.");
    }
    if (blocking().stream().flatMap(List::stream).noneMatch(rule -> Model.isMadeOf(rule, fields))) {
      throw new IllegalArgumentException(
          "There is too little to link by: beside a surname a column must hold a given name, a"
              + " birth date or a postcode.");
    }
    boolean together =
        fields.contains(POSTCODE) || fields.contains(STREET) || fields.contains(PHONE);
    Map<Kin, Double> kin = Map.of();
    if (together && fields.contains(SURNAME)) {
      kin = Map.of(Kin.HOUSEHOLD, 1e-4, Kin.NAMESAKES, 1e-5, Kin.TWINS, 1e-5);
    }
    return new Model(comparisons, List.of(), blocking(), 0.0001, kin, false).restrictedTo(fields);
  }

  private static Comparison givenName() {
    return new Comparison(
        "given name",
        List.of(
            level("same", 0.75, 0.01, 0.02, GIVEN_NAME, new Exact()).frequency(GIVEN_NAME),
            level(
                    "given name and surname exchanged",
                    0.01,
                    0.0001,
                    0.002,
                    GIVEN_NAME,
                    new Crossed(SURNAME))
                .build(),
            level("nickname", 0.03, 0.002, 0.002, GIVEN_NAME, new Nickname()).build(),
            level("one letter differs", 0.08, 0.004, 0.005, GIVEN_NAME, new Damerau(1)).build(),
            level("very alike", 0.03, 0.005, 0.005, GIVEN_NAME, new JaroWinkler(0.92)).build(),
            level("initial only", 0.02, 0.005, 0.003, GIVEN_NAME, new Initial()).build(),
            level("one is part of the other", 0.01, 0.002, 0.002, GIVEN_NAME, new SharedWords(1))
                .build(),
            level("alike", 0.02, 0.03, 0.03, GIVEN_NAME, new JaroWinkler(0.85)).build(),
            level("same sound", 0.01, 0.01, 0.01, GIVEN_NAME, new SameSound()).build(),
            other(0.04, 0.93, 0.92)));
  }

  private static Comparison surname() {
    return new Comparison(
        "surname",
        List.of(
            level("same", 0.75, 0.005, 0.85, SURNAME, new Exact()).frequency(SURNAME),
            level(
                    "given name and surname exchanged",
                    0.01,
                    0.0001,
                    0.0001,
                    SURNAME,
                    new Crossed(GIVEN_NAME))
                .neutral(),
            level("one letter differs", 0.1, 0.003, 0.03, SURNAME, new Damerau(1)).build(),
            level("one is part of a double name", 0.02, 0.002, 0.03, SURNAME, new SharedWords(1))
                .build(),
            level("very alike", 0.03, 0.004, 0.005, SURNAME, new JaroWinkler(0.92)).build(),
            level("alike", 0.03, 0.02, 0.01, SURNAME, new JaroWinkler(0.85)).build(),
            level("same sound", 0.01, 0.01, 0.005, SURNAME, new SameSound()).build(),
            other(0.05, 0.95, 0.07)));
  }

  private static Comparison middleName() {
    return new Comparison(
        "middle name",
        List.of(
            level("same", 0.7, 0.03, 0.05, MIDDLE_NAME, new Exact()).frequency(MIDDLE_NAME),
            level("initial only", 0.15, 0.05, 0.06, MIDDLE_NAME, new Initial()).build(),
            level("alike", 0.08, 0.02, 0.01, MIDDLE_NAME, new JaroWinkler(0.88)).build(),
            other(0.07, 0.9, 0.88)));
  }

  private static Comparison suffix() {
    return new Comparison(
        "suffix",
        List.of(
            level("same", 0.6, 0.4, 0.15, SUFFIX, new Exact()).build(),
            level("only one has a suffix", 0.35, 0.4, 0.7, SUFFIX, new OneMissing()).build(),
            other(0.05, 0.2, 0.15)));
  }

  private static Comparison birthDate() {
    return new Comparison(
        "birth date",
        List.of(
            level("same", 0.85, 0.0001, 0.01, BIRTH_DATE, new Exact()).frequency(BIRTH_DATE),
            level("unreadable", 0.01, 0.01, 0.01, BIRTH_DATE, new Unreadable()).neutral(),
            level(
                    "day and month exchanged",
                    0.01,
                    0.0001,
                    0.0005,
                    BIRTH_DATE,
                    new DayMonthSwapped())
                .build(),
            level("one digit differs", 0.08, 0.002, 0.003, BIRTH_DATE, new Damerau(1)).build(),
            level("two of year, month and day", 0.02, 0.003, 0.005, BIRTH_DATE, new TwoDateParts())
                .build(),
            level("same year", 0.02, 0.02, 0.02, BIRTH_DATE, new SameYear()).build(),
            other(0.02, 0.97, 0.96)));
  }

  private static Comparison age() {
    return new Comparison(
        "age",
        List.of(
            level("same", 0.7, 0.02, 0.03, AGE, new Exact()).frequency(AGE),
            level("a year apart", 0.2, 0.04, 0.06, AGE, new Within(1)).build(),
            level("up to three years apart", 0.05, 0.08, 0.15, AGE, new Within(3)).build(),
            other(0.05, 0.86, 0.76)));
  }

  private static Comparison address() {
    JaroWinkler like = new JaroWinkler(0.9);
    return new Comparison(
        "address",
        List.of(
            level("same house, street and postcode", 0.5, 1e-5, 0.5, STREET, new Exact())
                .and(STREET_NUMBER, new Exact())
                .and(POSTCODE, new Exact())
                .frequency(STREET_NUMBER, STREET),
            level("same house, street and city", 0.1, 1e-5, 0.1, STREET, new Exact())
                .and(STREET_NUMBER, new Exact())
                .and(CITY, like)
                .frequency(STREET_NUMBER, STREET),
            level("same house, street alike, same postcode", 0.08, 1e-5, 0.08, STREET, like)
                .and(STREET_NUMBER, new Exact())
                .and(POSTCODE, new Exact())
                .build(),
            level("same house and street", 0.03, 1e-5, 0.03, STREET, new Exact())
                .and(STREET_NUMBER, new Exact())
                .frequency(STREET_NUMBER, STREET),
            level("same house, street and city alike", 0.02, 1e-5, 0.02, STREET, like)
                .and(STREET_NUMBER, new Exact())
                .and(CITY, like)
                .build(),
            level("street alike, same postcode", 0.05, 1e-4, 0.05, STREET, like)
                .and(POSTCODE, new Exact())
                .build(),
            level("street and city alike", 0.02, 1e-4, 0.02, STREET, like).and(CITY, like).build(),
            level("same house number and postcode", 0.02, 1e-4, 0.02, STREET_NUMBER, new Exact())
                .and(POSTCODE, new Exact())
                .frequency(POSTCODE),
            level("same postcode, city alike", 0.1, 1e-3, 0.1, POSTCODE, new Exact())
                .and(CITY, like)
                .frequency(POSTCODE),
            level("same postcode", 0.05, 1e-3, 0.02, POSTCODE, new Exact()).frequency(POSTCODE),
            level("city alike, postcode one digit off", 0.05, 1e-3, 0.02, POSTCODE, new Damerau(1))
                .and(CITY, like)
                .build(),
            level("same city", 0.05, 0.02, 0.01, CITY, new Exact()).frequency(CITY),
            level("street alike", 0.02, 0.005, 0.005, STREET, like).build(),
            level("city alike", 0.02, 0.01, 0.005, CITY, like).build(),
            level("postcode one digit off", 0.05, 0.005, 0.005, POSTCODE, new Damerau(1)).build(),
            level("same state", 0.05, 0.2, 0.01, STATE, new Exact()).build(),
            other(0.05, 0.8, 0.02)));
  }

  private static Comparison unit() {
    return new Comparison(
        "unit",
        List.of(
            level("same", 0.7, 0.005, 0.8, UNIT, new Exact()).frequency(UNIT),
            level("alike", 0.15, 0.01, 0.1, UNIT, new JaroWinkler(0.88)).build(),
            other(0.15, 0.98, 0.1)));
  }

  private static Comparison phone() {
    return new Comparison(
        "telephone",
        List.of(
            level("same", 0.6, 1e-5, 0.3, PHONE, new Exact()).frequency(PHONE),
            level("one digit differs", 0.08, 1e-5, 0.05, PHONE, new Damerau(1)).build(),
            level("two digits differ", 0.02, 1e-4, 0.01, PHONE, new Damerau(2)).build(),
            other(0.3, 0.999, 0.64)));
  }

  private static Comparison email() {
    return new Comparison(
        "e-mail",
        List.of(
            level("same", 0.6, 1e-5, 0.05, EMAIL, new Exact()).frequency(EMAIL),
            level("same mailbox elsewhere", 0.05, 1e-5, 0.02, EMAIL, new SameMailbox()).build(),
            level("very alike", 0.1, 1e-4, 0.02, EMAIL, new Levenshtein(2)).build(),
            level("alike", 0.05, 1e-3, 0.05, EMAIL, new JaroWinkler(0.9)).build(),
            other(0.2, 0.99, 0.86)));
  }

  private static Comparison identifier() {
    return new Comparison(
        "identifier",
        List.of(
            level("same", 0.85, 1e-6, 0.002, IDENTIFIER, new Exact()).frequency(IDENTIFIER),
            level("one digit differs", 0.09, 1e-5, 0.001, IDENTIFIER, new Damerau(1)).build(),
            level("two digits differ", 0.03, 1e-4, 0.001, IDENTIFIER, new Damerau(2)).build(),
            other(0.03, 0.999, 0.996)));
  }

  /// Sixty bits either way: more than names, birth date and address together.
  private static Comparison fingerprint() {
    double strong = 1.0 / (1L << 60);
    return new Comparison(
        "fingerprint identifier",
        List.of(
            level("same", 1, strong, strong, FINGERPRINT, new Exact()).fixed(),
            level("one character differs", 0.001, 0.001, 0.001, FINGERPRINT, new Damerau(1))
                .neutral(),
            level("all else", strong, 1, 1).fixed()));
  }

  private static List<List<BlockingRule>> blocking() {
    BlockingRule.Key date = new BlockingRule.Key(BIRTH_DATE, WHOLE);
    BlockingRule.Key year = new BlockingRule.Key(BIRTH_DATE, YEAR);
    BlockingRule.Key day = new BlockingRule.Key(BIRTH_DATE, MONTH_AND_DAY);
    BlockingRule.Key surname = new BlockingRule.Key(SURNAME, WHOLE);
    BlockingRule.Key surnameSound = new BlockingRule.Key(SURNAME, SOUND);
    BlockingRule.Key surnameStart = new BlockingRule.Key(SURNAME, FIRST_LETTER);
    BlockingRule.Key given = new BlockingRule.Key(GIVEN_NAME, WHOLE);
    BlockingRule.Key givenSound = new BlockingRule.Key(GIVEN_NAME, SOUND);
    BlockingRule.Key givenStart = new BlockingRule.Key(GIVEN_NAME, FIRST_LETTER);
    BlockingRule.Key names = new BlockingRule.Key(SURNAME, BOTH_NAMES);
    BlockingRule.Key postcode = new BlockingRule.Key(POSTCODE, WHOLE);
    BlockingRule.Key city = new BlockingRule.Key(CITY, WHOLE);
    BlockingRule.Key street = new BlockingRule.Key(STREET, WHOLE);
    BlockingRule.Key house = new BlockingRule.Key(STREET_NUMBER, WHOLE);
    return List.of(
        List.of(BlockingRule.of(new BlockingRule.Key(FINGERPRINT, WHOLE))),
        List.of(BlockingRule.of(new BlockingRule.Key(IDENTIFIER, WHOLE))),
        List.of(BlockingRule.of(new BlockingRule.Key(EMAIL, WHOLE))),
        List.of(
            BlockingRule.of(new BlockingRule.Key(PHONE, WHOLE)),
            BlockingRule.of(new BlockingRule.Key(PHONE, WHOLE), surnameStart)),
        List.of(
            BlockingRule.of(date),
            BlockingRule.of(date, givenStart),
            BlockingRule.of(date, givenSound),
            BlockingRule.of(date, given, surnameStart)),
        List.of(
            BlockingRule.of(date, surnameStart),
            BlockingRule.of(date, surnameSound),
            BlockingRule.of(date, surname)),
        List.of(BlockingRule.of(date, postcode), BlockingRule.of(date, postcode, givenStart)),
        List.of(BlockingRule.of(names), BlockingRule.of(names, year), BlockingRule.of(names, date)),
        List.of(
            BlockingRule.of(surnameSound, givenSound),
            BlockingRule.of(surnameSound, givenSound, year),
            BlockingRule.of(surname, given, year)),
        List.of(
            BlockingRule.of(surnameSound, new BlockingRule.Key(GIVEN_NAME, FIRST_THREE)),
            BlockingRule.of(surnameSound, givenStart, day),
            BlockingRule.of(surname, given, day)),
        List.of(
            BlockingRule.of(new BlockingRule.Key(SURNAME, FIRST_THREE), givenSound),
            BlockingRule.of(new BlockingRule.Key(SURNAME, FIRST_THREE), givenSound, postcode),
            BlockingRule.of(surname, given, postcode)),
        List.of(
            BlockingRule.of(surnameSound, postcode),
            BlockingRule.of(surnameSound, postcode, givenStart),
            BlockingRule.of(surname, postcode, given)),
        List.of(
            BlockingRule.of(givenSound, postcode),
            BlockingRule.of(givenSound, postcode, year),
            BlockingRule.of(given, postcode, year, city)),
        List.of(
            BlockingRule.of(surnameSound, year),
            BlockingRule.of(surnameSound, year, givenStart),
            BlockingRule.of(surnameSound, year, givenStart, city)),
        List.of(BlockingRule.of(street, house), BlockingRule.of(street, house, postcode)),
        List.of(BlockingRule.of(given, city, surnameStart), BlockingRule.of(given, city, surname)));
  }

  private static Draft level(
      String label, double m, double u, double h, Field field, Agreement agreement) {
    return new Draft(label, List.of(new Condition(field, agreement)), m, u, h);
  }

  private static Draft level(String label, double m, double u, double h) {
    return new Draft(label, List.of(), m, u, h);
  }

  private static Level other(double m, double u, double h) {
    return level("all else", m, u, h).build();
  }

  /// A level in the making.
  private record Draft(String label, List<Condition> conditions, double m, double u, double h) {
    Draft and(Field field, Agreement agreement) {
      List<Condition> all = new ArrayList<>(conditions);
      all.add(new Condition(field, agreement));
      return new Draft(label, all, m, u, h);
    }

    Level frequency(Field... fields) {
      return new Level(label, conditions, List.of(fields), Weighing.ESTIMATED, m, u, h);
    }

    Level build() {
      return new Level(label, conditions, List.of(), Weighing.ESTIMATED, m, u, h);
    }

    Level neutral() {
      return new Level(label, conditions, List.of(), Weighing.NEUTRAL, m, u, h);
    }

    Level fixed() {
      return new Level(label, conditions, List.of(), Weighing.FIXED, m, u, h);
    }
  }
}
