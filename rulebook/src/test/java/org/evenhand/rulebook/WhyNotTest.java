package org.evenhand.rulebook;

import static org.evenhand.rulebook.DmnText.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhyNotTest {
  private static final Verdict MEETS = Verdict.outcome("meets the guideline");

  private static Rulebook rulebook() {
    return new DmnText()
        .input("firearm", "boolean")
        .input("grams", "number")
        .input("sold", "boolean")
        .table(
            "asked for",
            "FIRST",
            List.of("firearm : boolean", "grams : number {>= 0}", "sold : boolean"),
            "true | - | - -> \"meets the guideline\"",
            "- | > 30 | true -> \"meets the guideline\"",
            "- | - | - -> \"not shown\"")
        .rulebook();
  }

  private static List<String> sentences(Facts facts, Verdict wanted, String... unchangeable) {
    return rulebook()
        .whyNot(
            facts, wanted, Set.copyOf(List.of(unchangeable).stream().map(FactName::new).toList()))
        .stream()
        .map(Change::sentence)
        .toList();
  }

  @Test
  void fewestFactsAreChangedAndTiesStandInTableOrder() {
    assertEquals(
        List.of("firearm were true"),
        sentences(facts("firearm", false, "grams", 5, "sold", false), MEETS));
    assertEquals(
        List.of("firearm were true", "grams were > 30"),
        sentences(facts("firearm", false, "grams", 5, "sold", true), MEETS));
    assertEquals(
        List.of("firearm were false"),
        sentences(facts("firearm", true, "grams", 5, "sold", true), Verdict.outcome("not shown")));
  }

  @Test
  void whatCannotChangeStays() {
    assertEquals(
        List.of("grams were > 30 and sold were true"),
        sentences(facts("firearm", false, "grams", 5, "sold", false), MEETS, "firearm"));
    assertEquals(
        List.of(),
        sentences(facts("firearm", false, "grams", 5, "sold", false), MEETS, "firearm", "sold"));
  }

  @Test
  void aVerdictThatHoldsNeedsNoChangeAndOneThatNoRuleGivesHasNone() {
    assertEquals(List.of("nothing need change"), sentences(facts("firearm", true), MEETS));
    assertEquals(List.of(), sentences(facts("firearm", true), new Verdict.Conflict()));
  }

  @Test
  void aRegionIsAsLargeAsItCanBe() {
    Rulebook rulebook =
        new DmnText()
            .input("grams", "number")
            .input("doses", "number")
            .table(
                "asked for",
                "FIRST",
                List.of("grams : number", "doses : number"),
                "> 50 | > 5 -> \"asked for\"",
                "[30..50] | > 3 -> \"asked for\"",
                "- | - -> \"not shown\"")
            .rulebook();
    assertEquals(
        List.of("grams were >= 30"),
        rulebook
            .whyNot(facts("grams", 1, "doses", 9), Verdict.outcome("asked for"), Set.of())
            .stream()
            .map(Change::sentence)
            .toList());
    assertEquals(
        List.of("grams were >= 30 and doses were > 5", "grams were [30..50] and doses were > 3"),
        rulebook
            .whyNot(facts("grams", 1, "doses", 1), Verdict.outcome("asked for"), Set.of())
            .stream()
            .map(Change::sentence)
            .sorted()
            .toList());
  }

  /// Every region, applied at its example and at all other classes, leads to the verdict; and no
  /// smaller number of changed facts does.
  @Test
  void changesOfRandomRulebooksDoWhatTheySay() {
    int shown = 0;
    for (int seed = 0; seed < 150; seed++) {
      RandomRulebook random = new RandomRulebook(seed);
      Rulebook rulebook = random.rulebook();
      Random choice = new Random(seed);
      Map<FactName, Fact> facts = known(random, choice);
      Map<FactName, Fact> other = known(random, choice);
      other.put(RandomRulebook.DATE, RandomRulebook.get(facts, RandomRulebook.DATE));
      if (!(rulebook.determine(Facts.of(other)) instanceof Determination.Determined aim)) {
        continue;
      }
      Verdict wanted = aim.verdict();
      List<Change> changes = rulebook.whyNot(Facts.of(facts), wanted, Set.of(RandomRulebook.DATE));
      for (Change change : changes) {
        Map<FactName, Fact> applied = new TreeMap<>(facts);
        change.steps().forEach(s -> applied.put(s.fact(), DmnText.known(s.example())));
        assertEquals(
            wanted,
            ((Determination.Determined) rulebook.determine(Facts.of(applied))).verdict(),
            "seed " + seed);
        shown++;
      }
      assertEquals(
          fewest(random, rulebook, facts, wanted),
          changes.stream().mapToInt(c -> c.steps().size()).min().orElse(-1),
          "seed " + seed);
    }
    assertTrue(shown > 100, "too few changes to show anything: " + shown);
  }

  private static Map<FactName, Fact> known(RandomRulebook random, Random choice) {
    Map<FactName, Fact> facts = new TreeMap<>();
    for (FactName name : random.facts()) {
      List<Value> values = random.values(name);
      facts.put(name, DmnText.known(values.get(choice.nextInt(values.size()))));
    }
    return facts;
  }

  /// The fewest facts in which a case with the verdict differs; -1 where there is none.
  private static int fewest(
      RandomRulebook random, Rulebook rulebook, Map<FactName, Fact> facts, Verdict wanted) {
    Enumerator enumerator = new Enumerator();
    for (FactName name : random.facts()) {
      enumerator.with(
          name,
          name.equals(RandomRulebook.DATE)
              ? List.of(((Fact.Known) RandomRulebook.get(facts, name)).value())
              : random.values(name));
    }
    int[] best = {-1};
    enumerator.possible(completion -> {
      Map<FactName, Fact> applied = new TreeMap<>();
      completion.forEach((name, value) -> applied.put(name, DmnText.known(value)));
      if (rulebook.determine(Facts.of(applied)) instanceof Determination.Determined d
          && d.verdict().equals(wanted)) {
        int changed =
            (int)
                applied.entrySet().stream()
                    .filter(e -> !e.getValue().equals(facts.get(e.getKey())))
                    .count();
        best[0] = best[0] < 0 ? changed : Math.min(best[0], changed);
      }
      return wanted;
    });
    return best[0];
  }
}
