package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PeopleTest {
  /// Officials of the four counties, the city and its police in the years of the data.
  private static final Set<String> OFFICIALS =
      Set.of(
          "baker",
          "johnson",
          "smith",
          "white",
          "zahnd",
          "lucas",
          "graves",
          "mabin",
          "garrett",
          "tolbert",
          "wagner",
          "dean",
          "chapman",
          "forté",
          "forte",
          "butler",
          "thompson",
          "teesdale",
          "madden",
          "garza");

  private static List<Person> thousand() {
    People people = new People(new Draw(11));
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(people.create(i % 2 == 0 ? "B" : "W"));
    }
    return all;
  }

  @Test
  void noNameIsThatOfAPublicOfficial() {
    assertTrue(Names.SURNAMES.size() >= 200 && Names.FEMALE.size() + Names.MALE.size() >= 200);
    for (String surname : Names.SURNAMES) {
      for (String part : surname.toLowerCase(Locale.ROOT).split("[ -]")) {
        assertFalse(OFFICIALS.contains(part), surname);
      }
    }
  }

  @Test
  void namesHaveHyphensApostrophesAndLettersOutsideAscii() {
    assertTrue(Names.SURNAMES.stream().anyMatch(name -> name.contains("-")));
    assertTrue(Names.SURNAMES.stream().anyMatch(name -> name.contains("'")));
    assertTrue(Names.SURNAMES.stream().anyMatch(name -> name.chars().anyMatch(c -> c > 127)));
    assertEquals("OQuillan", Names.plain("O'Quillan"));
    assertEquals("Ohmstead", Names.plain("Öhmstead"));
  }

  @Test
  void everybodyHasTheRaceAskedForAndAPairOfNameAndBirthDateOfTheirOwn() {
    Set<String> pairs = new HashSet<>();
    List<Person> all = thousand();
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i % 2 == 0 ? "B" : "W", all.get(i).race());
      assertTrue(pairs.add(all.get(i).written() + all.get(i).born()));
    }
  }

  @Test
  void everybodyIsAnAdultWhenTheDataBegin() {
    for (Person person : thousand()) {
      assertTrue(person.ageOn(LocalDate.of(2016, 1, 1)) >= 18, person.toString());
    }
  }

  @Test
  void twinsShareBirthDateAndHomeSonsShareNameAndHome() {
    Map<Integer, Person> byId = new HashMap<>();
    int twins = 0;
    int sons = 0;
    for (Person person : thousand()) {
      byId.put(person.id(), person);
      if (person.relation().isEmpty()) {
        continue;
      }
      String[] words = person.relation().split(" ");
      Person relative = byId.getOrDefault(Integer.parseInt(words[words.length - 1]), person);
      assertEquals(relative.home(), person.home());
      assertEquals(relative.surname(), person.surname());
      if (person.relation().startsWith("twin")) {
        assertEquals(relative.born(), person.born());
        assertFalse(relative.given().equals(person.given()));
        twins++;
      } else {
        assertEquals("JR", person.suffix());
        assertEquals(relative.given(), person.given());
        assertTrue(relative.born().plusYears(19).compareTo(person.born()) <= 0);
        sons++;
      }
    }
    assertTrue(twins > 5 && sons > 3, twins + " twins, " + sons + " sons");
  }

  @Test
  void numbersLikeSocialSecurityNumbersWereNeverIssued() {
    for (Person person : thousand()) {
      assertTrue(person.ssn().matches("9\\d\\d-\\d\\d-\\d{4}"), person.ssn());
    }
  }
}
