package org.evenhand.rulebook;

import static org.evenhand.rulebook.DmnText.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Tables that ask other tables, and expressions over facts.
class RequiredDecisionsTest {
  private static final List<Value> BOTH = List.of(Value.of(true), Value.of(false));
  private static final List<Value> DRUGS = List.of(Value.of("a"), Value.of("b"), Value.of("c"));
  static final Map<FactName, List<Value>> DOMAINS =
      new TreeMap<>(
          Map.of(new FactName("p"), BOTH, new FactName("q"), BOTH, new FactName("drug"), DRUGS));

  private static DmnText nexus() {
    return new DmnText()
        .input("conviction", "boolean")
        .input("pending charge", "boolean")
        .table(
            "nexus",
            "FIRST",
            List.of("conviction : boolean", "pending charge : boolean"),
            "true | - -> \"proven\"",
            "- | true -> \"alleged\"",
            "- | - -> \"none\"")
        .table(
            "asked for",
            "UNIQUE",
            List.of("nexus : string"),
            "\"proven\", \"alleged\" -> \"meets the guideline\"",
            "\"none\" -> \"not shown\"");
  }

  @Test
  void anUnknownFactOfARequiredTableMattersOnlyWhereItsResultDoes() {
    Rulebook rulebook = nexus().rulebook();

    Determination.Determined determined =
        (Determination.Determined) rulebook.determine(facts("pending charge", true));
    assertEquals(Verdict.outcome("meets the guideline"), determined.verdict());
    assertEquals(
        List.of("asked for 1", "nexus 1", "nexus 2"),
        determined.reasons().stream()
            .map(r -> r.decision() + r.rule().map(n -> " " + n).orElse(""))
            .toList());
    Determination.Undetermined undetermined =
        (Determination.Undetermined) rulebook.determine(facts("pending charge", false));
    assertEquals(Set.of(Set.of(new FactName("conviction"))), undetermined.settledBy());
  }

  @Test
  void rulesInConflictBelowAreAConflictOnlyWhereTheirResultIsAskedFor() {
    Rulebook rulebook =
        new DmnText()
            .input("b", "boolean")
            .input("drug", "string")
            .table("below", "UNIQUE", List.of("b : boolean"), "true -> \"x\"", "- -> \"y\"")
            .table(
                "asked for",
                "FIRST",
                List.of("drug : string", "below : string"),
                "\"a\" | - -> \"first\"",
                "- | \"y\" -> \"second\"")
            .rulebook();

    assertEquals(
        Verdict.outcome("first"), determined(rulebook.determine(facts("b", true, "drug", "a"))));
    assertEquals(
        new Verdict.Conflict(), determined(rulebook.determine(facts("b", true, "drug", "z"))));
    assertEquals(
        Verdict.outcome("second"), determined(rulebook.determine(facts("b", false, "drug", "z"))));
    Determination.Undetermined undetermined =
        (Determination.Undetermined) rulebook.determine(facts("b", true));
    assertEquals(Set.of(Verdict.outcome("first"), new Verdict.Conflict()), undetermined.possible());
  }

  @Test
  void aConflictBelowIsToldFromAResultThatTheSameRulesAccept() {
    Rulebook rulebook =
        new DmnText()
            .input("b", "boolean")
            .input("drug", "string")
            .table("below", "UNIQUE", List.of("b : boolean"), "true -> \"x\"", "- -> \"y\"")
            .table(
                "asked for",
                "FIRST",
                List.of("below : string", "drug : string"),
                "\"y\" | \"a\" -> \"first\"",
                "- | - -> \"second\"")
            .rulebook();

    Determination.Undetermined undetermined =
        (Determination.Undetermined) rulebook.determine(facts());
    assertEquals(
        Set.of(Verdict.outcome("first"), Verdict.outcome("second"), new Verdict.Conflict()),
        undetermined.possible());
  }

  private static Verdict determined(Determination determination) {
    return ((Determination.Determined) determination).verdict();
  }

  @Test
  void anExpressionOverFewValuesIsExact() {
    Rulebook rulebook =
        new DmnText()
            .input("sold", "boolean")
            .input("packaged", "boolean")
            .literal("distribution", "sold or packaged")
            .table(
                "asked for",
                "UNIQUE",
                List.of("distribution : boolean"),
                "true -> \"asked for\"",
                "false -> \"not shown\"")
            .rulebook();

    assertEquals(
        Verdict.outcome("asked for"), determined(rulebook.determine(facts("packaged", true))));
    Determination.Undetermined undetermined =
        (Determination.Undetermined) rulebook.determine(facts("sold", false));
    assertEquals(Set.of(Set.of(new FactName("packaged"))), undetermined.settledBy());
    assertEquals(Exactness.EXACT, undetermined.exactness());
  }

