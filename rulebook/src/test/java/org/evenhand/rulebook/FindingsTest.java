package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static List<String> sentences(Rulebook rulebook) {
    return rulebook.check().sentences().stream()
        .map(s -> s.replace("version only, decision \"asked for\": ", ""))
        .toList();
  }

  private static Rulebook grams(String policy, String output, String... rules) {
    return new DmnText()
        .input("grams", "number")
        .input("sold", "boolean")
        .table(
            "asked for", policy, output, List.of("grams : number {>= 0}", "sold : boolean"), rules)
        .rulebook();
  }

  @Test
  void aGapIsNamedAsLargeAsItIsWithACaseInIt() {
    Rulebook rulebook =
        grams("UNIQUE", "", "< 10 | false -> \"a\"", "- | true -> \"b\"", "> 20 | false -> null");

    assertEquals(
        List.of(
            "not complete",
            "no rule speaks where grams is [10..20] and sold is false; for example grams = 10, sold"
                + " = false",
            "silent, by citation, where grams is > 20 and sold is false (rule 3: § 3); for example"
                + " grams = 21, sold = false"),
        sentences(rulebook));
    Region gap = rulebook.check().tables().getFirst().gaps().getFirst();
    assertEquals(
        Map.of(new FactName("grams"), Value.of(10), new FactName("sold"), Value.of(false)),
        gap.witness());
  }

  @Test
  void aRegionDeclaredOpenIsSilentThereAndNoGap() {
    assertEquals(
        List.of(
            "complete",
            "silent, by citation, where sold is false (rule 2: § 2); for example grams = 0, sold ="
                + " false",
            "silent, by citation, where grams is >= 10 (rule 2: § 2); for example grams = 10, sold ="
                + " true"),
        sentences(grams("FIRST", "", "< 10 | true -> \"a\"", "- | - -> null")));
    assertEquals(
        List.of(
            "complete",
            "silent, by citation, whatever the facts are (rule 1: § 1); for example grams = 0, sold"
                + " = true"),
        sentences(grams("UNIQUE", "", "- | - -> null")).subList(0, 2));
  }

  @Test
  void aRuleThatIsOpenIsSilentOnlyWhereNoOtherSpeaks() {
    String[] rules = {"[0..10] | - -> null", "> 5 | - -> \"a\""};
    String first = "silent, by citation, where grams is [0..5] (rule 1: § 1)";
    assertEquals(1, silences(first, grams("UNIQUE", "", rules)));
    assertEquals(1, silences(first, grams("ANY", "", rules)));
    assertEquals(1, silences(first, grams("COLLECT", "", rules)));
    assertEquals(
        1,
        silences(
            "silent, by citation, where grams is [0..10] (rule 1: § 1)",
            grams("FIRST", "", rules)));
    assertEquals(0, silences("silent", grams("FIRST", "", "- | - -> \"a\"", "- | - -> null")));
  }

  private static long silences(String beginning, Rulebook rulebook) {
    return sentences(rulebook).stream().filter(s -> s.startsWith(beginning)).count();
  }

  @Test
  void aDefaultOfNullCitesNothingAndIsAGap() {
    String open = "<defaultOutputEntry><text>null</text></defaultOutputEntry>";
    assertEquals("not complete", sentences(grams("UNIQUE", open, "< 10 | - -> \"a\"")).getFirst());
    String spoken = "<defaultOutputEntry><text>\"b\"</text></defaultOutputEntry>";
    assertEquals(
        List.of("complete", "version only: no condition tests sold"),
        sentences(grams("UNIQUE", spoken, "< 10 | - -> \"a\"")));
  }

  @Test
  void upToTwentyGapsAndOverlapsAreNamedAndThatThereAreMoreIsSaid() {
    String[] evenNumbersOfTrue =
        IntStream.range(0, 64)
            .filter(bits -> Integer.bitCount(bits) % 2 == 0)
            .mapToObj(bits ->
                IntStream.range(0, 6)
                        .mapToObj(i -> Boolean.toString((bits >> i & 1) == 1))
                        .collect(Collectors.joining(" | "))
                    + " -> \"a\"")
            .toArray(String[]::new);
    List<String> facts = List.of("a", "b", "c", "d", "e", "f");
    DmnText text = new DmnText();
    facts.forEach(fact -> text.input(fact, "boolean"));
    TableFindings gaps =
        text.table(
                "asked for",
                "UNIQUE",
                facts.stream().map(fact -> fact + " : boolean").toList(),
                evenNumbersOfTrue)
            .rulebook()
            .check()
            .tables()
            .getFirst();
    assertEquals(20, gaps.gaps().size());
    assertEquals(false, gaps.allGaps());
    assertEquals("there are more gaps than these 20", gaps.lines().getLast());

    String[] all =
        IntStream.range(0, 8).mapToObj(i -> "- | - -> \"" + i + "\"").toArray(String[]::new);
    TableFindings overlaps = grams("UNIQUE", "", all).check().tables().getFirst();
    assertEquals(20, overlaps.overlaps().size());
    assertEquals(false, overlaps.allOverlaps());
    assertEquals("there are more overlaps than these 20", overlaps.lines().getLast());
    assertEquals(true, overlaps.isRemarkable());
  }

  @Test
  void overlapsAreNamedWhereTheHitPolicyForbidsThem() {
    String[] rules = {"< 10 | - -> \"a\"", ">= 5 | - -> \"b\"", "7 | true -> \"b\""};
    assertEquals(
        List.of(
            "complete",
            "rules 1 and 2 match together where grams is [5..10), and give different results; for"
                + " example grams = 5, sold = true",
            "rules 1 and 3 match together where grams is 7 and sold is true, and give different"
                + " results",
            "rules 2 and 3 match together where grams is 7 and sold is true, and give the same"
                + " result"),
        sentences(grams("UNIQUE", "", rules)));
    assertEquals(3, sentences(grams("ANY", "", rules)).size());
    assertEquals(2, sentences(grams("FIRST", "", rules)).size(), "but rule 3 can never speak");
  }

  @Test
  void rulesThatOthersAlwaysGoBeforeCanNeverSpeak() {
    String[] rules = {
      "< 10 | - -> \"a\"", ">= 10 | true -> \"b\"", ">= 5 | true -> \"c\"", "- | - -> \"d\""
    };
    assertEquals(
        List.of("complete", "rule 3 can never speak"), sentences(grams("FIRST", "", rules)));
    assertEquals(
        List.of(
            "complete",
            "rule 1 can never speak",
            "rule 2 can never speak",
            "rule 3 can never speak",
            "no rule gives \"c\", \"a\", \"b\""),
        sentences(
            grams(
                "PRIORITY",
                "<outputValues><text>\"d\", \"c\", \"a\", \"b\"</text></outputValues>",
                rules)));
  }

  @Test
  void resultsNeverReachedAndFactsNeverUsedAreNamed() {
    assertEquals(
        List.of("complete", "no rule gives \"b\"", "version only: no condition tests sold"),
        sentences(
            grams(
                "UNIQUE",
                "<outputValues><text>\"a\", \"b\"</text></outputValues>",
                "< 5 | - -> \"a\"",
                ">= 5 | - -> \"a\"")));
  }

  @Test
  void aTableIsCheckedOverTheResultsOfTheTablesItAsks() {
    Rulebook rulebook =
        new DmnText()
            .input("b", "boolean")
            .table("below", "UNIQUE", List.of("b : boolean"), "true -> \"x\"", "false -> \"y\"")
            .table("asked for", "UNIQUE", List.of("below : string"), "\"x\" -> \"a\"")
            .rulebook();
    assertEquals(
        List.of(
            "version only, decision \"below\": complete",
            "not complete",
            "no rule speaks where below is \"y\"; for example b = false"),
        sentences(rulebook));
  }

  @Test
  void regionsThatNoCaseReachesAreNotNamed() {
    Rulebook rulebook =
        new DmnText()
            .input("b", "boolean")
            .input("c", "boolean")
            .table("below", "UNIQUE", List.of("b : boolean"), "true -> \"x\"", "false -> \"y\"")
            .table(
                "asked for",
                "UNIQUE",
                List.of("below : string", "b : boolean", "c : boolean"),
                "\"x\" | true | - -> \"a\"",
                "\"x\" | - | true -> \"a\"",
                "\"y\" | false | true -> null",
                "\"y\" | true | - -> \"c\"")
            .rulebook();
    assertEquals(
        List.of(
            "version only, decision \"below\": complete",
            "not complete",
            "no rule speaks where b is false and c is false",
            "rules 1 and 2 match together where below is \"x\" and b is true and c is true, and give"
                + " the same result",
            "silent, by citation, where below is \"y\" and b is false and c is true (rule 3: § 3)",
            "rule 4 can never speak"),
        sentences(rulebook));
  }

  @Test
  void aGapBehindAFormulaHasACaseWhereOneIsFoundAndColumnsWhereNot() {
    DmnText formula =
        new DmnText()
            .input("grams", "number")
            .table(
                "asked for",
                "UNIQUE",
                List.of("grams : number", "grams * 2 : number"),
                "> 5 | - -> \"a\"",
                "- | > 100 -> \"a\"");
    assertEquals(
        "no rule speaks where grams is <= 5 and grams * 2 is <= 100; for example grams = 4",
        sentences(formula.rulebook()).get(1));
    DmnText farOff =
        new DmnText()
            .input("grams", "number")
            .table("asked for", "UNIQUE", List.of("grams * 2 : number"), "< 100 -> \"a\"");
    assertEquals(
        "no rule speaks where grams * 2 is >= 100; for example grams * 2 = 100",
        sentences(farOff.rulebook()).get(1));
  }

  @Test
  void aModelThatIsNoRulebookYetIsCheckedTableByTable() {
    String xml =
        new DmnText()
            .input("b", "boolean")
            .table("below", "UNIQUE", List.of("b : boolean"), "true -> \"x\"", "false -> null")
            .table("asked for", "UNIQUE", List.of("below : string"), "\"x\" -> \"a\"")
            .literal("twice", "1 + 1")
            .xml()
            .replace("<text>§ 2</text>", "<text></text>");
    List<TableFindings> findings = DmnText.parse(xml).check();
    assertEquals(
        List.of(
            "version test.dmn, decision \"below\": complete",
            "version test.dmn, decision \"below\": silent, without a citation, where b is false (rule"
                + " 2)",
            "version test.dmn, decision \"asked for\": not complete",
            "version test.dmn, decision \"asked for\": no rule speaks where below is null; for example"
                + " b = false"),
        findings.stream().flatMap(table -> table.sentences().stream()).toList());
    assertEquals(true, findings.getFirst().isRemarkable());
  }

  @Test
  void versionsAreComparedByACaseForEachPairOfVerdicts() {
    DmnModel before =
        new DmnText()
            .input("violence", "boolean")
            .input("sale", "boolean")
            .table(
                "asked for",
                "FIRST",
                List.of("violence : boolean", "sale : boolean"),
                "true | - -> \"asked for\"",
                "- | - -> \"not shown\"")
            .model();
    DmnModel after =
        new DmnText()
            .input("violence", "boolean")
            .input("sale", "boolean")
            .table(
                "asked for",
                "FIRST",
                List.of("violence : boolean", "sale : boolean"),
                "- | true -> \"asked for\"",
                "true | - -> \"asked for\"",
                "- | - -> \"not shown\"")
            .model();
    RulebookFindings findings =
        DmnText.rulebook(
                DmnText.version("2021", "2021-07-27", "2021-07-27", before),
                DmnText.version("2025", "2025-01-14", "2025-01-14", after))
            .check();
    Difference difference = findings.differences().getFirst();
    assertEquals(1, findings.differences().size());
    assertEquals(Verdict.outcome("not shown"), difference.verdictBefore());
    assertEquals(Verdict.outcome("asked for"), difference.verdictAfter());
    assertEquals(
        Map.of(new FactName("violence"), Value.of(false), new FactName("sale"), Value.of(true)),
        difference.witness());
    assertEquals(
        "2021 says \"not shown\" and 2025 says \"asked for\" where",
        difference.sentence().substring(0, 53));
  }

  /// Every case of random tables, against the cells themselves.
  @Test
  void casesInGapsAreThoseThatNoRuleMatches() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String[] rules =
          IntStream.range(0, random.nextInt(6))
              .mapToObj(_ ->
                  List.of("< 3", "[2..5]", "> 4", "-").get(random.nextInt(4))
                      + " | "
                      + List.of("true", "false", "-").get(random.nextInt(3))
                      + " -> \"x\"")
              .toArray(String[]::new);
      Rulebook rulebook = grams("ANY", "", rules);
      boolean silent =
          Stream.of(true, false)
              .flatMap(sold ->
                  IntStream.range(0, 8).mapToObj(g -> DmnText.facts("grams", g, "sold", sold)))
              .map(rulebook::determine)
              .map(d -> ((Determination.Determined) d).verdict())
              .collect(Collectors.toCollection(java.util.HashSet::new))
              .contains(new Verdict.Silent());
      TableFindings findings = rulebook.check().tables().getFirst();
      assertEquals(silent, !findings.isComplete(), "seed " + seed);
      for (Region gap : findings.gaps()) {
        Determination.Determined witness =
            (Determination.Determined)
                rulebook.determine(
                    DmnText.facts(
                        "grams", RandomRulebook.get(gap.witness(), new FactName("grams")),
                        "sold", RandomRulebook.get(gap.witness(), new FactName("sold"))));
        assertEquals(new Verdict.Silent(), witness.verdict());
        assertEquals(Set.of(), Set.copyOf(witness.reasons().getFirst().cells()));
      }
    }
  }
}
