package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What exports arrive like; a good one lies beside each, and is never lost.
final class BadExportTest {
  private static final String GOOD = "P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A";

  @TempDir private Path dir;

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(dir.resolve("Filed Cases.csv"));
    assertNamed("Filed Cases.csv", readBesideGood());
  }

  @Test
  void aBinaryFile() throws IOException {
    Files.write(dir.resolve("Filed Cases.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    assertNamed("workbook", readBesideGood());
  }

  @Test
  void anotherDelimiter() throws IOException {
    folder().with("Filed Cases.csv", DropFolder.FILED_2025.replace(',', ';'), "1;2;3");
    assertNamed("the columns are separated by semicolons", readBesideGood());
  }

  @Test
  void aFileWithoutAHeaderIsNotQuoted() throws IOException {
    folder().with("Filed Cases.csv", "P9,25-9,900123456,\"EXAMPLE, ZOE\",01/02/1990");
    DropFolder folder = readBesideGood();
    assertNamed("may be a person's data", folder);
    assertFalse(folder.rejected.toString().contains("ZOE"), folder.rejected.toString());
    assertFalse(folder.rejected.toString().contains("900123456"), folder.rejected.toString());
  }

  @Test
  void aLastLineCutOffLosesOnlyItself() throws IOException {
    Files.writeString(
        dir.resolve("Filed Cases.csv"), DropFolder.SHORT + "\n" + GOOD + "\nP2,20-2,2025-0");
    DropFolder folder = folder();
    KarpelDrop drop = folder.read();
    assertEquals(1, drop.charges().size());
    assertEquals(2, drop.files().getFirst().rows());
    assertEquals(1, drop.files().getFirst().rejected());
    assertEquals(3, folder.rejected.getFirst().line());
    assertEquals("", folder.rejected.getFirst().value());
  }

  @Test
  void aNameInWindows1252KeepsItsLetters() throws IOException {
    Files.write(
        dir.resolve("Received Cases.csv"),
        (DropFolder.SHORT + "\n" + GOOD.replace("ADA", "PE\u00d1A") + "\n")
            .getBytes(Charset.forName("windows-1252")));
    KarpelDrop drop = folder().read();
    assertEquals(
        new Stated.Value<>("EXAMPLE, PE\u00d1A", "EXAMPLE, PE\u00d1A"),
        DropFolder.only(drop).defendant().name());
    assertTrue(
        DropFolder.says(drop.files().getFirst().notes(), "Windows-1252"), drop.files().toString());
  }

  @Test
  void withoutALastDayFutureDatesAreNotLookedForAndANoteSaysSo() throws IOException {
    folder().with("Received Cases.csv", DropFolder.SHORT, GOOD);
    String note = "future dates were not looked for";
    assertTrue(DropFolder.says(DropFolder.onlyFile(folder().read()).notes(), note));
    assertFalse(
        DropFolder.says(DropFolder.onlyFile(folder().readAsOf("2025-02-01")).notes(), note));
  }

  @Test
  void progressIsToldInALongFile() throws IOException {
    List<String> lines = new ArrayList<>(List.of(DropFolder.SHORT));
    for (int i = 0; i < 5000; i++) {
      lines.add(GOOD.replace("P1", "P" + i));
    }
    folder().with("Received Cases.csv", lines.toArray(String[]::new));
    List<String> told = new ArrayList<>();
    KarpelDrop drop =
        KarpelDrop.read(
            dir, Optional.empty(), rejected -> {}, (file, bytes, ofBytes) -> told.add(file));
    assertEquals(5000, drop.charges().size());
    assertEquals(List.of("Received Cases.csv"), told);
  }

  private DropFolder folder() {
    return new DropFolder(dir);
  }

  private DropFolder readBesideGood() throws IOException {
    DropFolder folder = folder().with("Received Cases.csv", DropFolder.SHORT, GOOD);
    assertEquals("P1", DropFolder.only(folder.read()).fileNumber());
    return folder;
  }

  private static void assertNamed(String part, DropFolder folder) {
    Rejected file = folder.rejected.getFirst();
    assertEquals("Filed Cases.csv", file.file());
    assertTrue(file.reason().contains(part), file.reason());
    assertEquals(1, folder.rejected.size());
  }
}
