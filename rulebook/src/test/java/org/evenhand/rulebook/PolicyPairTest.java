package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Against the enumerator, on seeded random rulebooks and facts.
class PolicyPairTest {
  private static final int RULEBOOKS = 250;
  private static final int CASES = 12;

  private static List<Map<FactName, Fact>> cases(RandomRulebook random, int seed) {
    Random choice = new Random(seed);
    List<Map<FactName, Fact>> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Map<FactName, Fact> facts = new LinkedHashMap<>();
      for (FactName name : random.facts()) {
        List<Value> values = random.values(name);
        facts.put(
            name,
            choice.nextInt(5) < 2
                ? new Fact.Unknown("not stated")
                : new Fact.Known(values.get(choice.nextInt(values.size())), "test"));
      }
      cases.add(facts);
    }
    return cases;
  }

  private static List<Column> columns(RandomRulebook random, List<Map<FactName, Fact>> cases) {
    return random.facts().stream()
        .map(name -> {
          List<Fact> dictionary =
              cases.stream().map(c -> RandomRulebook.get(c, name)).distinct().toList();
          int[] codes =
              cases.stream()
                  .mapToInt(c -> dictionary.indexOf(RandomRulebook.get(c, name)))
                  .toArray();
          return new Column(name, codes, dictionary);
        })
        .toList();
  }

  private static PolicyPair pair(Rulebook rulebook, int before, int after) {
    return PolicyPair.of(
        new PolicyPair.Policy(rulebook.id(), rulebook.versions().get(before)),
        new PolicyPair.Policy(new RulebookId("other"), rulebook.versions().get(after)));
  }

  @Test
  void pairsAreThoseOfEveryCompletion() {
    int undetermined = 0;
    for (int seed = 0; seed < RULEBOOKS; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      int after = random.versions() - 1;
      List<Map<FactName, Fact>> cases = cases(random, seed);

      PolicyPair.Answers answers =
          pair(random.rulebook(), 0, after).determine(columns(random, cases));

      for (int i = 0; i < CASES; i++) {
        Enumerator enumerator = new Enumerator();
        cases
            .get(i)
            .forEach((name, fact) -> {
              switch (fact) {
                case Fact.Known(Value value, String _) -> enumerator.with(name, List.of(value));
                case Fact.Unknown _ -> enumerator.with(name, random.values(name));
              }
            });
        Set<PolicyPair.Verdicts> reached =
            enumerator.possible(
                c -> new PolicyPair.Verdicts(random.verdictOf(0, c), random.verdictOf(after, c)));
        PolicyPair.Answer answer = answers.dictionary().get(answers.codes()[i]);
        String where = "seed " + seed + ", case " + i + "\n" + random + "\n" + cases.get(i);
        assertEquals(reached, answer.possible(), where);
        assertEquals(Exactness.EXACT, answer.exactness(), where);
        undetermined += reached.size() > 1 ? 1 : 0;
      }
    }
    assertTrue(undetermined > RULEBOOKS, "too few cases with unknown facts: " + undetermined);
  }

  @Test
  void aPolicyHeldAgainstItselfNeverDiffersWhateverIsUnknown() {
    for (int seed = 0; seed < RULEBOOKS; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      PolicyPair.Answers answers =
          pair(random.rulebook(), 0, 0).determine(columns(random, cases(random, seed)));
      for (PolicyPair.Answer each : answers.dictionary()) {
        assertTrue(
            each.possible().stream().allMatch(v -> v.before().equals(v.after())), "seed " + seed);
      }
    }
  }

  @Test
  void eachSideAnswersAsItsOwnRulebookDoesOnADayItIsInForce() {
    RandomRulebook random = new RandomRulebook(3);
    Rulebook rulebook = random.rulebook();
    List<Map<FactName, Fact>> cases = cases(random, 3);
    PolicyPair pair = pair(rulebook, 0, rulebook.versions().size() - 1);
    Version first = rulebook.versions().getFirst();

    PolicyPair.Answers answers = pair.determine(columns(random, cases));

    Rulebook alone =
        Rulebook.of(
            rulebook.id(),
            new FactName("some day"),
            List.of(
                new Version(
                    first.id(),
                    new Effective(
                        RandomRulebook.FIRST_DAY,
                        RandomRulebook.FIRST_DAY,
                        first.effective().citation()),
                    first.authority(),
                    first.citation(),
                    first.model(),
                    first.decision())));
    for (int i = 0; i < cases.size(); i++) {
      Map<FactName, Fact> facts = new LinkedHashMap<>(cases.get(i));
      facts.put(
          new FactName("some day"), new Fact.Known(Value.of(RandomRulebook.FIRST_DAY), "test"));
      assertEquals(
          verdicts(alone.determine(Facts.of(facts))),
          verdicts(answers.dictionary().get(answers.codes()[i]).before()));
    }
  }

  private static Set<Verdict> verdicts(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> Set.of(determined.verdict());
      case Determination.Undetermined undetermined -> undetermined.possible();
    };
  }

  @Test
  void answersKeepTheirNumbersFromBlockToBlock() {
    RandomRulebook random = new RandomRulebook(5);
    List<Map<FactName, Fact>> cases = cases(random, 5);
    PolicyPair whole = pair(random.rulebook(), 0, 0);
    PolicyPair blocks = pair(random.rulebook(), 0, 0);

    PolicyPair.Answers together = whole.determine(columns(random, cases));
    List<Integer> codes = new ArrayList<>();
    List<PolicyPair.Answer> dictionary = List.of();
    for (int i = 0; i < CASES; i += 4) {
      PolicyPair.Answers block =
          blocks.determine(columns(random, cases.subList(i, Math.min(CASES, i + 4))));
      IntStream.of(block.codes()).forEach(codes::add);
      dictionary = block.dictionary();
    }

    assertEquals(IntStream.of(together.codes()).boxed().toList(), codes);
    assertEquals(together.dictionary(), dictionary);
  }

  @Test
  void policiesThatSeeAFactDifferentlyAreRefusedWithBoth() {
    Version grams =
        DmnText.version(
            "a",
            "2021-01-01",
            "2021-01-01",
            new DmnText()
                .input("amount", "number")
                .table("asked for", "FIRST", List.of("amount : number"), "> 3 -> \"x\"")
                .model());
    Version words =
        DmnText.version(
            "b",
            "2021-01-01",
            "2021-01-01",
            new DmnText()
                .input("amount", "string")
                .table("asked for", "FIRST", List.of("amount : string"), "\"much\" -> \"x\"")
                .model());
    RulebookId id = new RulebookId("test");

    RulebookException refused =
        assertThrows(
            RulebookException.class,
            () ->
                PolicyPair.of(new PolicyPair.Policy(id, grams), new PolicyPair.Policy(id, words)));

    String said = String.valueOf(refused.getMessage());
    assertTrue(said.contains("amount") && said.contains("string") && said.contains("number"), said);
  }
}
