package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reference: FastCSV 4.4.0, `CsvReader.builder().ofCsvRecord(path)`, on files that follow RFC
/// 4180.
final class FastCsvReferenceTest {
  private static final List<String> PIECES =
      List.of(
          "", "a", "KANSAS CITY", "–é", ",", "\"", "\n", "\r\n", " ", "'", "{'x': [1, 2]}", "\t");

  @TempDir Path folder;

  @Test
  void wellFormedFilesReadAsFastCsvReadsThem() throws IOException {
    Path file = folder.resolve("random.csv");
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      int columns = 2 + random.nextInt(5);
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < 1 + random.nextInt(60); row++) {
        for (int column = 0; column < columns; column++) {
          text.append(column == 0 ? "" : ",").append(field(random, row == 0));
        }
        text.append(end);
      }
      boolean cutNewline = random.nextBoolean();
      text.setLength(text.length() - (cutNewline ? end.length() : 0));
      Files.writeString(file, text);
      assertEquals(theirs(file), ours(file), "seed " + seed);
    }
  }

  @Test
  void linesAreThoseOfFastCsv() throws IOException {
    Path file = folder.resolve("lines.csv");
    Files.writeString(file, "id,text\n1,\"a\nb\"\n\n2,c\r\n3,\"d\r\n\r\ne\"\n4,f");
    assertEquals(List.of("2 1 a\nb", "5 2 c", "6 3 d\r\n\r\ne", "9 4 f"), ours(file));
    assertEquals(theirs(file), ours(file));
  }

  private static String field(Random random, boolean header) {
    StringBuilder field = new StringBuilder(header ? "h" + random.nextInt(1000) : "x");
    for (int i = random.nextInt(4); i > 0 && !header; i--) {
      field.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String text = field.toString();
    boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needed || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static List<String> ours(Path file) {
    List<String> read = new ArrayList<>();
    try (DelimitedRecords records =
        DelimitedRecords.open(file, rejected -> assertTrue(false, rejected.toString()))) {
      int columns = records.header().size();
      while (records.next()) {
        List<String> fields = IntStream.range(0, columns).mapToObj(records::text).toList();
        read.add(records.line() + " " + String.join(" ", fields));
      }
    }
    return read;
  }

  private static List<String> theirs(Path file) throws IOException {
    List<String> read = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord each : reader) {
        read.add(each.getStartingLineNumber() + " " + String.join(" ", each.getFields()));
      }
    }
    return read.subList(1, read.size());
  }
}
