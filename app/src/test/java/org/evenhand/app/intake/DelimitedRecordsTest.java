package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DelimitedRecordsTest {
  @TempDir Path folder;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long rows;

  @Test
  void quotesLineEndsAndSpacesFollowRfc4180() throws IOException {
    assertEquals(
        List.of("2|1|a,b", "3|2|say \"hi\"", "4|3|two\r\nlines", "6|4|", "7|5| x "),
        read(
            "\uFEFFid , text\r\n1,\"a,b\"\n2,\"say \"\"hi\"\"\"\r3,\"two\r\nlines\"\r\n4,\n5, x "));
    assertEquals(List.of(), rejected);
    assertEquals(5, rows);
  }

  @Test
  void emptyLinesAreNoRecords() throws IOException {
    assertEquals(List.of("3|1|a", "6|2|b"), read("id,text\n\n1,a\n\n\r\n2,b\n\n"));
    assertEquals(2, rows);
  }

  @Test
  void rowsWithTooFewOrTooManyFieldsAreRejectedAndTheRestIsKept() throws IOException {
    assertEquals(List.of("2|1|a", "5|4|d"), read("id,text\n1,a\n2\n3,b,c\n4,d\n"));
    assertEquals(
        List.of(
            new Rejected("rows.csv", 3, "", "2", "Expected 2 fields as in the header, found 1."),
            new Rejected(
                "rows.csv", 4, "", "3,b,c", "Expected 2 fields as in the header, found 3.")),
        rejected);
    assertEquals(4, rows);
  }

  @Test
  void lastLineCutOffIsNamedAsSuch() throws IOException {
    assertEquals(List.of("2|1|a"), read("id,text\n1,a\n2"));
    assertEquals(
        "The file ends in the middle of this row: 1 of 2 fields are there. Fetch it again.",
        rejected.getFirst().reason());
    assertEquals(List.of("The file ends in the middle of line 3; fetch it again."), notes);
  }

  @Test
  void fileWithoutRowsIsNoted() throws IOException {
    assertEquals(List.of(), read("id,text\n"));
    assertEquals(List.of("The file has a header and no rows."), notes);
  }

  @Test
  void quoteNeverClosedCostsItsOwnLineOnly() throws IOException {
    assertEquals(List.of("2|1|a", "4|3|c", "5|4|d"), read("id,text\n1,a\n\"2,b\n3,c\n4,d\n"));
    assertEquals(1, rejected.size());
    assertEquals(3, rejected.getFirst().line());
    assertEquals("id", rejected.getFirst().column());
    assertEquals("\"2,b", rejected.getFirst().value());
    assertEquals(4, rows);
  }

  @Test
  void quoteNeverClosedBeforeOtherQuotesIsFound() throws IOException {
    assertEquals(List.of("3|2|x, y", "4|3|z"), read("id,text\n\"1,b\n2,\"x, y\"\n3,\"z\"\n"));
    assertEquals(1, rejected.size());
  }

  @Test
  void quoteNeverClosedInTheLastFieldCostsThatValueOnly() throws IOException {
    assertEquals(List.of("2|1|\"a broken", "3|2|b"), read("id,text\n1,\"a\n2,b\n"));
    assertEquals(
        new Rejected("rows.csv", 2, "text", "\"a", rejected.getFirst().reason()),
        rejected.getFirst());
    assertTrue(rejected.getFirst().reason().endsWith("the rest of the row is kept."));
  }

  @Test
  void quoteOpenOverTooManyLinesCountsAsNeverClosed() throws IOException {
    String lines = "9,x\n".repeat(DelimitedRecords.MOST_LINES);
    assertEquals(
        DelimitedRecords.MOST_LINES + 1, read("id,text\n\"1,b\n" + lines + "2\",c\n").size());
    assertEquals(1, rejected.size());
  }

  @Test
  void fieldOfSeveralMegabytesIsRejectedWithItsSizeAndTheNextRowRead() throws IOException {
    for (String quote : List.of("", "\"")) {
      for (int size : new int[] {2 << 20, 9 << 20, 20 << 20}) {
        rejected.clear();
        String field = quote + "x".repeat(size) + quote;
        assertEquals(List.of("2|1|a", "4|3|c"), read("id,text\n1,a\n" + field + ",b\n3,c\n"));
        assertEquals(1, rejected.size());
        assertEquals(3, rejected.getFirst().line());
        String bytes = "%,d".formatted(field.length() + 2);
        assertTrue(rejected.getFirst().reason().contains(bytes), rejected.getFirst().reason());
      }
    }
  }

  @Test
  void windows1252RowsAreReadAndNoted() throws IOException {
    byte[] utf8 = "id,text\n1,Stealing – Auto\n".getBytes(StandardCharsets.UTF_8);
    byte[] ansi = "2,Café – “x”\n3,\u0081é\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[utf8.length + ansi.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(ansi, 0, both, utf8.length, ansi.length);
    both[both.length - 3] = (byte) 0x81;
    assertEquals(List.of("2|1|Stealing – Auto", "3|2|Café – “x”", "4|3|\u0081é"), read(both));
    assertEquals(
        List.of(
            "Line 3 is not valid UTF-8; it and later ones, 2 rows in all, were read as Windows-1252."),
        notes);
  }

  @Test
  void rowWithZeroByteIsRejected() throws IOException {
    String filler = "8,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(200);
    assertEquals(201, read("id,text\n" + filler + "1,a\0b\n2,c\n").size());
    assertEquals("A zero byte; expected text.", rejected.getFirst().reason());
    assertEquals("a\\0b", rejected.getFirst().value());
  }

  @Test
  void rowsOfFilesWithSocialSecurityNumbersAreNotQuoted() throws IOException {
    read("id,Def. SSN\n1,123456789,x\n");
    assertEquals("", rejected.getFirst().value());
  }

  @Test
  void blocksOfReadingDoNotShow() throws IOException {
    Random random = new Random(20211);
    StringBuilder text = new StringBuilder("id,text\n");
    List<String> expected = new ArrayList<>();
    int line = 2;
    for (int i = 0; text.length() < 5 << 20; i++) {
      int lines = random.nextInt(4);
      String cell = ("é\"\r\n".repeat(lines) + "x".repeat(random.nextInt(2000))).strip();
      text.append(i).append(",\"").append(cell.replace("\"", "\"\"")).append("\"\r\n");
      expected.add(line + "|" + i + "|" + cell);
      line += 1 + (int) cell.chars().filter(c -> c == '\n').count();
    }
    assertEquals(expected, read(text.toString()));
    assertEquals(List.of(), rejected);
  }

  @Test
  void digestIsThatOfTheBytesOnDisk() throws IOException {
    Path path = folder.resolve("abc.csv");
    Files.writeString(path, "abc");
    try (DelimitedRecords records = DelimitedRecords.open(path, rejected::add)) {
      assertFalse(records.next());
      // sha256sum of the three bytes "abc", FIPS 180-4 example
      assertEquals(
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", records.sha256());
      assertEquals(3, records.bytesRead());
    }
  }

  private List<String> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(byte[] text) throws IOException {
    Path path = folder.resolve("rows.csv");
    Files.write(path, text);
    List<String> read = new ArrayList<>();
    try (DelimitedRecords records = DelimitedRecords.open(path, rejected::add)) {
      while (records.next()) {
        String broken = records.isBroken(1) ? " broken" : "";
        read.add(records.line() + "|" + records.text(0) + "|" + records.text(1) + broken);
      }
      rows = records.rows();
      assertEquals(rows, read.size() + records.rejectedRows());
      notes.clear();
      notes.addAll(records.notes());
    }
    return read;
  }
}
