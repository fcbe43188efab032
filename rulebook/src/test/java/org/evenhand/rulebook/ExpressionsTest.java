package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Columns whose expressions work on facts.
class ExpressionsTest {
  private static final FactName BIRTH = new FactName("birth date");
  private static final FactName OFFENSE = new FactName("offense date");
  private static final FactName GRAMS = new FactName("grams");
  private static final FactName SOLD = new FactName("sold");

  private static DmnText juvenile() {
    return new DmnText()
        .input("birth date", "date")
        .input("offense date", "date")
        .input("firearm", "boolean")
        .table(
            "asked for",
            "FIRST",
            List.of(
                "years and months duration(birth date, offense date) : yearMonthDuration",
                "firearm : boolean"),
            "< duration(\"P18Y\") | - -> \"juvenile\"",
            "- | true -> \"meets the guideline\"",
            "- | - -> \"not shown\"");
  }

  private static Facts born(String birth, String offense) {
    return DmnText.facts(
        "birth date",
        LocalDate.parse(birth),
        "offense date",
        LocalDate.parse(offense),
        "firearm",
        true);
  }

  @Test
  void anExpressionOverKnownFactsIsWorkedOut() {
    Rulebook rulebook = juvenile().rulebook();
    Determination.Determined before =
        (Determination.Determined) rulebook.determine(born("2004-02-29", "2022-02-28"));
    assertEquals(Verdict.outcome("juvenile"), before.verdict());
    Determination.Determined after =
        (Determination.Determined) rulebook.determine(born("2004-02-29", "2022-03-01"));
    assertEquals(Verdict.outcome("meets the guideline"), after.verdict());
    assertEquals(
        new Fact.Known(
            FeelFunctions.call("duration", List.of(Value.of("P17Y11M"))),
            "worked out as years and months duration(birth date, offense date)"),
        before.reasons().getFirst().cells().getFirst().fact());
  }

  @Test
  void withOneUnknownInARisingExpressionTheAnswerIsExact() {
    Determination.Undetermined undetermined =
        (Determination.Undetermined)
            juvenile().rulebook().determine(DmnText.facts("firearm", true));
    assertEquals(
        Set.of(Verdict.outcome("juvenile"), Verdict.outcome("meets the guideline")),
        undetermined.possible());
    assertEquals(Set.of(Set.of(BIRTH)), undetermined.settledBy());
    assertEquals(Exactness.EXACT, undetermined.exactness());
  }

  @Test
  void withTwoUnknownsInAnExpressionTheAnswerIsABound() {
    Determination.Undetermined undetermined =
        (Determination.Undetermined)
            new DmnText()
                .input("a", "number")
                .input("b", "number")
                .table(
                    "asked for",
                    "UNIQUE",
                    List.of("a + b : number"),
                    "< 5 -> \"x\"",
                    ">= 5 -> \"y\"")
                .rulebook()
                .determine(DmnText.facts());
    assertEquals(Set.of(Set.of(new FactName("a"), new FactName("b"))), undetermined.settledBy());
    assertEquals(Exactness.AT_MOST, undetermined.exactness());
  }

  @Test
  void anExpressionThatMayHaveNoResultMayLeaveTheRulesSilent() {
    Determination.Undetermined undetermined =
        (Determination.Undetermined)
            new DmnText()
                .input("a", "number")
                .input("b", "number")
                .table(
                    "asked for",
                    "UNIQUE",
                    List.of("a / b : number"),
                    "< 5 -> \"x\"",
                    ">= 5 -> \"y\"")
                .rulebook()
                .determine(DmnText.facts());
    assertEquals(
        Set.of(Verdict.outcome("x"), Verdict.outcome("y"), new Verdict.Silent()),
        undetermined.possible());
  }

