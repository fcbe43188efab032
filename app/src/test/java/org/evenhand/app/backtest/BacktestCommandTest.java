package org.evenhand.app.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `evenhand backtest`, from the command line to its files.
final class BacktestCommandTest {
  private static final String OLD = "us-mo-095/drug-charging@2018-11-13";
  private static final String NEW = "us-mo-095/drug-charging@2021-guideline";
  private static final String CLAY = "us-mo-047/drug-charging@2021-07-14";

  @TempDir Path folder;
  private Path out = Path.of("unset");

  @BeforeEach
  void place() {
    out = folder.resolve("out");
  }

  private CommandRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("backtest", "--quiet", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private String table(String name) {
    return Given.root().resolve("jurisdictions").resolve(name).toString();
  }

  private Path drop() {
    Path drop = folder.resolve("drop");
    new Exports(drop.resolve("us-mo-095"))
        .received("1", Exports.Person.ADA, 1, "2021-03-01", Exports.DELIVERY)
        .received("2", Exports.Person.BEN, 1, "2021-04-01", Exports.DELIVERY)
        .write();
    return drop;
  }

  @Test
  void jacksonAgainstClayOnTheRealFileHasHonestBounds() throws IOException {
    Path real = Given.shared("kcpd/kcpd_drug_2021.csv");
    CommandRun run = run("--current", NEW, "--candidate", CLAY, NEW, "--kcpd", real.toString());
    assertEquals(0, run.exit(), run.err());
    JsonNode report = CommandRun.json(out);
    JsonNode clay = report.path("candidates").path(0);

    assertEquals(
        "Under Clay County’s policy of 2021-07-14 1,072 of the 1,101 arrestees get another verdict than"
            + " under Jackson County’s policy “2021-guideline”: none are newly not asked for and between"
            + " none and 1,072 newly asked for.",
        clay.path("finding").asString());
    assertEquals(1101, report.path("cohort").path("cases").asInt());
    // 29 arrestees of reports with the firearm flag are asked for by Jackson; Clay asks for all.
    assertBounds(clay, "now", 29, 29, 1101);
    assertBounds(clay, "then", 1101, 1101, 1101);
    assertBounds(clay, "come", 0, 0, 1072);
    assertBounds(clay, "gone", 0, 0, 0);
    assertTrue(clay.path("noPublicSafety").asString().startsWith("Not computable"));
    JsonNode same = report.path("candidates").path(1);
    assertTrue(same.path("changesNothing").asBoolean());
    assertBounds(same, "net", 0, 0, 0);
  }

  private static void assertBounds(JsonNode candidate, String code, int value, int low, int high) {
    for (JsonNode each : candidate.path("unreplayable").path("bounds").path(0).path("groups")) {
      if (each.path("code").asString().equals(code)) {
        assertEquals(value, each.path("value").asInt(), code);
        assertEquals(low, each.path("low").asInt(), code);
        assertEquals(high, each.path("high").asInt(), code);
        return;
      }
    }
    throw new AssertionError("no bound " + code);
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    String drop = drop().toString();
    assertEquals(0, run("--current", OLD, "--candidate", NEW, CLAY, "--karpel", drop).exit());
    var first = CommandRun.bytes(out);
    assertEquals(0, run("--current", OLD, "--candidate", NEW, CLAY, "--karpel", drop).exit());
    assertEquals(first, CommandRun.bytes(out));
    assertTrue(first.keySet().contains("restricted/changed.csv"), first.keySet().toString());
  }

  @Test
  void aSecondPersonRepeatsItFromTheReportAlone() throws IOException {
    Path proposal =
        Files.copy(
            Path.of(table("us-mo-095/drug-charging/2021-guideline.dmn")),
            folder.resolve("narrower.dmn"));
    CommandRun first =
        run("--current", OLD, "--candidate", proposal.toString(), "--karpel", drop().toString());
    assertEquals(0, first.exit(), first.err());
    Files.delete(proposal);
    Path report = out.resolve("public/report.json");

    CommandRun again =
        CommandRun.of("backtest", "--rerun", report.toString(), "--in", folder.toString());
    assertEquals(0, again.exit(), again.err() + again.out());
    assertTrue(again.out().startsWith("The same, byte for byte"), again.out());

    Files.writeString(
        report, Files.readString(report).replaceFirst("\"cases\" : 2", "\"cases\" : 3"));
    CommandRun differs =
        CommandRun.of("backtest", "--rerun", report.toString(), "--in", folder.toString());
    assertEquals(5, differs.exit(), differs.err());
    assertTrue(differs.out().contains("/cohort/cases was 3 and is 2"), differs.out());
  }

  @Test
  void aRerunNamesTheFilesItDoesNotFind() throws IOException {
    Path drop = drop();
    assertEquals(0, run("--current", OLD, "--candidate", NEW, "--karpel", drop.toString()).exit());
    Files.delete(drop.resolve("us-mo-095/Received Cases.csv"));
    CommandRun again =
        CommandRun.of(
            "backtest",
            "--rerun",
            out.resolve("public/report.json").toString(),
            "--in",
            folder.toString());
    assertEquals(3, again.exit());
    assertTrue(again.err().contains("us-mo-095/Received Cases.csv"), again.err());
    assertTrue(again.err().contains("--in DIR"), again.err());
  }

  @Test
  void everyChangedCaseStandsInTheRestrictedTableWithItsFacts() throws IOException {
    assertEquals(
        0, run("--current", OLD, "--candidate", NEW, "--karpel", drop().toString()).exit());
    List<String> changed = Files.readAllLines(out.resolve("restricted/changed.csv"));
    assertTrue(
        changed.getFirst().startsWith("candidate,case,before,after,change,"), changed.getFirst());
    assertEquals(3, changed.size());
    assertTrue(changed.get(1).startsWith("1,us-mo-095/1,meets the guideline,undetermined,1-1,"));
    assertTrue(changed.get(1).contains("unknown (no weapons charge"), changed.get(1));
    assertTrue(
        Files.readString(out.resolve("restricted/changes.csv"))
            .contains("None of the grounds is shown"));
  }

  @Test
  void theCommandLineIsToldWhatIsMissing() {
    assertTrue(run("--kcpd", "x.csv").err().contains("which policies?"));
    assertTrue(run("--current", OLD, "--candidate", NEW).err().contains("which history?"));
    assertEquals(2, run("--current", OLD, "--candidate", NEW).exit());
  }

  @Test
  void anUnknownPolicyIsToldWhichThereAre() {
    CommandRun run =
        run("--current", "us-mo-095/drug-charging@2017", "--candidate", NEW, "--karpel", "x");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("There is no \"us-mo-095/drug-charging@2017\""), run.err());
    assertTrue(run.err().contains(OLD), run.err());
  }

