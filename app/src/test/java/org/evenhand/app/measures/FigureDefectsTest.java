package org.evenhand.app.measures;

import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.app.demographics.AgeBand;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.places.Places;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Defects found in the office's dashboards that concern figures, places and the code itself, by
/// their number there.
final class FigureDefectsTest {
  @TempDir Path folder;

  @Test
  void d2_anAddressArrivesAsWritten() {
    Referrals read = new Exports(folder).received("1", ADA, 1, "2021-03-01", POSSESSION).read();
    Charge row = read.charges().getFirst().getFirst();
    assertEquals(new Stated.Value<>("1200 Main St", "1200 Main St"), row.offenseAddress().street());
    assertEquals("10 Main St", "1200 Main St".replaceAll(".0", ""), "the pattern of the map code");
  }

  @Test
  void d3_aPlaceThatIsNotKnownIsCountedAsNotKnown() {
    String header =
        "report_no,report_date,from_date,ibrs,area,involvement,race,sex,age,firearm_used_flag,location\n";
    String row = ",2021-03-04,2021-03-04,35A,EPD,ARR,B,M,35,False,";
    Path file =
        Given.write(
            folder.resolve("police.csv"),
            header
                + "KC21000001"
                + row
                + "POINT (-94.5 39.5)\n"
                + "KC21000002"
                + row
                + "POINT (0 0)\n");
    Path reference = folder.resolve("reference");
    Given.write(
        reference.resolve("n.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nbhname":"Old Mill"},
        "geometry":{"type":"Polygon","coordinates":[[[-95,39],[-94,39],[-94,40],[-95,40],[-95,39]]]}}]}
        """);
    MeasureSet set =
        Measured.police(file)
            .with(Places.of(Map.of("EPD", List.of("us-mo-095")), Optional.of(reference)))
            .set();
    SortedMap<String, Long> ours = Measured.counts(set, "reports-by-neighbourhood");
    assertEquals(Map.of("Old Mill", 1L, "no location", 1L), ours);
    long defective =
        ours.entrySet().stream().filter(e -> !e.getKey().equals("no location")).count();
    assertNotEquals(Measured.whole(set, "reports-by-neighbourhood"), defective);
  }

  @Test
  void d7_noValueFallsOffTheEndOfATable() {
    MeasureSet set =
        Measured.police(
                Given.policeFile(
                    folder,
                    "KC21000001 2021-03-04 EPD ARR B M 35",
                    "KC21000001 2021-03-04 EPD ARR W U 104",
                    "KC21000002 2021-03-04 EPD ARR W F -",
                    "KC21000003 2021-03-04 EPD ARR - - 7"))
            .set();
    assertEquals(
        Map.of("FROM_35", 1L, "FROM_65", 1L, "NOT_RECORDED", 1L, "UNDER_18", 1L),
        Measured.counts(set, "arrestees-by-age"));
    assertEquals(
        Map.of("M", 1L, "U", 1L, "F", 1L, "", 1L), Measured.counts(set, "arrestees-by-sex"));
    for (String id : List.of("arrestees-by-age", "arrestees-by-sex", "arrestees-by-race")) {
      assertEquals(
          4, Measured.counts(set, id).values().stream().mapToLong(Long::longValue).sum(), id);
    }
    long defective =
        Stream.of("35", "104", "", "7")
            .filter(a -> !a.isEmpty() && Integer.parseInt(a) <= 100)
            .count();
    assertEquals(2, defective, "ages over 100 and blank ones dropped");
  }

  @Test
  void d11_yearsOfLifeAreNotDaysOver365() {
    Exports.Person young = new Exports.Person("Roe Cy", "W", "M", "2004-01-02");
    Referrals read = new Exports(folder).received("1", young, 1, "2022-01-01", POSSESSION).read();
    LocalDate eve = LocalDate.of(2022, 1, 1);
    assertEquals(AgeBand.UNDER_18, Defendants.from(read.charges()).age(0, eve));
    long defective = ChronoUnit.DAYS.between(LocalDate.of(2004, 1, 2), eve) / 365;
    assertEquals(18, defective, "6,574 days over 365");
  }

  @Test
  void d14_everyShareHasItsBaseAndItsDoubtAndSmallCountsAreWithheld() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add("KC210000%02d 2021-03-04 EPD ARR %s M 35".formatted(i, i < 12 ? "B" : "W"));
    }
    rows.add("KC21000099 2021-03-04 EPD ARR I M 35");
    rows.add("KC21000098 2021-03-04 EPD ARR A M 35");
    MeasureSet set = Measured.police(Given.policeFile(folder, rows.toArray(String[]::new))).set();
    Group indian = Measured.published(set, "arrestees-by-race", "I");
    assertEquals(1L, Measured.counts(set, "arrestees-by-race").get("I"), "the bare count");
    assertNull(indian.count());
    assertNull(indian.share());
    assertNotNull(indian.withheld());
    Group white = Measured.published(set, "arrestees-by-race", "W");
    assertEquals(28L, white.count());
    assertEquals(42L, white.of());
    double share = java.util.Objects.requireNonNull(white.share());
    assertTrue(java.util.Objects.requireNonNull(white.low()) < share);
    assertTrue(java.util.Objects.requireNonNull(white.high()) > share);
  }

  @Test
  void d15_oneNameHasOneMeaning() {
    MeasureSet.Collector out = new MeasureSet.Collector();
    out.cell("referrals/x/disposed", 12);
    out.cell("referrals/x/disposed", 12);
    assertThrows(IllegalStateException.class, () -> out.cell("referrals/x/disposed", 40));
    Map<String, Long> defective = new java.util.TreeMap<>(Map.of("Disposed", 12L));
    defective.put("Disposed", 40L);
    assertNotEquals(12L, defective.get("Disposed"), "a denominator put into the column");
  }

  @Test
  void d15_aDurationIsNoShare() {
    Exports exports = new Exports(folder);
    for (int i = 1; i <= 12; i++) {
      exports.received("" + i, ADA, 1, "2021-03-01", POSSESSION);
      exports.filed("" + i, ADA, 1, "2021-03-%02d".formatted(i + 1), POSSESSION);
    }
    MeasureSet set = Measured.referrals(exports.read(), 2021).set();
    Group days = Measured.published(set, "days-to-filing-us-mo-095").getFirst();
    assertNull(days.share());
    assertEquals(6.5, days.value(), "days 1 to 12");
  }

  @Test
  void d16_theRepositoryHoldsNoTokenAndNoPathOfAUser() throws IOException {
    Pattern token =
        Pattern.compile(
            "(?i)(app_?token|api_?key|x-app-token|password)['\"]?\\s*[:=,(]\\s*['\"](?!current-password)[A-Za-z0-9_-]{16,}['\"]"
                + "|C:\\\\+Users\\\\+\\w|/Users/[a-z]\\w+/|/home/[a-z]\\w+/");
    String planted =
        "client = Socrata('data.kcmo.org', app_" + "token='aB3dE5gH7jK9mN1pQ3sT5vX7z')";
    assertTrue(token.matcher(planted).find(), "the defect as it was committed");
    List<String> found = new ArrayList<>();
    for (String each :
        List.of("app/src", "rulebook/src", "disparity/src", "jurisdictions", "docs")) {
      Path start = Given.root().resolve(each);
      if (Files.isDirectory(start)) {
        try (Stream<Path> files = Files.walk(start)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            String text =
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (token.matcher(text).find()) {
              found.add(file.toString());
            }
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
