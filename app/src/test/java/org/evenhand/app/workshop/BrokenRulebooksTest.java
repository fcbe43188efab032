package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rulebooks that must not load, through the command line: every problem in a sentence with its
/// place and what is allowed, exit code 3, and nothing read from outside of the file.
final class BrokenRulebooksTest {
  private static final String PROLOG = "  xx-draft/asked/table.dmn";

  @TempDir Path place;

  private static Draft draft() {
    return new Draft("FIRST")
        .input("sold", "boolean")
        .input("grams", "number")
        .rule("true | - -> \"yes\"")
        .rule("- | > 30 -> \"no\"");
  }

  private CommandRun check(String dmn) throws IOException {
    return check(Draft.write(place, dmn));
  }

  private static CommandRun check(Path folder) {
    return CommandRun.of("rulebook", "check", folder.toString());
  }

  /// The problems printed, which are all there are.
  private static void assertRefused(CommandRun run, String... sentences) {
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.getFirst().endsWith("xx-draft/asked: does not load"), run.out());
    assertEquals(List.of(sentences), lines.subList(1, lines.indexOf("")));
    assertEquals(
        "1 rulebook: 0 with a gap, an overlap or a rule that can never speak, 0 without, 1 that do not load",
        lines.getLast());
    assertEquals(3, run.exit());
    assertEquals("", run.err());
  }

  @Test
  void decisionsThatRequireEachOther() throws IOException {
    String circle =
        """
        <decision id="limit" name="Limit">
        <informationRequirement><requiredDecision href="#asked"/></informationRequirement>
        <literalExpression><text>1</text></literalExpression></decision>
        </definitions>
        """;
    assertRefused(
        check(
            draft()
                .xml()
                .replace(
                    "<decisionTable",
                    "<informationRequirement><requiredDecision href=\"#limit\"/></informationRequirement>\n<decisionTable")
                .replace("</definitions>\n", circle)),
        PROLOG
            + " line 4, decision \"Asked for\": the decisions require each other in a circle: Asked for → Limit → Asked for. A decision may require only decisions that do not require it.");
  }

  @Test
  void ruleWithTooFewCells() throws IOException {
    assertRefused(
        check(draft().rule("false -> \"no\"").xml()),
        PROLOG
            + " line 13, decision \"Asked for\", rule 3, column \"grams\": the rule has 1 condition. The table has 2 columns for conditions, and a rule one cell in each (- for any): sold, grams.");
  }

  @Test
  void unknownTypeAndEveryOtherProblemAtOnce() throws IOException {
    assertRefused(
        check(
            new Draft("FIRST")
                .input("sold", "boolean")
                .input("grams", "ounces")
                .rule("perhaps | - -> \"yes\"")
                .xml()),
        PROLOG
            + " line 3, column \"grams\": the type \"ounces\" is not known. Allowed are Any, boolean, context, date, days and time duration, list, number, string, years and months duration, or a type the model defines.",
        PROLOG
            + " line 9, decision \"Asked for\", column \"grams\": the type \"ounces\" is not known. Allowed are Any, boolean, context, date, days and time duration, list, number, string, years and months duration, or a type the model defines.",
        PROLOG
            + " line 11, decision \"Asked for\", rule 1, column \"sold\": the cell is perhaps. Allowed are -, values, comparisons, intervals, lists of them and not(…); here: perhaps is no name in scope; in scope are none.");
  }

  @Test
  void xmlBombAndExternalEntityAreRefusedUnread() throws IOException {
    String sentence =
        PROLOG
            + " line 1: The file has a DOCTYPE, which is refused: a decision model needs no document type or entities. Give a DMN file.";
    StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    String body = draft().xml().replace("rule 1", "&e39;");
    assertRefused(check(bomb + "]>" + body), sentence);

    Path secret = Files.writeString(place.resolve("secret.txt"), "a secret");
    CommandRun external =
        check("<!DOCTYPE d [<!ENTITY e39 SYSTEM \"%s\">]>".formatted(secret.toUri()) + body);
    assertRefused(external, sentence);
    CommandRun parameter =
        check("<!DOCTYPE d SYSTEM \"%s\">".formatted(secret.toUri()) + draft().xml());
    assertRefused(parameter, sentence);
  }

  /// Larger than any decision table we know; refused after its first 16 MB.
  @Test
  void fileOf50MegabytesIsRefusedQuicklyWithItsSizeAndTheLimit() throws IOException {
    Path folder = draft().write(place);
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("table.dmn").toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertRefused(
                check(folder),
                PROLOG
                    + ": The file has 50,000,000 bytes and is refused unread; at most 16,777,216 (16 MB) are read. Give a DMN file."));
  }

  @Test
  void fileNotInUtf8() throws IOException {
    Path folder = draft().write(place);
    Files.write(
        folder.resolve("table.dmn"), draft().xml().getBytes(Charset.forName("windows-1252")));
    CommandRun run = check(folder);
    assertTrue(
        run.out()
            .contains(
                "The file is not in the encoding it declares, or in UTF-8 where it declares none: Invalid byte"),
        run.out());
    assertEquals(3, run.exit());
  }

  @Test
  void fileNotXml() throws IOException {
    assertRefused(
        check("rule;cell;result\n"),
        PROLOG
            + " line 1: The file is not well-formed XML: Content is not allowed in prolog. Give a DMN file.");
    assertRefused(
        check(""),
        PROLOG
            + " line 1: The file is not well-formed XML: Premature end of file. Give a DMN file.");
  }

  @Test
  void expressionDeepEnoughToExhaustTheStack() throws IOException {
    CommandRun run = check(draft().rule("- | " + "(".repeat(100_000) + " -> \"no\"").xml());
    assertTrue(run.out().contains("it is nested deeper than is read (200 levels)"));
    assertEquals(3, run.exit());
  }

  @Test
  void decideRefusesWhatCheckRefuses() throws IOException {
    Path folder = Draft.write(place, "no xml");
    Path facts = Files.writeString(place.resolve("case.json"), "{}");
    CommandRun run =
        CommandRun.of(
            "rulebook",
            "decide",
            folder.toString(),
            "--facts",
            facts.toString(),
            "--on",
            "unknown");
    assertEquals(
        "rulebook decide: xx-draft/asked/table.dmn line 1: The file is not well-formed XML: Content is not allowed in prolog. Give a DMN file.",
        run.err().strip());
    assertEquals(3, run.exit());
  }
}
