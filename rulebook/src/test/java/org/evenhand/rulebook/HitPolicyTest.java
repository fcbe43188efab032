package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What tables say where several rules match; expected by hand from OMG DMN 1.5, 8.2.10.
class HitPolicyTest {
  private static final String OUTPUT =
      "<outputValues><text>\"high\", \"middle\", \"low\"</text></outputValues>";

  /// Grams 1 match no rule, 5 the first, 15 the first two, 25 all three.
  private static Value evaluate(String policy, String output, int grams, String... results) {
    DmnModel model =
        new DmnText()
            .input("grams", "number")
            .table(
                "asked for",
                policy,
                output,
                List.of("grams : number"),
                ">= 5 -> " + results[0],
                ">= 10 -> " + results[1],
                ">= 20 -> " + results[2])
            .model();
    return model.evaluate("asked for", Map.of(new FactName("grams"), Value.of(grams)));
  }

  private static String texts(String policy, int grams) {
    return evaluate(policy, OUTPUT, grams, "\"low\"", "\"high\"", "\"low\"").feel();
  }

  private static String numbers(String policy, int grams) {
    return evaluate(policy, "", grams, "1.5", "40", "2.5").feel();
  }

  @Test
  void uniqueSaysNothingWhereTwoRulesMatchAndAnyWhereTheirResultsDiffer() {
    for (String policy : List.of("UNIQUE", "ANY")) {
      assertEquals("\"low\"", texts(policy, 5));
      assertEquals("null", texts(policy, 15));
      assertEquals("null", texts(policy, 1));
    }
    assertEquals("7", evaluate("ANY", "", 25, "7", "7", "7.0").feel());
    assertEquals("null", evaluate("UNIQUE", "", 25, "7", "7", "7.0").feel());
    assertEquals("7", evaluate("UNIQUE", "", 5, "7", "7", "7.0").feel());
  }

  @Test
  void firstTakesTheFirstAndPriorityTheHighestListed() {
    assertEquals("\"low\"", texts("FIRST", 25));
    assertEquals("\"high\"", texts("PRIORITY", 25));
    assertEquals("\"low\"", texts("PRIORITY", 5));
  }

  @Test
  void ruleOrderAndOutputOrderListAll() {
    assertEquals("[\"low\", \"high\", \"low\"]", texts("RULE ORDER", 25));
    assertEquals("[\"high\", \"low\", \"low\"]", texts("OUTPUT ORDER", 25));
    assertEquals("[\"low\", \"high\", \"low\"]", texts("COLLECT", 25));
  }

  @Test
  void collectAggregates() {
    assertEquals("44", numbers("COLLECT + SUM", 25));
    assertEquals("1.5", numbers("COLLECT + MIN", 25));
    assertEquals("40", numbers("COLLECT + MAX", 25));
    assertEquals("3", numbers("COLLECT + COUNT", 25));
    assertEquals("1.5", numbers("COLLECT + SUM", 5));
  }

  @Test
  void theDefaultHoldsWhereNoRuleMatches() {
    String output = OUTPUT + "<defaultOutputEntry><text>\"middle\"</text></defaultOutputEntry>";
    for (String policy : List.of("UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT")) {
      assertEquals(
          "\"middle\"", evaluate(policy, output, 1, "\"low\"", "\"high\"", "\"low\"").feel());
    }
  }

  @Test
  void aDefaultIsAnOutcomeWithAReasonOfItsOwn() {
    Rulebook rulebook =
        new DmnText()
            .input("grams", "number")
            .table(
                "asked for",
                "FIRST",
                "<defaultOutputEntry><text>\"not shown\"</text></defaultOutputEntry>",
                List.of("grams : number"),
                "> 5 -> \"asked for\"")
            .rulebook();
    Determination.Determined determined =
        (Determination.Determined) rulebook.determine(DmnText.facts("grams", 1));
    assertEquals(Verdict.outcome("not shown"), determined.verdict());
    assertEquals(
        "No rule matches, so the table's default holds",
        determined.reasons().getFirst().annotation());
    assertEquals(true, rulebook.check().tables().getFirst().isComplete());
  }

  @Test
  void aTableOfSeveralOutputsGivesThemByName() {
    String xml =
        new DmnText()
            .input("grams", "number")
            .table(
                "asked for",
                "PRIORITY",
                List.of("grams : number"),
                "> 5 -> \"low\"",
                "> 9 -> \"high\"")
            .xml()
            .replace(
                "<output></output>",
                "<output name=\"level\">" + OUTPUT + "</output><output name=\"unit\"/>")
            .replace(
                "<outputEntry><text>\"low\"</text></outputEntry>",
                "<outputEntry><text>\"low\"</text></outputEntry><outputEntry><text>1</text></outputEntry>")
            .replace(
                "<outputEntry><text>\"high\"</text></outputEntry>",
                "<outputEntry><text>\"high\"</text></outputEntry><outputEntry><text>2</text></outputEntry>");
    assertEquals(
        "{level: \"high\", unit: 2}",
        DmnText.parse(xml)
            .evaluate("asked for", Map.of(new FactName("grams"), Value.of(10)))
            .feel());
  }

  @Test
  void priorityWithoutAListOfValuesIsRefused() {
    RulebookException refused =
        assertThrows(
            RulebookException.class,
            () -> evaluate("PRIORITY", "", 5, "\"low\"", "\"high\"", "\"low\""));
    assertEquals(
        "the hit policy goes by priority, but no output lists its values",
        refused.problems().getFirst().given());
    assertEquals(1, refused.problems().size());
  }
}
