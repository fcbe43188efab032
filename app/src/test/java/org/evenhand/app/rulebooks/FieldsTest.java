package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FieldsTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void dateIsReadAsWritten() throws IOException {
    Fields fields = fields("day: 2021-07-14\n");
    assertEquals(LocalDate.of(2021, 7, 14), fields.day("day"));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void dayThatIsInNoCalendarHasItsLine() throws IOException {
    fields("a: 1\nday: 2021-02-30\n").day("day");
    assertEquals(2, problems.list().getFirst().line());
  }

  @Test
  void fieldTwiceIsAProblem() throws IOException {
    fields("id: one\nid: two\n");
    assertEquals("the field \"id\" is there twice", problems.list().getFirst().given());
  }

  @Test
  void fieldNobodyReadsIsAProblem() throws IOException {
    fields("id: one\ncolour: blue\n").knowsOnly("id");
    assertEquals(
        "the field \"colour\" is one that nobody reads", problems.list().getFirst().given());
  }

  @Test
  void tagOfATypeMakesNoObject() throws IOException {
    assertEquals("/x", fields("id: !!java.io.File /x\n").text("id"));
  }

  @Test
  void notYamlHasItsLine() throws IOException {
    fields("id: [one\nother: two\n");
    assertEquals("f.yaml", problems.list().getFirst().file());
    assertTrue(problems.list().getFirst().line() > 0);
  }

  @Test
  void emptyFileIsAProblem() throws IOException {
    fields("");
    assertEquals("The file is empty", problems.list().getFirst().given());
  }

  @Test
  void listWhereAMappingBelongs() throws IOException {
    fields("- one\n");
    assertEquals("Not a list of fields", problems.list().getFirst().given());
  }

  @Test
  void windowsLettersAreNotUtf8() throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE9});
    Fields.read(file, "f.yaml", problems);
    assertEquals("Not UTF-8", problems.list().getFirst().given());
  }

  @Test
  void onlyTrueSaysSo() throws IOException {
    Fields fields = fields("a: true\nb: false\n");
    assertTrue(fields.says("a"));
    assertFalse(fields.says("b"));
    assertFalse(fields.says("c"));
  }

  @Test
  void pointsAreTwoNumbers() throws IOException {
    Fields fields = fields("good: [[1, 2.5]]\nbad: [[1], [a, 2]]\n");
    assertEquals(List.of(new DivisionMap.Point(1, 2.5)), fields.points("good"));
    assertEquals(List.of(), fields.points("bad"));
    assertEquals(2, problems.list().size());
  }

  private Fields fields(String yaml) throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.writeString(file, yaml);
    return Fields.read(file, "f.yaml", problems);
  }
}
