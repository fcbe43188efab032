package org.evenhand.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Decisions;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Determiner;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;

/// Jackson's drug-charging rulebook on generated cases: by columns, beside one case at a time.
final class DetermineBench {
  private static final int CASES = 1_000_000;
  private static final int ONE_BY_ONE = 5_000;
  private static final Fact UNKNOWN = new Fact.Unknown("not stated");
  private static final List<Fact> YES_OR_NO =
      List.of(known(Value.of(true)), known(Value.of(false)), UNKNOWN);

  private final Rulebook rulebook;
  private final List<Column> columns = new ArrayList<>();

  DetermineBench(Path root) {
    rulebook =
        Jurisdictions.read(root.resolve("jurisdictions"))
            .findRulebook("us-mo-095", "drug-charging")
            .map(ShelvedRulebook::rulebook)
            .orElseThrow(() -> new IllegalStateException("Jackson has no drug-charging rulebook"));
    SplittableRandom random = new SplittableRandom(20210727);
    List<Fact> days = new ArrayList<>();
    for (int day = 0; day < 2500; day++) {
      days.add(known(Value.of(LocalDate.of(2018, 6, 1).plusDays(day))));
    }
    column("referral date", days, random);
    column("drug case", YES_OR_NO, random);
    column("firearm in the case", YES_OR_NO, random);
    column("nexus to violence", YES_OR_NO, random);
    column("violence in this incident", YES_OR_NO, random);
    column("community concern", YES_OR_NO, random);
    column("indication of sale", YES_OR_NO, random);
    for (String name : List.of("conduct", "substance", "drugged driving", "harm to a child")) {
      column(name, List.of(UNKNOWN), random);
    }
  }

  private static Fact known(Value value) {
    return new Fact.Known(value, "generated");
  }

  private void column(String name, List<Fact> dictionary, SplittableRandom random) {
    int[] codes = random.ints(CASES, 0, dictionary.size()).toArray();
    columns.add(new Column(new FactName(name), codes, dictionary));
  }

  /// Times are in microseconds a case.
  Outcome measure(int repetitions) {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      Decisions decisions = new Determiner(rulebook).determine(columns);
      double our = (System.nanoTime() - start) / 1e3 / CASES;
      List<Determination> single = new ArrayList<>();
      start = System.nanoTime();
      for (int c = 0; c < ONE_BY_ONE; c++) {
        single.add(rulebook.determine(facts(c)));
      }
      double their = (System.nanoTime() - start) / 1e3 / ONE_BY_ONE;
      ours.add(our);
      theirs.add(their);
      ratios.add(our / their);
      for (int c = 0; c < ONE_BY_ONE && wrong.isEmpty(); c++) {
        if (!decisions.dictionary().get(decisions.codes()[c]).equals(single.get(c))) {
          wrong.add(
              "case %d: by columns %s, alone %s"
                  .formatted(c, decisions.dictionary().get(decisions.codes()[c]), single.get(c)));
        }
      }
    }
    Spread ratio = Spread.of(ratios);
    return new Outcome(
        "determine",
        "one by one",
        "µs a case",
        Spread.of(ours),
        Spread.of(theirs),
        ratio,
        0,
        0,
        0,
        Map.of("faster by columns", ratio.median() < 1),
        wrong,
        List.of());
  }

  private Facts facts(int c) {
    Map<FactName, Fact> facts = new TreeMap<>();
    for (Column each : columns) {
      facts.put(each.name(), each.dictionary().get(each.codes()[c]));
    }
    return Facts.of(facts);
  }
}
