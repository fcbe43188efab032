package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Cases decided together, against each case decided by a determiner that knows no other.
class ColumnsTest {
  private static List<Column> columns(
      Map<FactName, List<Value>> domains, Random random, int cases) {
    List<Column> columns = new ArrayList<>();
    domains.forEach((name, values) -> {
      List<Fact> dictionary = new ArrayList<>();
      values.forEach(value -> dictionary.add(new Fact.Known(value, "read")));
      values.stream().limit(2).forEach(value -> dictionary.add(new Fact.Known(value, "heard")));
      dictionary.add(new Fact.Unknown("not stated"));
      dictionary.add(new Fact.Unknown("sealed"));
      columns.add(new Column(name, random.ints(cases, 0, dictionary.size()).toArray(), dictionary));
    });
    return columns;
  }

  private static void everyCaseIsDecidedAsAlone(
      Rulebook rulebook, List<Column> columns, String of) {
    Determiner determiner = new Determiner(rulebook);
    for (int round = 0; round < 2; round++) {
      Decisions together = determiner.determine(columns);
      for (int i = 0; i < together.codes().length; i++) {
        int place = i;
        List<Column> alone =
            columns.stream()
                .map(c -> new Column(c.name(), new int[] {c.codes()[place]}, c.dictionary()))
                .toList();
        assertEquals(
            new Determiner(rulebook).determine(alone).dictionary().getFirst(),
            together.dictionary().get(together.codes()[i]),
            of + ", case " + i);
      }
    }
  }

  @Test
  void whatOtherCasesHoldDoesNotMatter() {
    for (int seed = 0; seed < 60; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      Map<FactName, List<Value>> domains = new java.util.LinkedHashMap<>();
      random.facts().forEach(name -> domains.put(name, random.values(name)));
      everyCaseIsDecidedAsAlone(
          random.rulebook(), columns(domains, new Random(seed), 60), "seed " + seed);
    }
  }

  @Test
  void whatOtherCasesHoldDoesNotMatterWhereTablesAskTablesAndExpressions() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Rulebook rulebook =
          DmnText.rulebook(
              DmnText.version(
                  "only",
                  "2000-01-01",
                  "2000-01-01",
                  RequiredDecisionsTest.graph(random, seed % 2 == 0 ? "UNIQUE" : "FIRST").model()));
      Map<FactName, List<Value>> domains =
          new java.util.LinkedHashMap<>(RequiredDecisionsTest.DOMAINS);
      domains.put(new FactName("offense date"), List.of(Value.of(LocalDate.parse("2020-06-01"))));
      everyCaseIsDecidedAsAlone(rulebook, columns(domains, random, 60), "seed " + seed);
    }
  }

  /// More rules than fit into one word, and more classes than one stage takes.
  @Test
  void aTableOfManyRulesAndThresholdsIsDecidedAsAlone() {
    Random random = new Random(5);
    DmnText text = new DmnText();
    Map<FactName, List<Value>> domains = new java.util.LinkedHashMap<>();
    List<String> names = List.of("a", "b", "c", "d");
    for (String name : names) {
      text.input(name, "number");
      domains.put(new FactName(name), IntStream.range(0, 100).<Value>mapToObj(Value::of).toList());
    }
    String[] rules =
        IntStream.range(0, 150)
            .mapToObj(r ->
                String.join(
                        " | ",
                        names.stream()
                            .map(_ ->
                                random.nextInt(3) == 0
                                    ? "-"
                                    : (random.nextBoolean() ? "< " : ">= ") + random.nextInt(100))
                            .toList())
                    + " -> "
                    + r % 7)
            .toArray(String[]::new);
    text.table("asked for", "FIRST", names.stream().map(n -> n + " : number").toList(), rules);
    domains.put(new FactName("offense date"), List.of(Value.of(LocalDate.parse("2020-06-01"))));
    List<Column> columns = columns(domains, random, 300);
    everyCaseIsDecidedAsAlone(text.rulebook(), columns, "many rules");
  }

  @Test
  void casesBeyondOneBlockAndNewClassesInALaterCallAreDecided() {
    Rulebook rulebook =
        new DmnText()
            .input("grams", "number")
            .table(
                "asked for",
                "UNIQUE",
                List.of("grams : number"),
                "< 10 -> \"few\"",
                "[10..20) -> \"some\"",
                "[20..30) -> \"many\"",
                ">= 30 -> \"most\"")
            .rulebook();
    Determiner determiner = new Determiner(rulebook);
    Column day =
        new Column(
            new FactName("offense date"),
            new int[10_000],
            List.of(DmnText.known(Value.of(LocalDate.parse("2020-06-01")))));
    for (int most : List.of(10, 40)) {
      List<Fact> dictionary =
          IntStream.range(0, most).<Fact>mapToObj(g -> DmnText.known(Value.of(g))).toList();
      int[] grams = IntStream.range(0, 10_000).map(i -> i % most).toArray();
      Decisions decisions =
          determiner.determine(List.of(new Column(new FactName("grams"), grams, dictionary), day));
      assertEquals(most / 10, decisions.dictionary().size());
      for (int i = 0; i < grams.length; i++) {
        assertEquals(grams[i] / 10, decisions.codes()[i]);
      }
    }
  }

  /// Values under an expression are classes of their own: more of them than a table has room for.
  @Test
  void manyValuesThatExpressionsTellApartAreDecided() {
    Rulebook rulebook =
        new DmnText()
            .input("m", "number")
            .input("n", "number")
            .table(
                "asked for",
                "FIRST",
                List.of("m + 1 : number", "n + 1 : number"),
                "< 1001 | - -> 0",
                "- | < 501 -> 1",
                "- | - -> 2")
            .rulebook();
    for (int values : List.of(3_000, 40_000)) {
      List<Fact> dictionary =
          IntStream.range(0, values).<Fact>mapToObj(v -> DmnText.known(Value.of(v))).toList();
      Random random = new Random(values);
      int[] m = random.ints(6_000, 0, values).toArray();
      int[] n = random.ints(6_000, 0, values).toArray();
      Column day =
          new Column(
              new FactName("offense date"),
              new int[m.length],
              List.of(DmnText.known(Value.of(LocalDate.parse("2020-06-01")))));
      Decisions decisions =
          rulebook.determine(
              List.of(
                  new Column(new FactName("m"), m, dictionary),
                  new Column(new FactName("n"), n, dictionary),
                  day));
      for (int i = 0; i < m.length; i++) {
        int expected = m[i] < 1_000 ? 0 : n[i] < 500 ? 1 : 2;
        Determination.Determined determined =
            (Determination.Determined) decisions.dictionary().get(decisions.codes()[i]);
        assertEquals(new Verdict.Outcome(Value.of(expected)), determined.verdict());
      }
    }
  }

  @Test
  void aColumnGivenTwiceIsRefused() {
    Column grams =
        new Column(new FactName("grams"), new int[1], List.of(DmnText.known(Value.of(1))));
    Rulebook rulebook =
        new DmnText()
            .input("grams", "number")
            .table("asked for", "FIRST", List.of("grams : number"), "- -> 1")
            .rulebook();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> rulebook.determine(List.of(grams, grams)));
    assertTrue(String.valueOf(refused.getMessage()).contains("grams is given twice"));
  }
}
