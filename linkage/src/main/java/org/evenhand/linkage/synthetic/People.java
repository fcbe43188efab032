package org.evenhand.linkage.synthetic;

import java.time.LocalDate;
import org.evenhand.linkage.synthetic.Cast.Role;

/// Everybody, each made anew from the number when asked for, and the same every time.
final class People {
  /// Ages are counted on this day; nobody is born later.
  private static final int TODAY = (int) LocalDate.of(2024, 12, 31).toEpochDay();

  private static final int YEAR = 365;
  private static final int MAJORITY = 18 * YEAR + 5;
  private static final int MAX_HOUSEHOLD = 4;

  private final Cast cast;
  private final long seed;
  private final Draw draw = new Draw(0);

  /// Of the household's members up to the one asked for.
  private final boolean[] female = new boolean[MAX_HOUSEHOLD];

  private final int[] ageDays = new int[MAX_HOUSEHOLD];
  private final int[] given = new int[MAX_HOUSEHOLD];
  private final int[] spelling = new int[MAX_HOUSEHOLD];

  People(Cast cast, long seed) {
    this.cast = cast;
    this.seed = seed;
  }

  void fill(Person person, int number) {
    int first = cast.firstOfHousehold(number);
    int place = number - first;
    person.number = number;
    person.familyKey = Draw.key(seed, first);
    person.key = Draw.key(person.familyKey, 1 + place);
    person.role = cast.role(number);
    family(person);
    for (int i = 0; i <= place; i++) {
      member(person, first + i, i);
    }
    person.female = female[place];
    person.given = given[place];
    person.givenSpelling = spelling[place];
    LocalDate born = LocalDate.ofEpochDay(TODAY - ageDays[place]);
    person.birthYear = born.getYear();
    person.birthMonth = born.getMonthValue();
    person.birthDay = born.getDayOfMonth();
    surnames(person, ageDays[place]);
  }

  private void family(Person person) {
    draw.from(Draw.key(person.familyKey, 0));
    person.background = Background.pick(draw.below(100));
    person.race = person.background.race(draw.below(20));
    person.surname = person.surnames().pick(draw.next());
    person.surnameSpelling = spelling(person.surnames(), person.surname);
    person.secondSurname =
        draw.percent(person.background.doubleSurnames())
            ? person.surnames().pick(draw.next())
            : Person.NONE;
  }

  /// Sex, age and given name of a member of the household, of whom those before are known.
  private void member(Person person, int number, int place) {
    draw.from(Draw.key(Draw.key(person.familyKey, 1 + place), 0));
    Role role = cast.role(number);
    female[place] = sex(role, place);
    ageDays[place] = age(role, place);
    Names names = female[place] ? person.background.female() : person.background.male();
    if (role == Role.JUNIOR) {
      given[place] = given[0];
      spelling[place] = spelling[0];
      return;
    }
    do {
      given[place] = names.pick(draw.next());
    } while (isTaken(place));
    spelling[place] = spelling(names, given[place]);
  }

  /// Mostly the first: more people are Smith than Smyth.
  private int spelling(Names names, int name) {
    return draw.percent(65) ? 0 : draw.below(names.spellings(name));
  }

  private boolean sex(Role role, int place) {
    return switch (role) {
      case ADULT, CHILD -> draw.percent(45);
      case SPOUSE -> draw.percent(96) != female[0];
      case SENIOR, JUNIOR -> false;
      case TWIN -> place == 1 ? draw.percent(48) : draw.percent(65) == female[1];
    };
  }

  private int age(Role role, int place) {
    return switch (role) {
      case ADULT -> MAJORITY + StrictMath.min(draw.below(67 * YEAR), draw.below(67 * YEAR));
      case SPOUSE -> grown(ageDays[0] + draw.below(14 * YEAR) - 7 * YEAR);
      case SENIOR -> 2 * MAJORITY + 2 * YEAR + draw.below(40 * YEAR);
      case JUNIOR -> grown(ageDays[0] - MAJORITY - draw.below(20 * YEAR));
      case CHILD -> child();
      case TWIN -> place == 1 ? child() : ageDays[1];
    };
  }

  private int grown(int days) {
    return days < MAJORITY ? MAJORITY + draw.below(5 * YEAR) : days;
  }

  private int child() {
    return StrictMath.max(draw.below(3 * YEAR), ageDays[0] - MAJORITY - draw.below(22 * YEAR));
  }

  private boolean isTaken(int place) {
    for (int i = 0; i < place; i++) {
      if (female[i] == female[place] && given[i] == given[place]) {
        return true;
      }
    }
    return false;
  }

  /// A spouse in four keeps a surname of their own; a grown woman has another one in some records.
  private void surnames(Person person, int age) {
    draw.from(Draw.key(person.key, 1));
    if (person.role == Role.SPOUSE && draw.percent(25)) {
      person.surname = person.surnames().pick(draw.next());
      person.surnameSpelling = spelling(person.surnames(), person.surname);
    }
    person.otherSurname = Person.NONE;
    if (person.female && age >= MAJORITY) {
      do {
        person.otherSurname = person.surnames().pick(draw.next());
      } while (person.otherSurname == person.surname);
    }
  }
}
