package org.evenhand.app.demo;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A person as one record writes them down.
///
/// @param bornInstead text in place of the birth date: a space where it is missing, an impossible
///   date; empty where the date stands
/// @param home address at the time
/// @param change what was done to the name, birth date or address, for the file of truth
record Mention(String name, LocalDate born, String bornInstead, Person.Home home, String change) {
  /// Of repeat mentions written with a change, those with another address, in per cent.
  private static final int MOVED = 40;

  static final String TEST_DEFENDANT = "test defendant";

  static Mention clean(Person person) {
    return new Mention(person.written(), person.born(), "", person.home(), "as is");
  }

  /// A repeat mention with one of the changes that real exports show.
  static Mention changed(Person person, Draw draw) {
    Mention written = written(person, draw);
    return draw.percent(MOVED) ? written.moved(draw) : written;
  }

  /// A name without birth date and address, half of the time without middle name and suffix, as a
  /// namesake's might be.
  static Mention hurried(Person person, Draw draw) {
    boolean whole = draw.percent(50);
    return new Mention(
        whole ? person.written() : Person.written(person.surname(), person.given(), "", ""),
        person.born(),
        " ",
        new Person.Home("", "", ""),
        whole ? "nothing but the name" : "nothing but surname and given name");
  }

  private Mention moved(Draw draw) {
    return new Mention(
        name,
        born,
        bornInstead,
        People.home(draw),
        change.equals("as is") ? "moved" : change + ", moved");
  }

  private static Mention written(Person person, Draw draw) {
    return switch (draw.below(10)) {
      case 0 -> renamed(person, misspelt(person.surname(), draw), person.given(), "misspelt");
      case 1 -> renamed(person, person.surname(), misspelt(person.given(), draw), "misspelt");
      case 2 -> renamed(person, person.surname(), Names.nickname(person.given()), "nickname");
      case 3 -> swapped(person);
      case 4 ->
          new Mention(person.written(), person.born(), " ", person.home(), "birth date missing");
      case 5 ->
          new Mention(
              Person.written(person.surname(), person.given(), "", ""),
              person.born(),
              "",
              person.home(),
              "middle name and suffix left out");
      case 6 ->
          person.sex().equals("F")
              ? renamed(person, draw.one(Names.SURNAMES), person.given(), "changed surname")
              : renamed(person, Names.plain(person.surname()), person.given(), "plain letters");
      case 7 ->
          born(person, person.born().plusYears(draw.percent(50) ? 1 : -1), "birth year mistyped");
      case 8 -> born(person, person.born().plusDays(draw.between(1, 9)), "birth day mistyped");
      default ->
          renamed(
              person, Names.plain(person.surname()), Names.plain(person.given()), "plain letters");
    };
  }

  private static Mention renamed(Person person, String surname, String given, String change) {
    String name = Person.written(surname, given, person.middle(), person.suffix());
    return new Mention(
        name, person.born(), "", person.home(), name.equals(person.written()) ? "as is" : change);
  }

  private static Mention born(Person person, LocalDate born, String change) {
    return new Mention(
        person.written(), born, "", person.home(), born.equals(person.born()) ? "as is" : change);
  }

  private static Mention swapped(Person person) {
    LocalDate born = person.born();
    try {
      LocalDate swapped = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
      return born(person, swapped, "day and month swapped");
    } catch (DateTimeException dayIsNoMonth) {
      return clean(person);
    }
  }

  private static String misspelt(String name, Draw draw) {
    int at = 1 + draw.below(name.length() - 2);
    return switch (draw.below(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default ->
          name.substring(0, at)
              + name.charAt(at + 1)
              + name.charAt(at)
              + name.substring(Math.min(name.length(), at + 2));
    };
  }
}
