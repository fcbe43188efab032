package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.Authority;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;
import org.evenhand.rulebook.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JurisdictionsTest {
  private static final Jurisdictions SHELF = Shelf.read();
  private static final FactName REFERRED = new FactName("referral date");
  private static final FactName DRUG_CASE = new FactName("drug case");
  private static final FactName FIREARM = new FactName("firearm in the case");

  @Test
  void fourOfficesAndNoneThatIsMadeUp() {
    assertEquals(
        List.of("us-mo-037", "us-mo-047", "us-mo-095", "us-mo-165"),
        SHELF.offices().stream().map(Office::id).toList());
    assertTrue(SHELF.findOffice("xx-example").orElseThrow().fictitious());
  }

  @Test
  void jacksonReferralsComeInTwoLayouts() {
    Office jackson = SHELF.findOffice("us-mo-095").orElseThrow();
    assertEquals("29095", jackson.fips());
    assertEquals(List.of("karpel-2021", "karpel-2025"), jackson.referralLayouts());
    assertEquals("2", jackson.agencies().getFirst().number().orElseThrow());
  }

  @Test
  void oneVocabularyOfOutcomes() {
    assertEquals(
        List.of("meets the guideline", "not shown", "individual review"),
        SHELF.outcomes().stream().map(Outcome::name).toList());
  }

  @Test
  void firearmSettlesEveryVersionOfJackson() {
    var rulebook = SHELF.rulebook("us-mo-095/drug-charging").rulebook();
    assertEquals(3, rulebook.versions().size());
    for (String day :
        List.of("2018-11-13", "2020-12-01", "2021-07-26", "2021-07-27", "2025-01-14")) {
      Determination answer =
          rulebook.determine(
              Facts.of(
                  Map.of(
                      REFERRED, known(Value.of(LocalDate.parse(day))),
                      DRUG_CASE, known(Value.of(true)),
                      FIREARM, known(Value.of(true)))));
      var determined = assertInstanceOf(Determination.Determined.class, answer, day);
      assertEquals(Verdict.outcome("meets the guideline"), determined.verdict(), day);
    }
  }

  @Test
  void noOfficesTextOnDrugCasesWasReadInTheOriginal() {
    for (String office : List.of("us-mo-095", "us-mo-047", "us-mo-165")) {
      for (Version version : SHELF.rulebook(office + "/drug-charging").rulebook().versions()) {
        assertEquals(Authority.SECOND_HAND, version.authority(), office);
      }
    }
  }

  @Test
  void countyHasItsOwnDatesAndElseTheStates() {
    assertEquals("us-mo-095/adult-age", idOf("us-mo-095"));
    assertEquals("us-mo/adult-age", idOf("us-mo-510"));
    assertTrue(SHELF.findRulebook("xx-example", "adult-age").isEmpty());
  }

  @Test
  void askingForARulebookThatIsNotThereNamesThoseThatAre() {
    var e = assertThrows(IllegalArgumentException.class, () -> SHELF.rulebook("us-mo-095/dogs"));
    assertTrue(e.toString().contains("us-mo-095/drug-charging"), e.toString());
  }

  @Test
  void cityInsideJacksonIsNotTheCounty() {
    assertEquals(
        List.of(0.39, 0.48),
        SHELF.benchmarksOf("kansas-city-inside-jackson").stream()
            .filter(b -> b.id().contains("published"))
            .map(b -> b.share())
            .toList());
    assertEquals(
        0.234166,
        SHELF.benchmarksOf("us-mo-095").stream()
            .filter(b -> b.group().equals("B"))
            .findFirst()
            .orElseThrow()
            .share());
  }

  @Test
  void everythingWrongIsToldAtOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("outcomes.yaml"), "- name: declined\n");
    Path place = Files.createDirectories(folder.resolve("us-mo-095"));
    Files.writeString(place.resolve("office.yaml"), "id: us-mo-096\nname: Jackson\nfips: 95\n");
    Files.writeString(place.resolve("benchmarks.csv"), "id,title\n");
    Files.createDirectories(place.resolve("dogs"));
    var e = assertThrows(JurisdictionsException.class, () -> Jurisdictions.read(folder));
    assertEquals(
        List.of(
            "outcomes.yaml line 1: the field \"says\" is missing."
                + " Write \"says:\" and its value.",
            "us-mo-095/office.yaml line 1: the field \"title\" is missing."
                + " Write \"title:\" and its value.",
            "us-mo-095/office.yaml line 1: the field \"agencies\" is missing."
                + " Write \"agencies:\" and a list under it.",
            "us-mo-095/office.yaml line 1: the field \"source\" is missing."
                + " Write \"source:\" and its value.",
            "us-mo-095/office.yaml line 1: the field \"id\" is \"us-mo-096\"."
                + " Expected its folder's name, us-mo-095.",
            "us-mo-095/office.yaml line 3: the field \"fips\" is \"95\"."
                + " Expected five digits in quotes.",
            "us-mo-095/benchmarks.csv line 1: The columns are id, title. Expected "
                + String.join(", ", ShelvedBenchmark.HEADER)
                + ".",
            "us-mo-095/dogs: No rulebook.yaml in it. Write one, or move the folder."),
        e.problems().stream().map(p -> p.sentence()).toList());
  }

  @Test
  void folderThatIsNotThere(@TempDir Path folder) {
    var e =
        assertThrows(
            JurisdictionsException.class, () -> Jurisdictions.read(folder.resolve("nowhere")));
    assertTrue(e.toString().endsWith("No such folder. Give the folder of jurisdictions."));
  }

  private static String idOf(String place) {
    return SHELF.findRulebook(place, "adult-age").orElseThrow().rulebook().id().id();
  }

  private static Fact known(Value value) {
    return new Fact.Known(value, "test");
  }
}
