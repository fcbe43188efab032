package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.evenhand.linkage.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingTest {
  @TempDir Path folder;

  @Test
  void usesAndColumnsAreReadInOrder() {
    assertEquals(
        List.of(
            new Mapping.Given(Use.SURNAME, "lname_c1"),
            new Mapping.Given(Use.BIRTH_DATE, "Date, of birth"),
            new Mapping.Given(Use.IGNORE, "#3")),
        Mapping.parse(" surname = lname_c1, Birth date=\"Date, of birth\",ignore=#3,").given());
    assertEquals(Mapping.NONE, Mapping.parse(""));
  }

  @Test
  void eachUnknownUseIsSaidWithThoseThatThereAre() {
    String said = Written.refused(() -> Mapping.parse("surnam=a,ignore=b,zipp=c"));
    assertEquals(2, said.lines().count(), said);
    assertTrue(said.startsWith("\"surnam\" is no use of a column; there are: given_name,"), said);
    assertTrue(said.contains("fingerprint"), said);
  }

  @Test
  void anEntryWithoutAColumnIsRefused() {
    assertTrue(refused("surname").startsWith("\"surname\" names no column; expected USE=COLUMN"));
    assertTrue(refused("surname=").startsWith("\"surname=\" names no column"));
    assertTrue(refused("surname=\"open").contains("cannot be read"));
    assertEquals(
        List.of(new Mapping.Given(Use.SURNAME, "a=b")), Mapping.parse("surname=a=b").given());
  }

  @Test
  void raceAndSexAreNoFieldsAndTheReasonIsSaid() {
    String said = refused("race=def_race,sex=s");
    assertTrue(said.startsWith("\"race=def_race\": race, sex and ethnic origin never link"), said);
    assertTrue(said.contains("write evaluation_race=def_race."), said);
    assertTrue(said.contains("write evaluation_sex=s."), said);
  }

  @Test
  void aColumnOfRaceGivenAsAFieldIsRefusedByNameAndByContent() {
    Path byName = Written.file(folder, "a.csv", "surname,Def. Race", "Smith,B", "Jones,W");
    String said = Written.refused(() -> Written.read("identifier=Def. Race", byName));
    assertTrue(said.startsWith("a.csv: column \"Def. Race\" holds race, sex"), said);
    Path byContent =
        Written.file(folder, "b.csv", "surname,c7", "Smith,Female", "Jones,Male", "Poe,Female");
    assertThrows(UnusableMappingException.class, () -> Written.read("middle_name=c7", byContent));
  }

  @Test
  void aColumnThatNoFileHasIsSaidWithThoseThatThereAre() {
    Path file = Written.file(folder, "a.csv", "surname,given_name", "Smith,Ann");
    String said = Written.refused(() -> Written.read("city=town,phone=tel", file));
    assertEquals(
        "city=town: no file has a column \"town\"; there are: surname, given_name.\n"
            + "phone=tel: no file has a column \"tel\"; there are: surname, given_name.",
        said);
  }

  @Test
  void whatIsGivenGoesBeforeWhatIsRecognised() {
    Path file =
        Written.file(
            folder, "a.csv", "surname,maiden name,age,x", "Smith,Poe,31,Ann", "Jones,,40,Bob");
    People people = Written.read("surname=Maiden_Name,ignore=age,given_name=#4", file);
    assertEquals(List.of("ignore", "surname", "ignore", "given_name"), Written.uses(people, 0));
    assertEquals(List.of("Poe", ""), Written.texts(people, Field.SURNAME));
    assertTrue(Written.why(people, "surname").contains("\"maiden name\" is surname as well"));
  }

  @Test
  void aMappingHoldsForEachFileThatHasTheColumn() {
    Path one = Written.file(folder, "one.csv", "nm,dob", "Smith,1990-01-02");
    Path two = Written.file(folder, "two.csv", "last name,dob", "Jones,1991-01-02");
    People people = Written.read("surname=nm", one, two);
    assertEquals(List.of("Smith", "Jones"), Written.texts(people, Field.SURNAME));
  }

  @Test
  void oneUseOrOneColumnGivenTwiceIsRefused() {
    Path file = Written.file(folder, "a.csv", "a,b", "Smith,Poe");
    assertEquals(
        "a.csv: columns \"a\" and \"b\" are both given as surname; give one.",
        Written.refused(() -> Written.read("surname=a,surname=b", file)));
    assertEquals(
        "a.csv: column \"a\" is given as surname and as city; give it once.",
        Written.refused(() -> Written.read("surname=a,city=a", file)));
  }

  @Test
  void twoColumnsOfOneNameAreToldApartByTheirNumber() {
    Path file = Written.file(folder, "a.csv", "x,x", "Smith,Poe");
    assertEquals(
        "a.csv: columns 1 and 2 are both called \"x\"; say which by its number, for instance #1.",
        Written.refused(() -> Written.read("surname=x", file)));
    assertEquals(List.of("Poe"), Written.texts(Written.read("surname=#2", file), Field.SURNAME));
  }

  private static String refused(String text) {
    return Written.refused(() -> Mapping.parse(text));
  }
}
