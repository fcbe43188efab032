package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `evenhand link` from file to folder, on 3,000 invented records.
final class LinkCommandTest {
  @TempDir static Path shared;

  private static Path people = Path.of("people.csv");
  private static Path linked = Path.of("linked");

  @TempDir Path folder;

  @BeforeAll
  static void inventAndLink() {
    people = shared.resolve("people.csv");
    linked = shared.resolve("linked");
    CommandRun invented =
        CommandRun.of("people", "--quiet", "--records", "3000", "--out", people.toString());
    assertEquals(0, invented.exit(), invented.err());
    CommandRun run =
        CommandRun.of(
            "link", people.toString(), "--truth-column", "person", "--out", linked.toString());
    assertEquals(0, run.exit(), run.err());
  }

  @Test
  void writesPairsClustersModelQualityAndPage() throws IOException {
    try (Stream<Path> files = Files.list(linked)) {
      assertEquals(
          LinkOutput.FILES.stream().sorted().toList(),
          files.map(each -> each.getFileName().toString()).sorted().toList());
    }
    assertEquals(
        "record_l,record_r,probability",
        Files.readAllLines(linked.resolve("links.csv")).getFirst());
    assertEquals(3_000, clusters(linked).size());
    JsonNode quality =
        JsonMapper.builder().build().readTree(Files.readString(linked.resolve("quality.json")));
    for (String part : List.of("pairs", "clusterPairs", "bcubed")) {
      double f1 = quality.path(part).path("f1").path("value").asDouble();
      assertTrue(f1 > 0.97, part + ": F1 " + f1);
      assertTrue(quality.path(part).path("f1").path("low").asDouble() < f1);
    }
  }

