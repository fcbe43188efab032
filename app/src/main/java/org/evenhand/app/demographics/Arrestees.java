package org.evenhand.app.demographics;

import java.util.List;
import java.util.SortedSet;
import java.util.function.IntUnaryOperator;
import org.evenhand.app.kcpd.PoliceReports;

/// Race, sex and age of the arrestees of police open data, by the opaque key that only this package
/// can read. Index = arrestee, in the order of the reports.
public final class Arrestees {
  private final IntUnaryOperator keyOf;
  private final List<Person> people;

  /// What one key stands for.
  ///
  /// @param age see [AgeBand#parse]
  /// @param years completed years, or [AdultAge#NO_AGE]
  record Person(Race race, Sex sex, AgeBand age, int years) {}

  Arrestees(IntUnaryOperator keyOf, List<Person> people) {
    this.keyOf = keyOf;
    this.people = List.copyOf(people);
  }

  public static Arrestees from(PoliceReports reports) {
    return new Arrestees(
        reports::person,
        reports.people().stream()
            .map(d ->
                new Person(
                    Race.parse(d.race()),
                    Sex.parse(d.sex()),
                    AgeBand.parse(d.age()),
                    AgeBand.years(d.age())))
            .toList());
  }

  public static Arrestees none() {
    return new Arrestees(s -> 0, List.of());
  }

  public Race race(int subject) {
    return people.get(keyOf.applyAsInt(subject)).race();
  }

  public Sex sex(int subject) {
    return people.get(keyOf.applyAsInt(subject)).sex();
  }

  public AgeBand age(int subject) {
    return people.get(keyOf.applyAsInt(subject)).age();
  }

  /// Adult or juvenile on the day of the offense. The age is the one police wrote, which may be
  /// that on the day of the arrest.
  ///
  /// @param counties ids of the counties it may have been; none where it may have been any
  /// @param offenseDay epoch day, or [AdultAge#NO_DAY]
  public AdultAge.Standing standing(
      int subject, SortedSet<String> counties, int offenseDay, AdultAge line) {
    return line.of(counties, offenseDay, people.get(keyOf.applyAsInt(subject)).years());
  }
}
