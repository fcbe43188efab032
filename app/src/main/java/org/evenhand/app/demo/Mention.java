package org.evenhand.app.demo;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A person as one record writes them down.
///
/// @param bornInstead text in place of the birth date: a space where it is missing, an impossible
///   date; empty where the date stands
/// @param change what was done to the name or birth date, for the file of truth
record Mention(String name, LocalDate born, String bornInstead, String change) {
  static final String TEST_DEFENDANT = "test defendant";

  static Mention clean(Person person) {
    return new Mention(person.written(), person.born(), "", "as is");
  }

  /// A repeat mention with one of the changes that real exports show.
  static Mention changed(Person person, Draw draw) {
    return switch (draw.below(8)) {
      case 0 -> renamed(person, misspelt(person.surname(), draw), person.given(), "misspelt");
      case 1 -> renamed(person, person.surname(), misspelt(person.given(), draw), "misspelt");
      case 2 -> renamed(person, person.surname(), Names.nickname(person.given()), "nickname");
      case 3 -> swapped(person);
      case 4 -> new Mention(person.written(), person.born(), " ", "birth date missing");
      case 5 ->
          new Mention(
              Person.written(person.surname(), person.given(), "", ""),
              person.born(),
              "",
              "middle name and suffix left out");
      case 6 ->
          person.sex().equals("F")
              ? renamed(person, draw.one(Names.SURNAMES), person.given(), "changed surname")
              : renamed(person, Names.plain(person.surname()), person.given(), "plain letters");
      default ->
          renamed(
              person, Names.plain(person.surname()), Names.plain(person.given()), "plain letters");
    };
  }

  private static Mention renamed(Person person, String surname, String given, String change) {
    String name = Person.written(surname, given, person.middle(), person.suffix());
    return new Mention(name, person.born(), "", name.equals(person.written()) ? "as is" : change);
  }

  private static Mention swapped(Person person) {
    LocalDate born = person.born();
    try {
      LocalDate swapped = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
      String change = swapped.equals(born) ? "as is" : "day and month swapped";
      return new Mention(person.written(), swapped, "", change);
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
