package org.evenhand.app.demographics;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;

/// Race, sex and age of the defendants of a prosecutor's export, index = case. Where a case's rows
/// disagree on race, it is not recorded: none of them is picked.
public final class Defendants {
  private final List<Person> people;

  private record Person(Race race, Sex sex, List<LocalDate> born) {}

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
        rows.stream()
            .flatMap(r ->
                r.defendant().birthDate() instanceof Stated.Value<LocalDate>(LocalDate day, _)
                    ? java.util.stream.Stream.of(day)
                    : java.util.stream.Stream.<LocalDate>empty())
            .distinct()
            .toList();
    return new Person(
        races.size() == 1 ? races.getFirst() : Race.NOT_RECORDED,
        sexes.size() == 1 ? sexes.getFirst() : Sex.NOT_RECORDED,
        born.size() == 1 ? born : List.of());
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
        : AgeBand.of((int) java.time.temporal.ChronoUnit.YEARS.between(born.getFirst(), on));
  }

  private static String text(Stated<String> stated) {
    return stated instanceof Stated.Value<String>(String value, _) ? value : "";
  }
}