  /// Three tables, the last asking the first two, on all patterns of what is known.
  @Test
  void randomGraphsAgreeWithTheEnumerator() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      DmnModel model = graph(random, "FIRST").model();
      Rulebook rulebook =
          DmnText.rulebook(DmnText.version("only", "2000-01-01", "2000-01-01", model));
      for (int i = 0; i < 5; i++) {
        compare(seed, random, model, rulebook, DOMAINS);
      }
    }
  }

  /// As above, with lower tables in which rules may conflict; what one known case gives is tested
  /// by hand.
  @Test
  void randomGraphsWithConflictsAgreeWithEveryKnownCase() {
    int conflicts = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Rulebook rulebook =
          DmnText.rulebook(
              DmnText.version("only", "2000-01-01", "2000-01-01", graph(random, "UNIQUE").model()));
      Enumerator enumerator = new Enumerator();
      DOMAINS.forEach(enumerator::with);
      Function<Map<FactName, Value>, Verdict> decide =
          facts -> {
            Map<FactName, Fact> known = new LinkedHashMap<>(facts().byName());
            facts.forEach((name, value) -> known.put(name, DmnText.known(value)));
            return determined(rulebook.determine(Facts.of(known)));
          };
      Set<Verdict> possible = enumerator.possible(decide);
      conflicts += possible.contains(new Verdict.Conflict()) ? 1 : 0;
      switch (rulebook.determine(facts())) {
        case Determination.Determined d -> assertEquals(possible, Set.of(d.verdict()));
        case Determination.Undetermined u -> {
          assertEquals(possible, u.possible(), "seed " + seed);
          assertEquals(
              enumerator.settledBy(DOMAINS.keySet(), decide), u.settledBy(), "seed " + seed);
        }
      }
    }
    assertTrue(conflicts > 100, "too few conflicts to show anything: " + conflicts);
  }

  static DmnText graph(Random random, String lowerPolicy) {
    List<String> booleans = List.of("true", "false", "-");
    List<String> drugs = List.of("\"a\"", "\"a\", \"b\"", "not(\"c\")", "-");
    List<String> results = List.of("\"x\"", "\"y\"", "null");
    List<String> lower = List.of("\"x\"", "\"y\"", "null", "not(\"x\")", "-", "-");
    List<String> policies = List.of("FIRST", "RULE ORDER", "FIRST");
    return new DmnText()
        .input("p", "boolean")
        .input("q", "boolean")
        .input("drug", "string")
        .table(
            "left",
            lowerPolicy,
            List.of("p : boolean", "drug : string {\"a\", \"b\", \"c\"}"),
            rules(random, 3, results, booleans, drugs))
        .literal("both", "p and q")
        .table(
            "right",
            lowerPolicy,
            List.of("q : boolean", "left : string", "both : boolean"),
            rules(random, 3, results, booleans, lower, booleans))
        .table(
            "asked for",
            policies.get(random.nextInt(3)),
            List.of("left : string", "right : string", "drug : string {\"a\", \"b\", \"c\"}"),
            rules(random, 4, results, lower, lower, drugs));
  }

  @SafeVarargs
  private static String[] rules(
      Random random, int count, List<String> results, List<String>... columns) {
    String[] rules = new String[count];
    for (int r = 0; r < count; r++) {
      StringBuilder rule = new StringBuilder();
      for (List<String> cells : columns) {
        rule.append(rule.isEmpty() ? "" : " | ").append(cells.get(random.nextInt(cells.size())));
      }
      rules[r] = rule + " -> " + results.get(random.nextInt(results.size()));
    }
    return rules;
  }

  private static void compare(
      int seed,
      Random random,
      DmnModel model,
      Rulebook rulebook,
      Map<FactName, List<Value>> domains) {
    Enumerator enumerator = new Enumerator();
    Set<FactName> unknown = new HashSet<>();
    Map<FactName, Fact> facts = new LinkedHashMap<>(facts().byName());
    domains.forEach((name, values) -> {
      if (random.nextBoolean()) {
        unknown.add(name);
        enumerator.with(name, values);
      } else {
        Value value = values.get(random.nextInt(values.size()));
        facts.put(name, DmnText.known(value));
        enumerator.with(name, List.of(value));
      }
    });
    Set<Verdict> possible = enumerator.possible(c -> verdict(model, c));
    String where = "seed " + seed + " " + facts;
    switch (rulebook.determine(Facts.of(facts))) {
      case Determination.Determined d -> assertEquals(possible, Set.of(d.verdict()), where);
      case Determination.Undetermined u -> {
        assertEquals(possible, u.possible(), where);
        assertEquals(enumerator.settledBy(unknown, c -> verdict(model, c)), u.settledBy(), where);
        assertEquals(Exactness.EXACT, u.exactness(), where);
      }
    }
  }

  private static Verdict verdict(DmnModel model, Map<FactName, Value> facts) {
    return Optional.of(model.evaluate("asked for", facts))
        .filter(value -> !isOpen(value))
        .<Verdict>map(Verdict.Outcome::new)
        .orElse(new Verdict.Silent());
  }

  private static boolean isOpen(Value value) {
    return value instanceof Value.Absent
        || (value instanceof Value.Many(List<Value> values)
            && values.stream().allMatch(Value.Absent.class::isInstance));
  }
}