  @Test
  void everyProbabilityIsOneAndEveryPairIsWrittenOnceAndInOrder() throws IOException {
    List<String> pairs = new ArrayList<>();
    List<String> lines = Files.readAllLines(linked.resolve("links.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      double probability = Double.parseDouble(cells[2]);
      assertTrue(probability >= 0.01 && probability <= 1, line);
      pairs.add(cells[0] + " " + cells[1]);
    }
    assertEquals(pairs.size(), pairs.stream().distinct().count());
  }

  @Test
  void aModelThatWasWrittenAndGivenBackFindsTheSamePersons() throws IOException {
    CommandRun run =
        CommandRun.of(
            "link",
            "--quiet",
            people.toString(),
            "--model",
            linked.resolve("model.json").toString(),
            "--columns",
            "ignore=person",
            "--out",
            folder.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals(clusters(linked), clusters(folder));
    assertEquals(
        Files.readString(linked.resolve("model.json")),
        Files.readString(folder.resolve("model.json")));
    assertFalse(Files.exists(folder.resolve("quality.json")), "no truth was given");
  }

  @Test
  void decisionsStandAboveProbabilitiesUntilWithdrawn() throws IOException {
    Map<String, String> before = clusters(linked);
    String first = Files.readAllLines(linked.resolve("links.csv")).get(1);
    String left = first.split(",")[0];
    String right = first.split(",")[1];
    assertEquals(before.get(left), before.get(right), "the first pair of the file is linked");
    Path decisions = folder.resolve("decisions.csv");
    String header = "record_l,record_r,decision,who\n";
    String different = "%s,%s,different,clerk\n".formatted(left, right);
    Files.writeString(decisions, header + different);
    Map<String, String> after = decided(decisions);
    assertNotEquals(after.get(left), after.get(right));
    Files.writeString(
        decisions, header + different + "%s,%s,withdrawn,clerk\n".formatted(left, right));
    assertEquals(before, decided(decisions));
  }

  private Map<String, String> decided(Path decisions) throws IOException {
    Path out = folder.resolve("decided");
    CommandRun run =
        CommandRun.of(
            "link",
            "--quiet",
            people.toString(),
            "--columns",
            "ignore=person",
            "--decisions",
            decisions.toString(),
            "--out",
            out.toString());
    assertEquals(0, run.exit(), run.err());
    return clusters(out);
  }

  @Test
  void aDecisionThatNamesNoRecordIsRefusedWithItsLine() throws IOException {
    Path decisions = folder.resolve("decisions.csv");
    Files.writeString(decisions, "record_l,record_r,decision\n1,nobody,same\n1,2,perhaps\n");
    CommandRun run =
        CommandRun.of(
            "link",
            people.toString(),
            "--decisions",
            decisions.toString(),
            "--out",
            folder.resolve("out").toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("line 2: there is no record \"nobody\""), run.err());
    assertTrue(run.err().contains("line 3"), run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aModelThatComparesRaceOrSexIsRefusedWhenItIsLoaded() throws IOException {
    String model = Files.readString(linked.resolve("model.json"));
    for (String wrong :
        List.of(
            model.replaceFirst("\"field\" : \"given name\"", "\"field\" : \"race\""),
            model.replaceFirst("\"name\" : \"surname\"", "\"name\" : \"sex\""))) {
      assertNotEquals(model, wrong);
      Path file = folder.resolve("model.json");
      Files.writeString(file, wrong);
      CommandRun run =
          CommandRun.of(
              "link",
              people.toString(),
              "--model",
              file.toString(),
              "--out",
              folder.resolve("out").toString());
      assertEquals(2, run.exit());
      assertTrue(run.err().contains("race, sex and ethnic origin are never compared"), run.err());
    }
  }

  @Test
  void aModelThatCannotBeReadSaysWhere() throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(
        file,
        Files.readString(linked.resolve("model.json")).replaceFirst("\"exact\"", "\"nearly\""));
    CommandRun run =
        CommandRun.of(
            "link", people.toString(), "--model", file.toString(), "--out", folder.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("\"nearly\" is no way to agree"), run.err());
    assertTrue(run.err().contains("level \"same\""), run.err());
  }

  @Test
  void tooManyPairsAreRefusedWithTheRuleAndTheBlockAndNothingIsWritten() throws IOException {
    Path same = folder.resolve("same.csv");
    StringBuilder rows = new StringBuilder("surname,given_name,birth_date\n");
    rows.repeat("SMITH,JOHN,1980-01-01\n", 3_000);
    Files.writeString(same, rows);
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of("link", same.toString(), "--pair-limit", "1000000", "--out", out.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("birth date"), run.err());
    assertTrue(run.err().contains("3,000 records, 4,498,500 pairs"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void countsArePrintedBeforeAnythingIsCompared() {
    CommandRun run = CommandRun.of("link", "--quiet", people.toString(), "--count-only");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("birth date"), run.out());
    assertTrue(run.out().contains("a pair that several rules meet is compared once"), run.out());
  }

  @Test
  void filesWithOtherColumnNamesAreJoinedByWhatTheyHold() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        "record,lname,fname,dob\na1,Smith,John,1980-01-02\na2,Doe,Ann,1970-02-03\n");
    Files.writeString(
        folder.resolve("b.csv"),
        "record,Last Name,First Name,Date of Birth\nb1,Smith,John,1980-01-02\nb2,Roe,Carl,1991-02-03\n");
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "link",
            folder.resolve("a.csv").toString(),
            folder.resolve("b.csv").toString(),
            "--out",
            out.toString());
    assertEquals(0, run.exit(), run.err());
    Map<String, String> clusters = clusters(out);
    assertEquals(clusters.get("a1"), clusters.get("b1"));
    assertEquals(3, clusters.values().stream().distinct().count());
  }

  @Test
  void wrongOptionsAreSaidInASentence() {
    assertEquals(2, CommandRun.of("link", people.toString()).exit());
    assertEquals(
        2,
        CommandRun.of("link", people.toString(), "--between", "some", "--out", folder.toString())
            .exit());
    assertEquals(
        2,
        CommandRun.of("link", people.toString(), "--threshold", "1.5", "--out", folder.toString())
            .exit());
    assertEquals(3, CommandRun.of("link", "nowhere.csv", "--out", folder.toString()).exit());
  }

  private static Map<String, String> clusters(Path folder) throws IOException {
    Map<String, String> clusters = new HashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("clusters.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      clusters.put(cells[0], cells[1]);
    }
    return clusters;
  }
}
