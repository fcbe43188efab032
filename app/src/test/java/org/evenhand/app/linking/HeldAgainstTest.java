package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.people.LabelledPairs;
import org.evenhand.app.people.Mapping;
import org.evenhand.app.people.People;
import org.evenhand.app.people.PeopleFiles;
import org.evenhand.app.people.Use;
import org.evenhand.app.quality.Grouping;
import org.evenhand.app.quality.Quality;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file to its quality and its page.
final class HeldAgainstTest {
  private static final List<String> SURNAMES =
      List.of(
          "Abernathy", "Brinkman", "Castellano", "Dragovic", "Eriksen", "Fontaine", "Grabowski");
  private static final List<String> GIVEN =
      List.of(
          "Alma", "Bruno", "Clara", "Dario", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas");

  @TempDir private Path folder;

  /// Two records of each of 280 persons, of which every fifth has a slip in the surname.
  private People people(Mapping mapping) throws IOException {
    List<String> lines = new ArrayList<>(List.of("record,surname,given_name,dob,person,race"));
    for (int person = 0; person < 280; person++) {
      String surname = SURNAMES.get(person % 7);
      String given = GIVEN.get(person / 7 % 10);
      String dob = "19%02d-%02d-%02d".formatted(40 + person % 59, 1 + person % 12, 1 + person % 28);
      String race = person % 2 == 0 ? "Black" : "White";
      lines.add("r%da,%s,%s,%s,p%d,%s".formatted(person, surname, given, dob, person, race));
      String slip = person % 5 == 0 ? surname.substring(1) : surname;
      lines.add("r%db,%s,%s,%s,p%d,%s".formatted(person, slip, given, dob, person, race));
    }
    Path file = folder.resolve("people.csv");
    Files.write(file, lines);
    return PeopleFiles.read(List.of(file), mapping, Progress.SILENT);
  }

  @Test
  void aColumnOfPersonsIsTheTruthAndRaceAGroup() throws IOException {
    People people = people(Mapping.NONE.withTruth("person"));
    Linkage linkage = Linkage.of(people.records(), Settings.DEFAULT);
    Clusters clusters = linkage.clusters();
    Quality quality = HeldAgainst.persons(linkage, clusters, people).orElseThrow();
    assertEquals(280, quality.truePairs());
    assertTrue(Objects.requireNonNull(quality.clusterPairs().f1().value()) > 0.95);
    assertEquals("race", quality.groups().getFirst().name());
    assertEquals(140, quality.groups().getFirst().groups().getFirst().truePairs());
    String html =
        LinkPages.html(
            LinkedInput.from(people, "0.1.0", false), linkage, clusters, Optional.of(quality));
    assertTrue(html.contains("By race"));
    assertTrue(html.contains("people.csv: 560\u00a0rows, 0 of them set aside"), html);
    assertTrue(html.contains("Record r"), "names of records");
  }

  @Test
  void withoutSuchAColumnNothingIsKnown() throws IOException {
    People people = people(Mapping.NONE);
    Linkage linkage = Linkage.of(people.records(), Settings.DEFAULT);
    assertEquals(Optional.empty(), HeldAgainst.persons(linkage, linkage.clusters(), people));
  }

  @Test
  void labelledPairsWithANoJudgeOnlyThemselves() throws IOException {
    People people = people(Mapping.NONE);
    Linkage linkage = Linkage.of(people.records(), Settings.DEFAULT);
    List<LabelledPairs.Pair> pairs =
        List.of(
            new LabelledPairs.Pair(0, 1, 1),
            new LabelledPairs.Pair(2, 3, 0.9),
            new LabelledPairs.Pair(0, 3, 0));
    Quality labels = HeldAgainst.pairs(linkage, linkage.clusters(), people, pairs);
    assertEquals(2, labels.truePairs());
    assertTrue(labels.notes().getFirst().startsWith("Only the 3 labelled pairs are judged"));
    Quality matches = HeldAgainst.pairs(linkage, linkage.clusters(), people, pairs.subList(0, 2));
    assertEquals(List.of(), matches.notes());
    assertTrue(
        Objects.requireNonNull(matches.clusterPairs().precision().value()) < 0.1,
        "all other links count as wrong");
  }

  @Test
  void socialSecurityNumbersAreNotShown() throws IOException {
    List<String> lines = new ArrayList<>(List.of("surname,given_name,dob,ssn"));
    for (int i = 0; i < 200; i++) {
      String given = GIVEN.get(i / 2 % 10) + (i % 3 == 0 ? "" : "a");
      lines.add(
          "%s,%s,1970-%02d-%02d,900-%02d-%04d"
              .formatted(
                  SURNAMES.get(i / 2 % 7), given, 1 + i / 2 % 12, 1 + i / 2 % 28, i / 2, i / 2));
    }
    Path file = folder.resolve("numbers.csv");
    Files.write(file, lines);
    People people = PeopleFiles.read(List.of(file), Mapping.NONE, Progress.SILENT);
    assertTrue(people.records().find(Field.IDENTIFIER).isPresent());
    Linkage linkage = Linkage.of(people.records(), Settings.DEFAULT);
    String html =
        LinkPages.html(
            LinkedInput.from(people, "0.1.0", false),
            linkage,
            linkage.clusters(),
            Optional.empty());
    assertTrue(html.contains("<td>not shown</td>"), "in the queue");
    assertTrue(html.contains("“not shown”"), "in the blocks");
    assertFalse(Pattern.compile("900-?\\d\\d-?\\d{4}").matcher(html).find());
  }

  @Test
  void rareValuesOfAGroupStandTogether() {
    List<String> values = new ArrayList<>(List.of(""));
    int[] codes = new int[200];
    for (int i = 0; i < 15; i++) {
      values.add("v" + i);
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i % 20 < 16 ? i % 20 : 15;
    }
    Grouping grouping =
        HeldAgainst.grouping(new People.Evaluation(Use.EVALUATION_SEX, "sex", codes, values));
    assertEquals("sex", grouping.name());
    assertEquals(14, grouping.labels().size());
    assertEquals("v14", grouping.labels().get(1), "the commonest first");
    assertEquals("all other values", grouping.labels().getLast());
    assertEquals(13, grouping.codes()[14], "v13");
    assertEquals(0, grouping.codes()[0], "not recorded");
  }
}
