package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Against the enumerator, on seeded random rulebooks and facts.
class CompletionsTest {
  private static final int RULEBOOKS = 250;
  private static final int CASES = 8;

  @Test
  void possibleVerdictsAndSettlingFactsAreThoseOfEveryCompletion() {
    for (int seed = 0; seed < RULEBOOKS; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      Rulebook rulebook = random.rulebook();
      Random choice = new Random(seed);
      for (int i = 0; i < CASES; i++) {
        Map<FactName, Fact> facts = facts(random, choice);
        compare(random, facts, rulebook.determine(Facts.of(facts)), "seed " + seed + "\n" + random);
      }
    }
  }

  private static Map<FactName, Fact> facts(RandomRulebook random, Random choice) {
    Map<FactName, Fact> facts = new LinkedHashMap<>();
    for (FactName name : random.facts()) {
      List<Value> values = random.values(name);
      facts.put(
          name,
          choice.nextInt(5) < 2
              ? new Fact.Unknown("not stated")
              : new Fact.Known(values.get(choice.nextInt(values.size())), "test"));
    }
    return facts;
  }

  private static void compare(
      RandomRulebook random, Map<FactName, Fact> facts, Determination answer, String of) {
    Enumerator enumerator = new Enumerator();
    Set<FactName> unknown = new HashSet<>(Set.of(Rulebook.VERSION_IN_FORCE));
    enumerator.with(Rulebook.VERSION_IN_FORCE, List.of(Value.of(0), Value.of(1), Value.of(2)));
    facts.forEach((name, fact) -> {
      switch (fact) {
        case Fact.Known(Value value, String _) -> enumerator.with(name, List.of(value));
        case Fact.Unknown _ -> {
          unknown.add(name);
          enumerator.with(name, random.values(name));
        }
      }
    });
    Map<Map<FactName, Value>, Verdict> decided = new HashMap<>();
    Set<Verdict> possible = enumerator.possible(c -> decided.computeIfAbsent(c, random::decide));
    String where = of + "\n" + facts;
    switch (answer) {
      case Determination.Determined determined ->
          assertEquals(possible, Set.of(determined.verdict()), where);
      case Determination.Undetermined undetermined -> {
        assertEquals(possible, undetermined.possible(), where);
        assertEquals(
            enumerator.settledBy(unknown, c -> RandomRulebook.get(decided, c)),
            undetermined.settledBy(),
            where);
        assertEquals(Exactness.EXACT, undetermined.exactness(), where);
      }
    }
  }

  @Test
  void columnsAnswerAsOneCaseDoes() {
    for (int seed = 0; seed < RULEBOOKS; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      Rulebook rulebook = random.rulebook();
      Random choice = new Random(seed);
      List<Map<FactName, Fact>> cases =
          IntStream.range(0, 40).mapToObj(_ -> facts(random, choice)).toList();
      List<Column> columns = new ArrayList<>();
      for (FactName name : random.facts()) {
        List<Fact> dictionary = cases.stream().map(c -> c.get(name)).distinct().toList();
        int[] codes = cases.stream().mapToInt(c -> dictionary.indexOf(c.get(name))).toArray();
        columns.add(new Column(name, codes, dictionary));
      }

      Decisions decisions = new Determiner(rulebook).determine(columns);

      for (int i = 0; i < cases.size(); i++) {
        assertEquals(
            essence(rulebook.determine(Facts.of(cases.get(i)))),
            essence(decisions.dictionary().get(decisions.codes()[i])),
            "seed " + seed + ", case " + i);
      }
      assertEquals(decisions.dictionary().size(), new HashSet<>(decisions.dictionary()).size());
    }
  }

  /// All but the facts shown beside the cells, which stand for a class in columns.
  private static List<Object> essence(Determination determination) {
    return switch (determination) {
      case Determination.Determined(Verdict verdict, List<Reason> reasons) ->
          List.of(verdict, rules(reasons));
      case Determination.Undetermined u ->
          List.of(u.possible(), u.settledBy(), u.exactness(), rules(u.reasons()));
    };
  }

  private static List<List<Object>> rules(List<Reason> reasons) {
    return reasons.stream()
        .map(reason ->
            List.<Object>of(
                reason.version(),
                reason.decision(),
                reason.rule(),
                reason.cells().stream().map(Reason.Cell::test).toList(),
                reason.annotation(),
                reason.citation()))
        .toList();
  }
}
