package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.linkage.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleFilesTest {
  @TempDir Path folder;

  @Test
  void eachDistinctValueIsThereOnceAndBlanksAroundItAreGone() {
    Path file =
        Written.file(
            folder, "a.csv", "surname , city", " Smith,\tX Y ", "Smith , ", "\u00A0Smith\u3000,é");
    People people = Written.read("", file);
    assertArrayEquals(new int[] {1, 1, 1}, people.records().columns().get(0).codes());
    assertEquals(List.of("", "Smith"), people.records().columns().get(0).values());
    assertEquals(List.of("X Y", "", "é"), Written.texts(people, Field.CITY));
  }

  @Test
  void filesWithOtherNamesAndOrdersAreJoinedByWhatTheyHold() {
    Path one = Written.file(folder, "one.csv", "surname,dob,phone", "Smith,1990-01-02,5551234");
    Path two =
        Written.file(folder, "two.csv", "Birth Date,Defendant", "1991-01-02,\"POE, ANN B JR\"");
    People people = Written.read("", one, two);
    assertEquals(List.of("Smith", "POE"), Written.texts(people, Field.SURNAME));
    assertEquals(List.of("", "ANN"), Written.texts(people, Field.GIVEN_NAME));
    assertEquals(List.of("", "B"), Written.texts(people, Field.MIDDLE_NAME));
    assertEquals(List.of("", "JR"), Written.texts(people, Field.SUFFIX));
    assertEquals(List.of("1990-01-02", "1991-01-02"), Written.texts(people, Field.BIRTH_DATE));
    assertEquals(List.of("5551234", ""), Written.texts(people, Field.PHONE));
    assertArrayEquals(new int[] {0, 1}, people.records().sources());
    assertTrue(
        people
            .notices()
            .contains(
                "one.csv has no column of given_name, which another file has: missing in all its"
                    + " records."));
    assertTrue(
        people
            .notices()
            .contains(
                "two.csv has no column of phone, which another file has: missing in all its"
                    + " records."));
  }

  @Test
  void secondNamesAndPartsOfABirthDateAreJoined() {
    Path file =
        Written.file(
            folder,
            "a.csv",
            "fname_c1,fname_c2,middle_name,lname_c1,lname_c2,by,bm,bd",
            "Ann,Bea,C,Poe,Lee,1967,9,7",
            "Ann,,,Poe,,1967,13,7",
            "Ann,,D,,Lee,,,");
    People people = Written.read("", file);
    assertEquals(List.of("Bea C", "", "D"), Written.texts(people, Field.MIDDLE_NAME));
    assertEquals(List.of("Poe Lee", "Poe", "Lee"), Written.texts(people, Field.SURNAME));
    assertEquals(List.of("1967-09-07", "1967-13-07", ""), Written.texts(people, Field.BIRTH_DATE));
  }

  @Test
  void partsOfABirthDateThatAreMissingAreLeftOut() {
    assertEquals("1967-09", joined("1967", "9", ""));
    assertEquals("1967", joined("1967", "", ""));
    assertEquals("1967--07", joined("1967", "", "7"));
    assertEquals("--09-07", joined("", "9", "7"));
    assertEquals("---07", joined("", "", "7"));
    assertEquals("1967-09-07", joined("1967.0", "Sept", "7.0"));
    assertEquals("67-x-99", joined("67", "x", "99"));
  }

  @Test
  void truthIsTakenOutOfTheComparison() {
    Path one = Written.file(folder, "one.csv", "surname,soc_sec_id", "A,77", "B,", "C,88");
    Path two = Written.file(folder, "two.csv", "surname,soc_sec_id", "D,88", "E,99");
    People people =
        PeopleFiles.read(List.of(one, two), Mapping.NONE.withTruth("soc_sec_id"), Progress.SILENT);
    assertArrayEquals(new int[] {1, 0, 2, 2, 3}, people.truth());
    assertEquals(1, people.records().columns().size());
    assertEquals(0, Written.read("", one).truth().length);
  }

  @Test
  void rowsThatDoNotFitAreListedAndNeverGuessedAt() {
    Path file =
        Written.file(
            folder,
            "a.csv",
            "surname,city",
            "S".repeat(5_000) + ",X",
            "Jones",
            "Poe,Y,Z",
            "N\0ul,Y",
            "\"open,Y",
            "Lee,Z");
    People people = Written.read("", file);
    assertEquals(List.of("X", "Z"), Written.texts(people, Field.CITY));
    assertEquals(List.of("1", "6"), Written.names(people));
    assertEquals(List.of(3L, 4L, 5L, 6L), people.rejected().stream().map(Rejected::line).toList());
    assertEquals(6, people.files().getFirst().source().rows());
    assertEquals(4, people.files().getFirst().source().rejected());
  }

  @Test
  void nothingOfARejectedRowIsShownWhereAColumnHoldsSocialSecurityNumbers() {
    Path file = Written.file(folder, "a.csv", "surname,soc_sec_id,city", "Smith,123456789");
    People people = Written.read("", file);
    assertEquals("", people.rejected().getFirst().value());
    assertEquals("", people.files().getFirst().source().sha256());
  }

  @Test
  void textThatIsNotUtf8IsReadAsWindows1252AndSaid() {
    Path file =
        Written.file(folder, "a.csv", "surname\nMüller\n".getBytes(StandardCharsets.ISO_8859_1));
    People people = Written.read("", file);
    assertEquals(List.of("Müller"), Written.texts(people, Field.SURNAME));
    assertTrue(people.notices().getFirst().contains("Line 2 is not valid UTF-8"));
  }

  @Test
  void aBlankColumnIsKeptAndSaid() {
    Path file = Written.file(folder, "a.csv", "surname,dob", "Smith, ", "Poe,");
    People people = Written.read("", file);
    assertEquals(List.of("", ""), Written.texts(people, Field.BIRTH_DATE));
    assertTrue(
        people.notices().contains("a.csv: column \"dob\" (birth_date) is blank in every row."));
  }

  @Test
  void aFileThatHoldsNothingThatLinksIsRefusedWithItsColumns() {
    Path file = Written.file(folder, "a.csv", "id,race,dob", "1,B,red", "2,W,blue");
    String said = Written.refused(() -> Written.read("", file));
    assertTrue(said.startsWith("a.csv has no column that can link persons. Its columns: \"id\""));
    assertTrue(said.contains("\"race\" (by its name; kept apart, never compared)"), said);
  }

  @Test
  void everyFileThatCannotBeReadIsSaidAtOnce() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path missing = folder.resolve("missing.csv");
    Path tabs = Written.file(folder, "tabs.csv", "surname\tgiven name\tdob\tcity", "A\tB\tC\tD");
    String said = Written.refused(() -> Written.read("", empty, missing, tabs));
    assertEquals(3, said.lines().count(), said);
    assertTrue(said.contains("empty.csv is empty"), said);
    assertTrue(said.contains("missing.csv does not exist"), said);
    assertTrue(said.contains("tabs.csv line 1: the columns are separated by tabs"), said);
  }

  @Test
  void aHeaderWithoutRowsIsSaid() {
    People people = Written.read("", Written.file(folder, "a.csv", "surname,dob"));
    assertEquals(0, people.records().size());
    assertTrue(people.notices().contains("a.csv: The file has a header and no rows."));
  }

  /// Names of distinct pairs are joined once; the result does not depend on how many there are.
  @Test
  void manyRowsAreReadAsFew() {
    StringBuilder text = new StringBuilder("record,surname,lname_c2,by,bm,bd,city\n");
    for (int i = 0; i < 30_000; i++) {
      text.append(
          "r%d,S%d,T%d,%d,%d,%d,\"Town\"\"%d\"\n"
              .formatted(i, i % 977, i % 13, 1900 + i % 100, 1 + i % 12, 1 + i % 28, i % 5));
    }
    People people =
        Written.read(
            "", Written.file(folder, "a.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
    List<String> surnames = Written.texts(people, Field.SURNAME);
    List<String> births = Written.texts(people, Field.BIRTH_DATE);
    List<String> cities = Written.texts(people, Field.CITY);
    for (int i = 0; i < 30_000; i += 11) {
      assertEquals("r" + i, people.names().name(i));
      assertEquals("S" + i % 977 + " T" + i % 13, surnames.get(i));
      assertEquals("%d-%02d-%02d".formatted(1900 + i % 100, 1 + i % 12, 1 + i % 28), births.get(i));
      assertEquals("Town\"" + i % 5, cities.get(i));
    }
    assertEquals(30_000, surnames.size());
    assertTrue(people.files().getFirst().table().contains("surname"));
  }

  private static String joined(String year, String month, String day) {
    return BirthDateParts.withDay(BirthDateParts.yearAndMonth(year, month), day);
  }
}
