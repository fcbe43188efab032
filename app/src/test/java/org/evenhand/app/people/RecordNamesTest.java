package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.evenhand.app.intake.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordNamesTest {
  @TempDir Path folder;

  @Test
  void theRowNamesARecordFromOneAndRejectedRowsCount() {
    Path file = Written.file(folder, "a.csv", "surname,city", "Smith,X", "Jones", "", "Poe,Y");
    People people = Written.read("", file);
    assertEquals(List.of("1", "3"), Written.names(people));
    assertEquals(OptionalInt.of(1), people.names().find("3"));
    assertEquals(OptionalInt.empty(), people.names().find("2"));
    assertEquals(OptionalInt.empty(), people.names().find("03"));
    assertEquals(OptionalInt.empty(), people.names().find("4"));
  }

  @Test
  void aColumnRecordNamesThemWhateverItsCase() {
    Path file = Written.file(folder, "a.csv", "surname,RECORD", "Smith, x7 ", "Jones,ä");
    People people = Written.read("", file);
    assertEquals(List.of("x7", "ä"), Written.names(people));
    assertEquals(OptionalInt.of(1), people.names().find("ä"));
    assertEquals(OptionalInt.empty(), people.names().find("1"));
    assertEquals(OptionalInt.empty(), people.names().find(""));
  }

  @Test
  void anotherColumnNamesThemIfGiven() {
    Path file = Written.file(folder, "a.csv", "surname,record,uid", "Smith,1,a", "Jones,1,b");
    assertEquals(List.of("a", "b"), Written.names(Written.read("record=uid", file)));
  }

  @Test
  void aNameThatStandsTwiceIsRefusedWithBothLines() {
    Path file =
        Written.file(
            folder, "a.csv", "record,surname", "1,A", "2", ",B", "2,\"C\nC\"", "3,D", "2,E", "3,F");
    assertEquals(
        "a.csv line 8: the record is called \"2\" as in line 5, in column \"record\". In all 2 rows"
            + " repeat a name. Each record needs a name of its own; correct the file, or give"
            + " another column, for instance record=COLUMN.",
        Written.refused(() -> Written.read("", file)));
  }

  @Test
  void aRowWithoutANameIsLeftOutAndListed() {
    Path file = Written.file(folder, "a.csv", "record,surname", "1,A", " ,B", "3,C");
    People people = Written.read("", file);
    assertEquals(List.of("1", "3"), Written.names(people));
    assertEquals(3, people.rejected().getFirst().line());
    assertEquals(1, people.files().getFirst().source().rejected());
    assertEquals(3, people.files().getFirst().source().rows());
  }

  @Test
  void namesOfSeveralFilesStayAsTheyAreWhereNoneIsThereTwice() {
    Path one = Written.file(folder, "one.csv", "record,surname", "a,A", "b,B");
    Path two = Written.file(folder, "two.csv", "surname", "C", "D");
    People people = Written.read("", one, two);
    assertEquals(List.of("a", "b", "1", "2"), Written.names(people));
    assertEquals(OptionalInt.of(3), people.names().find("2"));
  }

  @Test
  void namesThatTwoFilesUseGetTheFileBeforeThemAllOfThem() {
    Path one = Written.file(folder, "one.csv", "record,surname", "a,A", "2,B");
    Path two = Written.file(folder, "two.x.csv", "surname", "C", "D");
    People people = Written.read("", one, two);
    assertEquals(List.of("one:a", "one:2", "two.x:1", "two.x:2"), Written.names(people));
    assertEquals(OptionalInt.of(3), people.names().find("two.x:2"));
    assertEquals(OptionalInt.empty(), people.names().find("2"));
  }

  @Test
  void filesOfOneNameCannotBeToldApart() throws Exception {
    Path one = Written.file(folder, "one.csv", "surname", "A");
    Path two = Written.file(Files.createDirectory(folder.resolve("b")), "one.csv", "surname", "B");
    assertEquals(
        "Two files are called \"one\" and use the same names of records; rename one, so that"
            + " records can be told apart.",
        Written.refused(() -> Written.read("", one, two)));
    assertThrows(UnreadableFileException.class, () -> Written.read("", one, one));
  }

  @Test
  void manyNamesAreFoundAgain() {
    NameList names = new NameList(0);
    for (int i = 0; i < 100_000; i++) {
      byte[] name = ("record number " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      names.add(name, 0, name.length);
    }
    assertEquals(0, names.findDoubled().count());
    for (int i = 0; i < 100_000; i += 7) {
      assertEquals(i, names.find("record number " + i));
    }
    assertEquals(-1, names.find("record number 100000"));
  }
}
