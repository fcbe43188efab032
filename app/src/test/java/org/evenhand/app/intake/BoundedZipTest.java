package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.app.intake.BoundedZip.RefusedZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundedZipTest {
  @TempDir private Path folder;
  private Path into;

  @BeforeEach
  void makeFolder() throws IOException {
    into = Files.createDirectory(folder.resolve("into"));
  }

  /// A file of an archive to be made.
  private record Packed(String name, byte[] bytes) {
    Packed(String name, String text) {
      this(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] zip(Packed... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Packed each : files) {
        out.putNextEntry(new ZipEntry(each.name()));
        out.write(each.bytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private List<BoundedZip.Entry> unpack(byte[] archive) throws IOException {
    return BoundedZip.unpack(Files.write(folder.resolve("in.zip"), archive), into);
  }

  private String refusal(byte[] archive) throws IOException {
    RefusedZipException refused = assertThrows(RefusedZipException.class, () -> unpack(archive));
    try (Stream<Path> left = Files.list(into)) {
      assertEquals(List.of(), left.toList(), "nothing is left");
    }
    return String.valueOf(refused.getMessage());
  }

  @Test
  void filesLieUnderNumbersAndFoldersArePassedOver() throws IOException {
    List<BoundedZip.Entry> entries =
        unpack(zip(new Packed("d/", ""), new Packed("d/one.csv", "1"), new Packed("two.xml", "2")));
    assertEquals(
        List.of("d/one.csv", "two.xml"), entries.stream().map(BoundedZip.Entry::name).toList());
    assertEquals(into.resolve("2"), entries.get(1).file());
    assertEquals("2", Files.readString(entries.get(1).file()));
  }

  @Test
  void namesOutsideOfTheArchiveAreRefused() throws IOException {
    for (String name :
        List.of("../x", "a/../../x", "/etc/x", "..\\x", "C:\\x", "c:x", "a/..", "x\ny")) {
      String sentence = refusal(zip(new Packed("good", "1"), new Packed(name, "2")));
      assertTrue(sentence.contains("names inside of the archive"), sentence);
    }
    assertEquals(1, unpack(zip(new Packed("a..b/c..csv", "dots are no path"))).size());
  }

  @Test
  void aBombIsRefusedByItsRatio() throws IOException {
    String sentence = refusal(zip(new Packed("bomb.csv", new byte[20 << 20])));
    assertTrue(sentence.contains("more than 200 times its size"), sentence);
  }

  @Test
  void anArchiveInAnArchiveIsRefused() throws IOException {
    byte[] inner = zip(new Packed("a", "1"));
    assertTrue(refusal(zip(new Packed("harmless.csv", inner))).contains("an archive itself"));
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    Packed[] many = new Packed[BoundedZip.MOST_ENTRIES + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Packed("f" + i, "");
    }
    assertTrue(refusal(zip(many)).contains("more than 1000 files"));
  }

  @Test
  void oneNameTwiceIsRefusedWhateverItsCapitals() throws IOException {
    assertTrue(refusal(zip(new Packed("a.csv", "1"), new Packed("A.CSV", "2"))).contains("twice"));
  }

  @Test
  void brokenAndEmptyArchivesAreRefused() throws IOException {
    byte[] whole = zip(new Packed("a.csv", "some text"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertTrue(refusal(half).contains("cannot be unpacked"));
    assertTrue(refusal(zip(new Packed("d/", ""))).contains("holds no file"));
    byte[] changed = whole.clone();
    changed[40] ^= 0x55;
    assertTrue(refusal(changed).startsWith("The archive is refused"));
  }
}
