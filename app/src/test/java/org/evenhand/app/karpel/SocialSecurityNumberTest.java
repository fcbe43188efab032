package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invented numbers of areas never issued (000, 900–999).
final class SocialSecurityNumberTest {
  private static final String HEADER = DropFolder.SHORT + ",def_ssn";

  @TempDir private Path dir;

  @Test
  void noDigitsOfItAppearAnywhere() throws IOException {
    DropFolder folder =
        new DropFolder(dir)
            .with(
                "Received Cases.csv",
                HEADER,
                "P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A,900-12-3456",
                "P2,20-2,2025-01-01,1,\"EXAMPLE, BO\",,A,900123457",
                "P3,20-3,2025-01-01,1,EXAMPLE, CY,,A,900-12-3458",
                "P4,20-4,2025-01-01,1,EXAMPLE, DI,,A,900123459",
                "P5,20-5,2025-01-01,1,\"EXAMPLE, ED SS 900-12-3460\",,A,",
                "P6,900-12-3461,900-12-3462,900-12-3463,\"EXAMPLE, FI\",900-12-3464,A,",
                "P7,20-7,2025-01-01,1,\"EXAMPLE, GO\",,A,\"900123465")
            .with("odd.csv", "900-12-3466,b,c", "900-12-3467,2,3")
            .with("Disp_CaseNo.csv", "900-12-3468");
    KarpelDrop drop = folder.read();
    String everything = drop + " " + folder.rejected;
    for (int last = 3456; last <= 3468; last++) {
      assertFalse(everything.contains("900-12-" + last), "kept " + last + ": " + everything);
      assertFalse(everything.contains("90012" + last), "kept " + last + ": " + everything);
    }
    assertTrue(everything.contains("EXAMPLE, ED SS " + SocialSecurityNumber.MASK), everything);
    assertTrue(
        DropFolder.says(DropFolder.onlyFile(drop).notes(), "Social security numbers were dropped"));
    assertTrue(
        DropFolder.says(
            DropFolder.onlyFile(drop).notes(),
            "5 values elsewhere looked like social security numbers and were masked."));
  }

  @Test
  void rowsThatDifferOnlyInItAreDuplicates() throws IOException {
    KarpelDrop drop =
        read(
            "a",
            "P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A,900-12-3456",
            "P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A,");
    assertEquals(1, drop.charges().size());
    assertEquals(1, DropFolder.onlyFile(drop).duplicateRows());
  }

  @Test
  void theDigestIsOfTheContentWithoutIt() throws IOException, NoSuchAlgorithmException {
    String one = digest("a", "P1,20-1,2025-01-01,1,\"EXAMPLE, \"\"ADA\"\"\",,A,900-12-3456");
    String other = digest("b", "P1,20-1,2025-01-01,1,\"EXAMPLE, \"\"ADA\"\"\",,A,900-12-9999");
    String changed = digest("c", "P1,20-1,2025-01-01,2,\"EXAMPLE, \"\"ADA\"\"\",,A,900-12-3456");
    assertEquals(one, other);
    assertNotEquals(one, changed);
    String kept =
        "\"pbk_num\",\"report_num\",\"ref_date\",\"count\",\"def_name\",\"def_dob\",\"ref_charge_code\",\"def_ssn\"\n"
            + "\"P1\",\"20-1\",\"2025-01-01\",\"1\",\"EXAMPLE, \"\"ADA\"\"\",\"\",\"A\",\"\"\n";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), one);
  }

  @Test
  void otherNumbersAreNotTakenForOne() {
    for (String text :
        List.of("KC20016872", "20-16872", "64106-1234", "816-555-0100", "2022-01-31")) {
      assertEquals(text, SocialSecurityNumber.mask(text));
    }
    assertEquals("x ***-**-**** y", SocialSecurityNumber.mask("x 900 12 3456 y"));
  }

  private String digest(String folder, String row) throws IOException {
    return DropFolder.onlyFile(read(folder, row)).sha256();
  }

  private KarpelDrop read(String folder, String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return new DropFolder(dir.resolve(folder)).with("Received Cases.csv", lines).read();
  }
}
