package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case put to the real rulebooks, through the command line.
final class DecideCommandTest {
  private static final String JACKSON = "us-mo-095/drug-charging";
  private static final String CLAY = "us-mo-047/drug-charging";
  private static final String ONE_PILL =
      """
      {"drug case": true, "conduct": "possession", "substance": "other", "firearm in the case": false,
       "violence in this incident": false, "nexus to violence": false, "community concern": false}
      """;

  @TempDir Path place;

  private CommandRun decide(String rulebook, String facts, String... options) throws IOException {
    Path file = Files.writeString(place.resolve("case.json"), facts);
    List<String> arguments = new ArrayList<>(List.of("rulebook", "decide", rulebook, "--facts"));
    arguments.add(file.toString());
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private JsonNode json(String rulebook, String facts, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--json");
    CommandRun run = decide(rulebook, facts, all.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    return JsonMapper.shared().readTree(run.out());
  }

  private static String outcome(JsonNode answer) {
    assertEquals(1, answer.path("possible").size());
    return answer.path("possible").path(0).path("outcome").stringValue("none");
  }

  @Test
  void sameCaseIsNotAskedForIn2022AndIsAgainWhereItIsASale() throws IOException {
    assertEquals("not shown", outcome(json(JACKSON, ONE_PILL, "--on", "2022-03-01")));
    String sale = ONE_PILL.replace("possession", "distribution");
    assertEquals("not shown", outcome(json(JACKSON, sale, "--on", "2022-03-01")));
    assertEquals("meets the guideline", outcome(json(JACKSON, sale, "--on", "2025-01-14")));
  }

  @Test
  void secondHandTextIsSaidToSupportNoFindingAboutAPerson() throws IOException {
    CommandRun run = decide(JACKSON, ONE_PILL, "--on", "2022-03-01");
    assertTrue(run.out().contains("Answer: not shown\n"), run.out());
    assertTrue(
        run.out().contains("    Second-hand text: informs, supports no finding about a person.\n"),
        run.out());
    assertTrue(
        run.out().contains("version 2021-guideline, decision \"Drug charging\", rule 5: "),
        run.out());
  }

  @Test
  void everyOfficeAnswersSideBySide() throws IOException {
    CommandRun run = decide(JACKSON, ONE_PILL, "--on", "2021-08-01", "--all-offices");
    List<String> table =
        run.out().lines().dropWhile(line -> !line.startsWith("What each office")).skip(2).toList();
    assertEquals(
        List.of(
            "us-mo-095/drug-charging (this one) 2021-guideline second-hand not shown rule 5",
            "us-mo-037/drug-charging Cass County state-statutes primary silent rule 1",
            "us-mo-047/drug-charging Clay County 2021-07-14 second-hand meets the guideline rule 1",
            "us-mo-165/drug-charging Platte County 2021-07-14 second-hand meets the guideline rule 1"),
        table.stream().map(line -> line.strip().replaceAll(" {2,}", " ")).toList());
  }

  @Test
  void officesWithoutAPolicyYetAreNotInForce() throws IOException {
    JsonNode answer = json(JACKSON, ONE_PILL, "--on", "2021-07-13", "--all-offices");
    JsonNode clay = answer.path("offices").path(1);
    assertEquals("Clay County", clay.path("office").stringValue());
    assertEquals("not in force", clay.path("possible").path(0).path("kind").stringValue());
    assertEquals(0, clay.path("versions").size());
    assertEquals(
        List.of("2018-11-13", "2021-guideline"),
        answer.path("versions").valueStream().map(v -> v.path("version").stringValue()).toList());
  }

  @Test
  void whyNotIsTheSmallestChangeAndFactsMarkedUnchangeableStay() throws IOException {
    String violent =
        ONE_PILL.replace("\"nexus to violence\": false", "\"nexus to violence\": true");
    assertTrue(
        decide(JACKSON, violent, "--on", "2022-03-01")
            .out()
            .contains("  \"not shown\" if nexus to violence were false (true now)\n"));
    String out = decide(JACKSON, ONE_PILL, "--on", "2022-03-01").out();
    for (String fact :
        List.of("firearm in the case", "violence in this incident", "nexus to violence")) {
      assertTrue(
          out.contains("  \"meets the guideline\" if %s were true (false now)\n".formatted(fact)),
          out);
    }
    String fixed =
        decide(JACKSON, ONE_PILL, "--on", "2022-03-01", "--unchangeable", "firearm in the case")
            .out();
    assertFalse(fixed.contains("if firearm in the case were"), fixed);
    assertFalse(out.contains("referral date were"), out);
    String anyDate = decide(JACKSON, ONE_PILL, "--on", "2022-03-01", "--changeable-date").out();
    assertTrue(
        anyDate.contains(
            "  \"meets the guideline\" if referral date were [2018-11-13..2020-12-01) (2022-03-01 now)\n"),
        anyDate);
  }

  @Test
  void unknownDateLeavesEveryVersionPossible() throws IOException {
    JsonNode answer = json(JACKSON, ONE_PILL, "--on", "unknown");
    assertEquals(3, answer.path("versions").size());
    assertEquals(true, answer.path("mayBeNotInForce").booleanValue());
    assertEquals(false, answer.path("determined").booleanValue());
    assertEquals("exact", answer.path("exactness").stringValue());
    assertEquals("[[\"referral date\",\"version in force\"]]", answer.path("settledBy").toString());
  }

  @Test
  void forcedVersionAnswersWhateverTheDate() throws IOException {
    assertEquals(
        "meets the guideline",
        outcome(json(JACKSON + "@2018-11-13", ONE_PILL, "--on", "2022-03-01")));
    assertEquals("not shown", outcome(json(JACKSON + "@2021-guideline", ONE_PILL)));
    assertEquals(
        "not shown", outcome(json(JACKSON + "@2021-guideline", ONE_PILL, "--on", "2001-01-01")));
  }

  @Test
  void dateMayStandAmongTheFactsButNotTwiceDifferently() throws IOException {
    String dated = ONE_PILL.replace("{", "{\"referral date\": \"2022-03-01\", ");
    assertEquals("not shown", outcome(json(JACKSON, dated)));
    assertEquals("not shown", outcome(json(JACKSON, dated, "--on", "2022-03-01")));
    CommandRun run = decide(JACKSON, dated, "--on", "2022-03-02");
    assertEquals(
        "rulebook decide: case.json says that the referral date is 2022-03-01, and --on says 2022-03-02. Leave one out.",
        run.err().strip());
    assertEquals(3, run.exit());
  }

  @Test
  void factThatOnlyAnotherOfficeAsksForIsSaidAndOneThatNobodyAsksForStops() throws IOException {
    CommandRun clay = decide(CLAY, ONE_PILL, "--on", "2022-03-01");
    assertEquals(0, clay.exit());
    assertTrue(
        clay.out()
            .contains("It does not ask for \"nexus to violence\"; us-mo-095/drug-charging does."),
        clay.out());
    CommandRun misspelt =
        decide(CLAY, ONE_PILL.replace("nexus to", "nexsus to"), "--on", "2022-03-01");
    assertEquals(3, misspelt.exit());
    assertEquals("", misspelt.out());
    assertTrue(
        misspelt
            .err()
            .startsWith(
                "rulebook decide: case.json: neither us-mo-047/drug-charging nor another office's rulebook of that name asks for \"nexsus to violence\"."),
        misspelt.err());
    CommandRun near =
        decide(JACKSON, ONE_PILL.replace("nexus to", "nexsus to"), "--on", "2022-03-01");
    assertTrue(near.err().contains("Did you mean \"nexus to violence\"?"), near.err());
  }

  @Test
  void draftInAFolderIsAskedBesideTheOfficesOfItsName() throws IOException {
    Path draft = new Draft("FIRST").input("drug case", "boolean").rule("- -> \"no\"").write(place);
    JsonNode alone = json(draft.toString(), "{\"drug case\": true}", "--on", "2022-03-01");
    assertEquals("no", outcome(alone));
    assertEquals("proposed", alone.path("versions").path(0).path("authority").stringValue());
    CommandRun beside =
        decide(draft.toString(), "{\"drug case\": true}", "--on", "2022-03-01", "--all-offices");
    assertTrue(beside.out().contains("  No other rulebook has this name."), beside.out());
  }

  @Test
  void clocksAreComputedFromTheDatesStated() throws IOException {
    String request = "us-mo/records-request";
    String facts =
        """
        {"question date": "2024-12-04", "request answered": true}
        """;
    CommandRun run = decide(request, facts, "--on", "2024-11-27");
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out().contains("(last day to answer 2024-12-03, question date 2024-12-04;"), run.out());
    CommandRun stated =
        decide(request, "{\"last day to answer\": \"2024-12-03\"}", "--on", "2024-11-27");
    assertEquals(
        "rulebook decide: case.json: the fact \"last day to answer\" is computed from \"request received\". State those instead.",
        stated.err().strip());
    assertEquals(3, stated.exit());
  }
}
