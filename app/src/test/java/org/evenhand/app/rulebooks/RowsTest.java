package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowsTest {
  private static final List<String> HEADER = List.of("name", "there");
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void lineIsWhereTheRowStarts() throws IOException {
    List<Rows.Row> rows = read("name,there\n\"two\nlines\",yes\nthree,no\n");
    assertEquals(List.of(2, 4), rows.stream().map(Rows.Row::line).toList());
  }

  @Test
  void emptyCellIsNotKnownAndNotNo() throws IOException {
    List<Rows.Row> rows = read("name,there\na,\nb,unknown\nc,no\n");
    assertEquals(Optional.empty(), rows.get(0).findYesNo("there"));
    assertEquals(Optional.empty(), rows.get(1).findYesNo("there"));
    assertEquals(Optional.of(false), rows.get(2).findYesNo("there"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void otherColumnsAreNamed() throws IOException {
    assertEquals(List.of(), read("name,here\na,yes\n"));
    assertEquals("The columns are name, here", problems.list().getFirst().given());
  }

  @Test
  void rowOfAnotherLengthIsNamedAndTheRestIsRead() throws IOException {
    assertEquals(1, read("name,there\na,yes,more\nb,no\n").size());
    assertEquals(2, problems.list().getFirst().line());
  }

  @Test
  void emptyFileIsAProblem() throws IOException {
    read("");
    assertEquals("The file is empty", problems.list().getFirst().given());
  }

  @Test
  void windowsLettersAreNotUtf8() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, "name,there\ncaf\u00e9,yes\n".getBytes(StandardCharsets.ISO_8859_1));
    Rows.read(file, "t.csv", HEADER, problems);
    assertEquals("Not UTF-8", problems.list().getFirst().given());
  }

  @Test
  void wrongCellsHaveTheirPlace() throws IOException {
    Rows.Row row = read("name,there\n,maybe\n").getFirst();
    row.required("name");
    row.findYesNo("there");
    row.findNumber("there");
    assertEquals(
        List.of(
            "t.csv line 2, column \"name\": The cell is empty. Every row says its name.",
            "t.csv line 2, column \"there\": \"maybe\"."
                + " Expected yes, no, or nothing for not known.",
            "t.csv line 2, column \"there\": \"maybe\" is not a number. Write digits."),
        problems.list().stream().map(problem -> problem.sentence()).toList());
  }

  @Test
  void yearIsFourDigits() throws IOException {
    Rows.Row row = read("name,there\n2021,x\n").getFirst();
    assertEquals(2021, row.year("name"));
    row.year("there");
    assertTrue(problems.list().getFirst().given().contains("not a year"));
  }

  private List<Rows.Row> read(String csv) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, csv);
    return Rows.read(file, "t.csv", HEADER, problems);
  }
}