  /// Birth dates and offense dates within seven weeks, grams by quarters, on all patterns of what
  /// is known but for both dates unknown.
  @Test
  void randomTablesAgreeWithTheEnumerator() {
    LocalDate first = LocalDate.parse("2019-12-20");
    List<Value> days = Enumerator.days(first, first.plusDays(49));
    List<Value> grams =
        IntStream.rangeClosed(0, 40)
            .<Value>mapToObj(q -> new Value.Num(new BigDecimal(q).multiply(new BigDecimal("0.25"))))
            .toList();
    Map<FactName, List<Value>> domains = new LinkedHashMap<>();
    domains.put(BIRTH, days);
    domains.put(OFFENSE, days);
    domains.put(GRAMS, grams);
    domains.put(SOLD, List.of(Value.of(true), Value.of(false)));
    int exact = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      DmnModel model = table(random).model();
      Rulebook rulebook =
          DmnText.rulebook(DmnText.version("only", "2000-01-01", "2000-01-01", model));
      exact += compare("seed " + seed, random, model, rulebook, domains);
    }
    assertTrue(exact > 50, "too few undetermined answers to show anything: " + exact);
  }

  private static DmnText table(Random random) {
    List<String> columns =
        List.of(
            "offense date - birth date : dayTimeDuration",
            "years and months duration(birth date, offense date) : yearMonthDuration",
            "birth date : date {[date(\"2019-12-20\")..date(\"2020-02-07\")]}",
            "offense date : date {[date(\"2019-12-20\")..date(\"2020-02-07\")]}",
            "7 - 2 * grams : number",
            "grams : number {[0..10]}",
            "sold : boolean");
    List<List<String>> cells =
        List.of(
            List.of("< duration(\"P10D\")", "[duration(\"P0D\")..duration(\"P30D\")]", "-", "-"),
            List.of(">= duration(\"P1M\")", "duration(\"P0M\")", "-", "-"),
            List.of("< date(\"2020-01-10\")", "-", "-", "-"),
            List.of("date(\"2020-01-31\")", "-", "-", "-"),
            List.of("< 0", "[-3..3)", "0", "-", "-"),
            List.of("> 2", "[1..4]", "-", "-"),
            List.of("true", "false", "-", "-"));
    String[] rules = new String[4];
    for (int r = 0; r < rules.length; r++) {
      rules[r] =
          String.join(" | ", cells.stream().map(c -> c.get(random.nextInt(c.size()))).toList())
              + " -> \""
              + "xyz".charAt(random.nextInt(3))
              + "\"";
    }
    return new DmnText()
        .input("birth date", "date")
        .input("offense date", "date")
        .input("grams", "number")
        .input("sold", "boolean")
        .table("asked for", "FIRST", columns, rules);
  }

  /// 1 where the answer was undetermined.
  private static int compare(
      String where,
      Random random,
      DmnModel model,
      Rulebook rulebook,
      Map<FactName, List<Value>> domains) {
    Enumerator enumerator = new Enumerator();
    Map<FactName, Fact> facts = new LinkedHashMap<>();
    Set<FactName> unknown = new HashSet<>();
    FactName otherDate = random.nextBoolean() ? BIRTH : OFFENSE;
    domains.forEach((name, values) -> {
      boolean open = !name.equals(otherDate) && random.nextBoolean();
      if (open) {
        unknown.add(name);
        enumerator.with(name, values);
      } else {
        Value value = values.get(random.nextInt(values.size()));
        facts.put(name, DmnText.known(value));
        enumerator.with(name, List.of(value));
      }
    });
    Map<Map<FactName, Value>, Verdict> decided = new HashMap<>();
    Set<Verdict> possible =
        enumerator.possible(c -> decided.computeIfAbsent(c, x -> verdict(model, x)));
    String message = where + " " + facts;
    switch (rulebook.determine(Facts.of(facts))) {
      case Determination.Determined d -> {
        assertEquals(possible, Set.of(d.verdict()), message);
        return 0;
      }
      case Determination.Undetermined u -> {
        assertEquals(Exactness.EXACT, u.exactness(), message);
        assertEquals(possible, u.possible(), message);
        assertEquals(
            enumerator.settledBy(unknown, c -> RandomRulebook.get(decided, c)),
            u.settledBy(),
            message);
        return 1;
      }
    }
  }

  /// Where an expression works on a fact, each of its values is a class of its own.
  @Test
  void columnsAnswerAsOneCaseDoes() {
    List<Fact> births =
        List.of(
            DmnText.known(Value.of(LocalDate.parse("2000-05-05"))),
            DmnText.known(Value.of(LocalDate.parse("2003-05-05"))),
            DmnText.unknown());
    List<Fact> offenses =
        List.of(
            DmnText.known(Value.of(LocalDate.parse("2018-05-05"))),
            DmnText.known(Value.of(LocalDate.parse("2021-05-04"))),
            DmnText.unknown());
    List<Fact> firearm = List.of(DmnText.known(Value.of(true)));
    int[] codes = IntStream.range(0, 9).toArray();
    Rulebook rulebook = juvenile().rulebook();

    Decisions decisions =
        rulebook.determine(
            List.of(
                new Column(BIRTH, IntStream.of(codes).map(i -> i / 3).toArray(), births),
                new Column(OFFENSE, IntStream.of(codes).map(i -> i % 3).toArray(), offenses),
                new Column(new FactName("firearm"), new int[9], firearm)));

    for (int i = 0; i < 9; i++) {
      Map<FactName, Fact> facts = new HashMap<>();
      facts.put(BIRTH, births.get(i / 3));
      facts.put(OFFENSE, offenses.get(i % 3));
      facts.put(new FactName("firearm"), firearm.getFirst());
      assertEquals(
          rulebook.determine(Facts.of(facts)),
          decisions.dictionary().get(decisions.codes()[i]),
          "case " + i);
    }
  }

  private static Verdict verdict(DmnModel model, Map<FactName, Value> facts) {
    Value value = model.evaluate("asked for", facts);
    return value instanceof Value.Absent ? new Verdict.Silent() : new Verdict.Outcome(value);
  }
}
