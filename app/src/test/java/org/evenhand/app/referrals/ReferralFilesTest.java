package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferralFilesTest {
  private static final String ROWS =
      """
      report number,agency,offense date,custody,statute,surname,dob,narrative
      26-1,us-mo-kansas-city,2026-02-01,no,579.015,A,1990-07-04,Seen.
      """;

  @TempDir private Path folder;

  private SequencedMap<String, List<Reading>> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), text);
    return ReferralFiles.readAll(file, "file", Given.ARRIVAL, folder);
  }

  @Test
  void theFirstCharacterTellsTheKind() throws IOException {
    for (String text : List.of(Given.WHOLE, "\uFEFF" + Given.WHOLE, ROWS, "\uFEFF" + ROWS)) {
      Reading reading = read(text).firstEntry().getValue().getFirst();
      assertInstanceOf(Reading.Accepted.class, reading, text.substring(0, 10));
    }
    assertEquals(
        List.of(ReasonCode.ANOTHER_MESSAGE),
        Given.codes(read("\n <a/>").firstEntry().getValue().getFirst()));
    assertEquals(
        List.of(ReasonCode.ANOTHER_MESSAGE),
        Given.codes(read("").firstEntry().getValue().getFirst()));
  }

  @Test
  void eachFileOfAnArchiveHasItsReadings() throws IOException {
    Path zip = folder.resolve("drop.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String name : List.of("a.csv", "b.json", "c.txt")) {
        out.putNextEntry(new ZipEntry(name));
        String text = name.startsWith("a") ? ROWS : name.startsWith("b") ? Given.WHOLE : "x";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    SequencedMap<String, List<Reading>> readings =
        ReferralFiles.readAll(
            zip, "drop.zip", Given.ARRIVAL, Files.createDirectory(folder.resolve("scratch")));
    assertEquals(List.of("a.csv", "b.json", "c.txt"), List.copyOf(readings.sequencedKeySet()));
    assertInstanceOf(Reading.Accepted.class, readings.firstEntry().getValue().getFirst());
    assertInstanceOf(Reading.Rejected.class, readings.lastEntry().getValue().getFirst());
  }

  @Test
  void aRefusedArchiveIsOneRejectionThatSaysWhy() throws IOException {
    Path zip = Files.write(folder.resolve("in.zip"), new byte[] {'P', 'K', 3, 4, 0});
    SequencedMap<String, List<Reading>> readings =
        ReferralFiles.readAll(zip, "in.zip", Given.ARRIVAL, folder);
    assertEquals(
        List.of(ReasonCode.REFUSED_ARCHIVE),
        Given.codes(readings.firstEntry().getValue().getFirst()));
  }
}