  @Test
  void aCandidateThatIsBrokenIsRefusedWithEveryProblem() throws IOException {
    String broken =
        Files.readString(Path.of(table("us-mo-095/drug-charging/2021-guideline.dmn")))
            .replace(
                "<outputEntry id=\"rule_5_output\"><text>\"not shown\"",
                "<outputEntry id=\"rule_5_output\"><text>\"declined\"")
            .replace(
                "\"not shown\",\"individual review\"",
                "\"not shown\",\"individual review\",\"declined\"");
    Path file = folder.resolve("broken.dmn");
    Files.writeString(file, broken, StandardCharsets.UTF_8);
    CommandRun run =
        run("--current", OLD, "--candidate", file.toString(), "--karpel", drop().toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("broken.dmn"), run.err());
    assertTrue(run.err().contains("declined"), run.err());

    CommandRun absent =
        run(
            "--current",
            OLD,
            "--candidate",
            folder.resolve("no.dmn").toString(),
            "--karpel",
            drop().toString());
    assertEquals(3, absent.exit());
    assertTrue(absent.err().contains("There is no file"), absent.err());
  }

  @Test
  void anOfficeWithoutReferralsIsSaid() {
    CommandRun run = run("--current", CLAY, "--candidate", OLD, "--karpel", drop().toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("no drug referral of us-mo-047"), run.err());
    assertTrue(run.err().contains("referrals of us-mo-095"), run.err());
  }

  @Test
  void theReportMeetsItsSchema() throws IOException {
    assertEquals(
        0, run("--current", OLD, "--candidate", NEW, "--karpel", drop().toString()).exit());
    assertEquals(
        List.of(),
        org.evenhand.app.report.Schemas.problems(
            CommandRun.read(out.resolve("public/backtest.schema.json")),
            CommandRun.json(out),
            "report"));
  }
}
