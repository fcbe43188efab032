package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the check says of rulebooks that load.
final class CheckCommandTest {
  private static final Path SHELF = Path.of(System.getProperty("evenhand.root"), "jurisdictions");

  @TempDir Path place;

  private static CommandRun check(Path folder, String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("rulebook", "check"));
    arguments.add(folder.toString());
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static Draft draft(String... rules) {
    Draft draft = new Draft("UNIQUE").input("sold", "boolean").input("grams", "number");
    List.of(rules).forEach(draft::rule);
    return draft;
  }

  @Test
  void rulebookWithNothingToFindIsDone() throws IOException {
    CommandRun run =
        check(
            draft("true | - -> \"yes\"", "false | > 5 -> \"no\"", "false | <= 5 -> null")
                .write(place));
    assertEquals(
        List.of(
            "xx-draft/asked: What is asked for",
            "  version first, decision \"Asked for\": complete",
            "    silent, by citation, where sold is false and grams is <= 5 (rule 3: § 3); for example sold = false, grams = 4",
            "",
            "1 rulebook: 0 with a gap, an overlap or a rule that can never speak, 1 without, 0 that do not load"),
        run.out().lines().toList());
    assertEquals(0, run.exit());
  }

  @Test
  void gapsOverlapsAndFactsNeverUsedAreNamedWithACase() throws IOException {
    CommandRun run = check(draft("- | > 5 -> \"yes\"", "- | > 9 -> \"no\"").write(place));
    assertEquals(
        List.of(
            "xx-draft/asked: What is asked for",
            "  version first, decision \"Asked for\": not complete",
            "    no rule speaks where grams is <= 5; for example sold = true, grams = 4",
            "    rules 1 and 2 match together where grams is > 9, and give different results; for example sold = true, grams = 10",
            "  version first: no condition tests sold"),
        run.out().lines().limit(5).toList());
    assertEquals(5, run.exit());
  }

  @Test
  void ruleThatCanNeverSpeakIsNamed() throws IOException {
    Draft draft = new Draft("FIRST").input("sold", "boolean");
    List.of("true -> \"yes\"", "- -> \"no\"", "false -> \"yes\"").forEach(draft::rule);
    CommandRun run = check(draft.write(place));
    assertTrue(run.out().contains("    rule 3 can never speak\n"), run.out());
    assertEquals(5, run.exit());
  }

  @Test
  void moreThanTwentyGapsAreCountedAsMore() throws IOException {
    Draft draft = new Draft("UNIQUE");
    IntStream.range(0, 6).forEach(i -> draft.input("fact " + i, "boolean"));
    IntStream.range(0, 64)
        .filter(bits -> Integer.bitCount(bits) % 2 == 0)
        .mapToObj(bits ->
            IntStream.range(0, 6)
                .mapToObj(i -> Boolean.toString((bits >> i & 1) == 1))
                .collect(java.util.stream.Collectors.joining(" | ")))
        .forEach(cells -> draft.rule(cells + " -> \"yes\""));
    CommandRun run = check(draft.write(place));
    assertEquals(20, run.out().lines().filter(line -> line.contains("no rule speaks")).count());
    assertTrue(run.out().contains("    there are more gaps than these 20\n"), run.out());
  }

  @Test
  void everyRulebookOfTheShelfLoadsAndIsChecked() {
    CommandRun run = check(SHELF);
    for (String each :
        List.of(
            "us-mo-095/drug-charging: Which drug cases Jackson County asks for",
            "    no rule speaks where drug case is false; for example drug case = false",
            "    silent, by citation, where drug case is true and conduct is \"manufacture\"",
            "  2021-guideline says \"not shown\" and 2025-01-14 says \"meets the guideline\" where",
            "  seventeen says \"adult\" and eighteen says \"juvenile\" where age at offense is 17",
            " 0 that do not load\n")) {
      assertTrue(run.out().contains(each), each);
    }
    assertEquals(5, run.exit(), run.err());
  }

  @Test
  void jurisdictionsAreCheckedAsAWholeToo() throws IOException {
    Files.copy(SHELF.resolve("outcomes.yaml"), place.resolve("outcomes.yaml"));
    draft("- | - -> \"yes\"").write(place);
    Files.createDirectories(place.resolve("xx-draft").resolve("empty"));
    CommandRun run = check(place);
    assertTrue(
        run.out()
            .contains(
                "The jurisdictions as a whole do not load\n  xx-draft/empty: No rulebook.yaml in it. Write one, or move the folder.\n"),
        run.out());
    assertEquals(3, run.exit());
  }

  @Test
  void brokenRulebookDoesNotKeepTheOthersFromBeingChecked() {
    Path folder = SHELF.resolve("xx-example/drug-charging/cases/bad");
    CommandRun run = check(folder);
    assertTrue(run.out().contains("cases/bad/unknown-authority: does not load\n"), run.out());
    assertTrue(run.out().contains("cases/bad/not-xml: does not load\n"), run.out());
    assertEquals(3, run.exit());
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    Path folder = draft("- | > 5 -> \"yes\"", "- | > 9 -> \"no\"", "true | 2 -> null").write(place);
    CommandRun run = check(folder, "--json");
    JsonNode root = JsonMapper.shared().readTree(run.out());
    JsonNode table = root.path("rulebooks").path(0).path("tables").path(0);
    assertEquals(false, table.path("complete").booleanValue());
    assertEquals("<= 5", table.path("gaps").path(1).path("where").path("grams").stringValue("?"));
    assertEquals(1, table.path("gaps").path(1).path("witness").path("grams").intValue());
    assertEquals(2, table.path("overlaps").path(0).path("other").intValue());
    assertEquals("§ 3", table.path("silences").path(0).path("citation").stringValue());
    assertEquals(1, root.path("remarkable").intValue());
    assertEquals(5, run.exit());
  }

  @Test
  void folderWithoutARulebookAndNoFolderAreErrors() {
    CommandRun none = check(place);
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("no rulebook in " + place), none.err());
    CommandRun missing = check(place.resolve("nowhere"));
    assertEquals(3, missing.exit());
    assertTrue(
        missing.err().contains("nowhere is neither a folder nor a .dmn file"), missing.err());
  }

  @Test
  void singleDmnFileIsCheckedBeforeItIsARulebook() throws IOException {
    Path file = draft("- | > 5 -> \"yes\"").write(place).resolve("table.dmn");
    CommandRun run = check(file);
    assertEquals(
        List.of(
            "table.dmn: draft",
            "  version table.dmn, decision \"Asked for\": not complete",
            "    no rule speaks where grams is <= 5; for example sold = true, grams = 4"),
        run.out().lines().limit(3).toList());
    assertEquals(5, run.exit());
    CommandRun broken = check(Files.writeString(place.resolve("broken.dmn"), "no xml"));
    assertTrue(broken.out().startsWith("broken.dmn: does not load\n  broken.dmn line 1: "));
    assertEquals(3, broken.exit());
  }
}
