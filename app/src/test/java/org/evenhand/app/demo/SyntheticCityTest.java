package org.evenhand.app.demo;

import static org.evenhand.app.demo.WrittenCity.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticCityTest {
  private static SortedMap<String, String> digests(Path dir)
      throws IOException, NoSuchAlgorithmException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(dir.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }

  @Test
  void theSameSeedGivesTheSameBytesInAnotherLocale(@TempDir Path again)
      throws IOException, NoSuchAlgorithmException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      SyntheticCity.write(again, SyntheticCity.SEED);
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(digests(WrittenCity.DIR), digests(again));
  }

  @Test
  void theFolderIsMarkedAndStaysUnder40Megabytes() throws IOException {
    assertTrue(Files.exists(WrittenCity.DIR.resolve("SYNTHETIC")));
    assertTrue(WrittenCity.text("README.txt").startsWith("SYNTHETIC DATA"));
    long bytes = 0;
    try (Stream<Path> files = Files.walk(WrittenCity.DIR)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertTrue(bytes < 40_000_000, bytes + " bytes");
  }

  @Test
  void theFileOfTruthNamesEveryReceivedCaseOnce() {
    Map<String, String> people = new HashMap<>();
    for (Map<String, String> row : WrittenCity.rows("truth/persons.csv")) {
      String earlier = people.put(value(row, "record"), value(row, "person"));
      assertEquals(null, earlier, row.toString());
    }
    for (String office : List.of("us-mo-095", "us-mo-047", "us-mo-165", "us-mo-037")) {
      for (String file : Cases.of(office).byFile().keySet()) {
        assertNotEquals("", people.getOrDefault(office + "/" + file, ""), office + "/" + file);
      }
    }
  }

  @Test
  void peopleComeBackUnderOtherSpellings() {
    Map<String, Set<String>> names = new HashMap<>();
    WrittenCity.rows("truth/persons.csv")
        .forEach(row ->
            names
                .computeIfAbsent(value(row, "person"), p -> new TreeSet<>())
                .add(value(row, "name as written")));
    names.remove("");
    long several = names.values().stream().filter(spellings -> spellings.size() > 1).count();
    assertTrue(several > 200, several + " people with several spellings");
  }

  @Test
  void everyChargeCodeHasItsClassInTheReferenceTable() {
    Map<String, String> classes = new HashMap<>();
    WrittenCity.rows("reference/charge-codes.csv")
        .forEach(row ->
            classes.put(value(row, "charge_code"), value(row, "severity") + value(row, "class")));
    Cases.of("us-mo-095").stream()
        .flatMap(c -> c.charges().stream())
        .forEach(charge -> assertTrue(classes.containsKey(charge.code()), charge.code()));
    assertEquals("FD", classes.get("579.015-001Y202035"));
    assertEquals("FB", classes.get("570.025-001Y201712"));
  }

  @Test
  void everyKansasCityReferralOfADrugCaseHasItsPoliceReport() {
    Set<String> reports = new HashSet<>();
    for (Map<String, String> row : WrittenCity.rows("kcpd/kcpd-synthetic-2020.csv")) {
      reports.add("20-" + Integer.parseInt(value(row, "Report_No").substring(4)));
    }
    long referred = 0;
    for (Map<String, String> row : WrittenCity.rows("karpel/us-mo-095/Rcvd_20211231_1800.CSV")) {
      String crn = value(row, "CRN").split(",")[0];
      if (crn.startsWith("20-") && value(row, "Ref  Charge").startsWith("579.015")) {
        assertTrue(reports.contains(crn), crn);
        referred++;
      }
    }
    assertTrue(referred > 800, referred + " rows");
  }

  @Test
  void anotherSeedGivesAnotherCity() {
    assertNotEquals(
        new People(new Draw(1).branch("people")).create("B").written(),
        new People(new Draw(2).branch("people")).create("B").written());
  }
}
