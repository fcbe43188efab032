package org.evenhand.app.demographics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;

/// Race, sex and age of the defendants of a prosecutor's export, index = case. Where a case's rows
/// disagree on race, it is not recorded: none of them is picked.
public final class Defendants {
  private final List<Person> people;

  /// @param arrested the earliest day of arrest, if any is stated
  private record Person(Race race, Sex sex, List<LocalDate> born, Optional<LocalDate> arrested) {}

  private Defendants(List<Person> people) {
    this.people = List.copyOf(people);
  }

  /// @param casesRows the charge rows of each case
  public static Defendants from(List<List<Charge>> casesRows) {
    return new Defendants(casesRows.stream().map(Defendants::person).toList());
  }

  private static Person person(List<Charge> rows) {
    List<Race> races =
        rows.stream()
            .map(r -> Race.parse(text(r.defendant().race())))
            .filter(r -> r != Race.NOT_RECORDED)
            .distinct()
            .toList();
    List<Sex> sexes =
        rows.stream()
            .map(r -> Sex.parse(text(r.defendant().sex())))
            .filter(s -> s != Sex.NOT_RECORDED)
            .distinct()
            .toList();
    List<LocalDate> born =
        days(rows.stream().map(r -> r.defendant().birthDate())).distinct().toList();
    return new Person(
        races.size() == 1 ? races.getFirst() : Race.NOT_RECORDED,
        sexes.size() == 1 ? sexes.getFirst() : Sex.NOT_RECORDED,
        born.size() == 1 ? born : List.of(),
        days(rows.stream().map(r -> r.dates().arrested())).min(LocalDate::compareTo));
  }

  public Race race(int caseIndex) {
    return people.get(caseIndex).race();
  }

  public Sex sex(int caseIndex) {
    return people.get(caseIndex).sex();
  }

  /// Age in completed years on this day; not recorded where birth dates are missing or disagree.
  public AgeBand age(int caseIndex, LocalDate on) {
    List<LocalDate> born = people.get(caseIndex).born();
    return born.isEmpty() || born.getFirst().isAfter(on)
        ? AgeBand.NOT_RECORDED
        : AgeBand.of((int) ChronoUnit.YEARS.between(born.getFirst(), on));
  }

  /// Adult or juvenile in this county on the day of the arrest, or, where the export has none, of
  /// the receipt: exports do not state the day of the offense, which is the one that counts, so a
  /// person whose birthday lies between may be on the other side.
  ///
  /// @param received day of receipt, empty where it cannot be read
  public AdultAge.Standing standing(
      int caseIndex, String county, Optional<LocalDate> received, AdultAge line) {
    Person person = people.get(caseIndex);
    Optional<LocalDate> day = person.arrested().or(() -> received);
    if (person.born().isEmpty() || day.isEmpty() || person.born().getFirst().isAfter(day.get())) {
      return AdultAge.Standing.NOT_KNOWN;
    }
    return line.of(
        new TreeSet<>(List.of(county)),
        (int) day.get().toEpochDay(),
        (int) ChronoUnit.YEARS.between(person.born().getFirst(), day.get()));
  }

  private static Stream<LocalDate> days(Stream<Stated<LocalDate>> stated) {
    return stated.flatMap(d ->
        d instanceof Stated.Value<LocalDate>(LocalDate day, _)
            ? Stream.of(day)
            : Stream.<LocalDate>empty());
  }

  private static String text(Stated<String> stated) {
    return stated instanceof Stated.Value<String>(String value, _) ? value : "";
  }
}
