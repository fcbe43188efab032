package org.evenhand.app.demographics;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.evenhand.app.kcpd.PoliceReports;

/// Race, sex and age of the arrestees of police open data, by the opaque key that only this package
/// can read. Index = arrestee, in the order of the reports.
public final class Arrestees {
  private final IntUnaryOperator keyOf;
  private final List<Person> people;

  /// What one key stands for.
  ///
  /// @param age as written; see [AgeBand#parse]
  record Person(Race race, Sex sex, AgeBand age) {}

  Arrestees(IntUnaryOperator keyOf, List<Person> people) {
    this.keyOf = keyOf;
    this.people = List.copyOf(people);
  }

  public static Arrestees from(PoliceReports reports) {
    return new Arrestees(
        reports::person,
        reports.people().stream()
            .map(d -> new Person(Race.parse(d.race()), Sex.parse(d.sex()), AgeBand.parse(d.age())))
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
}
