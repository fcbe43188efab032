package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everybody in the synthetic city. No two share a name and a birth date; some share a surname and
/// an address, because they are twins or father and son.
final class People {
  private static final LocalDate ELDEST = LocalDate.of(1958, 1, 1);
  private static final LocalDate YOUNGEST = LocalDate.of(1997, 12, 31);
  private static final List<String> CITIES =
      List.of("KANSAS CITY", "KANSAS CITY", "KANSAS CITY", "INDEPENDENCE", "RAYTOWN", "LIBERTY");

  private final Draw draw;
  private final List<Person> all = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  People(Draw draw) {
    this.draw = draw;
  }

  /// A new person of this race; about one in thirty is a relative of an earlier one.
  Person create(String race) {
    if (all.size() > 20 && draw.below(15) == 0) {
      Person relative = all.get(draw.below(all.size()));
      if (relative.race().equals(race)) {
        return draw.percent(50) ? twin(relative) : junior(relative);
      }
    }
    return stranger(race, draw.one(Names.SURNAMES));
  }

  Person stranger(String race, String surname) {
    String sex = draw.percent(26) ? "F" : "M";
    while (true) {
      Person person =
          new Person(
              all.size() + 1,
              given(sex),
              middle(),
              surname,
              "",
              born(),
              sex,
              race,
              home(draw),
              ssn(),
              "");
      if (admit(person)) {
        return person;
      }
    }
  }

  /// The later of two days: most defendants are young.
  private LocalDate born() {
    LocalDate one = draw.day(ELDEST, YOUNGEST);
    LocalDate other = draw.day(ELDEST, YOUNGEST);
    return one.isAfter(other) ? one : other;
  }

  private Person twin(Person of) {
    while (true) {
      Person twin =
          new Person(
              all.size() + 1,
              given(of.sex()),
              middle(),
              of.surname(),
              "",
              of.born(),
              of.sex(),
              of.race(),
              of.home(),
              ssn(),
              "twin of " + of.id());
      if (!twin.given().equals(of.given()) && admit(twin)) {
        return twin;
      }
    }
  }

  private Person junior(Person father) {
    LocalDate born = father.born().plusYears(draw.between(19, 27)).plusDays(draw.below(300));
    if (father.sex().equals("F") || born.isAfter(YOUNGEST)) {
      return twin(father);
    }
    Person son =
        new Person(
            all.size() + 1,
            father.given(),
            father.middle(),
            father.surname(),
            "JR",
            born,
            "M",
            father.race(),
            father.home(),
            ssn(),
            "son of " + father.id());
    return admit(son) ? son : twin(father);
  }

  private boolean admit(Person person) {
    if (!taken.add(person.surname() + '/' + person.given() + '/' + person.born())) {
      return false;
    }
    return all.add(person);
  }

  private String given(String sex) {
    return draw.one(sex.equals("F") ? Names.FEMALE : Names.MALE);
  }

  private String middle() {
    return draw.percent(25) ? "" : draw.percent(50) ? draw.one(Names.MALE) : initial();
  }

  private String initial() {
    return String.valueOf((char) ('A' + draw.below(26)));
  }

  static Person.Home home(Draw draw) {
    String street = draw.between(1, 99) * 100 + draw.below(99) + " " + Places.street(draw);
    return new Person.Home(street, draw.one(CITIES), "64" + draw.between(101, 199));
  }

  private String ssn() {
    String area = "9" + Csv.digits(draw.below(100), 2);
    return area + '-' + Csv.digits(draw.below(100), 2) + '-' + Csv.digits(draw.below(10_000), 4);
  }
}
