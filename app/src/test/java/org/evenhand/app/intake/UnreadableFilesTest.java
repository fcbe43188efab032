package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnreadableFilesTest {
  @TempDir Path folder;

  @Test
  void everyKindOfUnreadableFileGetsOneSentence() throws IOException {
    assertEquals("x.csv is empty; expected a CSV file with a header line.", refusal(""));
    assertEquals(
        "x.csv holds only empty lines; expected a CSV file with a header line.", refusal("\n\n"));
    assertEquals(
        "x.csv is UTF-16 text; expected UTF-8. Save it as \"CSV UTF-8\" and read it again.",
        refusal("\uFEFFid,text\n".getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(
        "x.csv looks like UTF-16 text (every second byte is zero); expected UTF-8. Save it as \"CSV UTF-8\" and read it again.",
        refusal("id,text\n1,a\n".getBytes(StandardCharsets.UTF_16BE)));
    assertEquals(
        "x.csv is a zip archive or an Excel workbook (.xlsx); expected CSV text. Unpack it, or save the sheet as \"CSV UTF-8\".",
        refusal("PK\u0003\u0004rest"));
    assertEquals(
        "x.csv is binary (its first 4,096 bytes hold zero bytes); expected CSV text.",
        refusal("\u007fELF\0\1\2"));
    assertEquals(
        "x.csv line 1: the header is longer than 1,048,576 bytes or opens a quote that is never closed.",
        refusal("\"id,text\n1,a\n"));
  }

  @Test
  void foldersAndMissingFilesAreNamedWithTheirPath() {
    assertEquals(
        folder + " is a folder; expected a CSV file.",
        assertThrows(UnreadableFileException.class, () -> open(folder)).getMessage());
    Path missing = folder.resolve("none.csv");
    assertEquals(
        missing + " does not exist; expected a CSV file.",
        assertThrows(UnreadableFileException.class, () -> open(missing)).getMessage());
  }

  private String refusal(String content) throws IOException {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] content) throws IOException {
    Path path = Files.write(folder.resolve("x.csv"), content);
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> open(path)).getMessage());
  }

  private static void open(Path path) {
    DelimitedRecords.open(path, rejected -> {}).close();
  }
}
