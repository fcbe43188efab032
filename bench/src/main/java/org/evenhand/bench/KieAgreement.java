package org.evenhand.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// Our engine and Apache KIE on the same random decision models and facts. KIE's answer must be
/// ours, or what a [KieDeviation] says it is.
final class KieAgreement {
  private static final Value NONE = new Value.Absent();

  private final Map<KieDeviation, Integer> deviations = new EnumMap<>(KieDeviation.class);
  private final List<String> wrong = new ArrayList<>();
  private long ourNanos;
  private long theirNanos;
  private int models;
  private int cases;

  /// Nanoseconds spent on decisions so far.
  record Time(long ours, long theirs) {}

  Time time() {
    return new Time(ourNanos, theirNanos);
  }

  /// How many models were compared.
  int models() {
    return models;
  }

  /// How many sets of facts.
  int cases() {
    return cases;
  }

  /// In how many cases KIE deviated in each way.
  Map<KieDeviation, Integer> deviations() {
    return deviations;
  }

  /// What neither agrees nor is a known deviation.
  List<String> wrong() {
    return wrong;
  }

  /// Draws a model and compares the answers on its facts.
  void compare(long seed, int casesOfModel) {
    RandomModel.Drawn drawn = RandomModel.draw(seed, casesOfModel);
    DmnModel ours = parse(drawn.xml());
    DmnModel everyMatch = parse(drawn.everyMatch(RandomModel.DECISION));
    Optional<DmnModel> everyAsked =
        drawn.askedPolicy().isEmpty()
            ? Optional.empty()
            : Optional.of(parse(drawn.everyMatch(RandomModel.ASKED)));
    KieEngine kie = KieEngine.load(drawn.xml());
    Rulebook rulebook = PeerTable.rulebook(ours, RandomModel.DECISION);
    models++;
    for (Map<FactName, Value> facts : drawn.facts()) {
      cases++;
      long start = System.nanoTime();
      Value our = ours.evaluate(RandomModel.DECISION, facts);
      long between = System.nanoTime();
      KieEngine.Answer their = kie.decide(RandomModel.DECISION, facts);
      theirNanos += System.nanoTime() - between;
      ourNanos += between - start;
      boolean stopped =
          everyAsked
              .map(model -> conflict(drawn.askedPolicy(), matches(model, RandomModel.ASKED, facts)))
              .orElse(false);
      Expected expected =
          stopped
              ? Expected.of(KieDeviation.STOPS_AFTER_A_CONFLICT, NONE)
              : expected(drawn, our, matches(everyMatch, RandomModel.DECISION, facts));
      if (!facts.containsValue(NONE)) {
        Verdict verdict = verdict(rulebook, facts);
        if (!says(verdict, our) && !(stopped && verdict instanceof Verdict.Conflict)) {
          wrong.add(
              "seed %d, %s, %s: the model says %s, as a rulebook it says %s"
                  .formatted(seed, drawn.policy(), facts, our.feel(), verdict));
        }
      }
      if (!their.value().equals(expected.value())) {
        wrong.add(
            "seed %d, %s, %s: ours is %s, KIE was expected to say %s and says %s %s"
                .formatted(
                    seed,
                    drawn.policy(),
                    facts,
                    our.feel(),
                    expected.value().feel(),
                    their.value().feel(),
                    their.messages()));
      } else if (!our.equals(expected.value())) {
        expected.deviation().ifPresent(deviation -> deviations.merge(deviation, 1, Integer::sum));
      }
    }
  }

  /// What the model says as a rulebook, all facts being known.
  private static Verdict verdict(Rulebook rulebook, Map<FactName, Value> facts) {
    Map<FactName, Fact> known = new HashMap<>();
    facts.forEach((name, value) -> known.put(name, new Fact.Known(value, "drawn")));
    known.put(PeerTable.DAY, PeerTable.TODAY);
    return switch (rulebook.determine(Facts.of(known))) {
      case Determination.Determined determined -> determined.verdict();
      case Determination.Undetermined undetermined ->
          throw new IllegalStateException("All is known, and yet: " + undetermined);
    };
  }

  /// Whether a verdict is a value of the model: none stands for silence and for conflict.
  private static boolean says(Verdict verdict, Value value) {
    return switch (verdict) {
      case Verdict.Outcome(Value outcome) -> outcome.equals(value);
      case Verdict.Silent() -> isOpen(value);
      case Verdict.Conflict() -> value.equals(NONE);
      case Verdict.NotInForce() -> false;
    };
  }

  private static boolean isOpen(Value value) {
    return switch (value) {
      case Value.Absent() -> true;
      case Value.Context(Map<String, Value> entries) ->
          entries.values().stream().allMatch(KieAgreement::isOpen);
      case Value.Many(List<Value> values) ->
          !values.isEmpty() && values.stream().allMatch(KieAgreement::isOpen);
      default -> false;
    };
  }

  private static DmnModel parse(String xml) {
    return DmnModel.parse(
        "random.dmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Value> matches(DmnModel model, String decision, Map<FactName, Value> facts) {
    return model.evaluate(decision, facts) instanceof Value.Many(List<Value> values)
        ? values
        : List.of();
  }

  private static boolean conflict(String policy, List<Value> matches) {
    return switch (policy) {
      case "UNIQUE" -> matches.size() > 1;
      case "ANY" -> matches.stream().distinct().count() > 1;
      default -> false;
    };
  }

  /// What KIE is known to say.
  private record Expected(Optional<KieDeviation> deviation, Value value) {
    static Expected of(KieDeviation deviation, Value value) {
      return new Expected(Optional.of(deviation), value);
    }
  }

  private static Expected expected(RandomModel.Drawn drawn, Value our, List<Value> matches) {
    if (matches.isEmpty()) {
      return withoutMatch(drawn, our);
    }
    boolean looksAtAll = drawn.policy().equals("PRIORITY");
    if (holdsNullWhereListed(drawn, looksAtAll ? new Value.Many(matches) : our)) {
      return Expected.of(KieDeviation.NULL_IS_NOT_AMONG_LISTED_VALUES, NONE);
    }
    if (drawn.policy().equals("COLLECT COUNT")) {
      return Expected.of(
          KieDeviation.COUNTS_EQUAL_RESULTS_ONCE, Value.of(matches.stream().distinct().count()));
    }
    return new Expected(Optional.empty(), our);
  }

  private static Expected withoutMatch(RandomModel.Drawn drawn, Value our) {
    boolean complete = drawn.defaults() == drawn.outputs();
    Value nothing =
        switch (drawn.policy()) {
          case "COLLECT" -> new Value.Many(List.of());
          case "COLLECT COUNT" -> Value.of(0);
          default -> NONE;
        };
    if (drawn.defaults() == 0) {
      return Expected.of(KieDeviation.NO_MATCH_IS_AN_EMPTY_LIST, nothing);
    }
    return complete
        ? new Expected(Optional.empty(), our)
        : Expected.of(KieDeviation.A_DEFAULT_NEEDS_ALL_OUTPUTS, nothing);
  }

  private static boolean holdsNullWhereListed(RandomModel.Drawn drawn, Value result) {
    return switch (result) {
      case Value.Context(Map<String, Value> entries) ->
          entries.entrySet().stream()
              .anyMatch(
                  e -> e.getValue().equals(NONE) && drawn.listed().getOrDefault(e.getKey(), false));
      case Value.Many(List<Value> values) ->
          values.stream().anyMatch(each -> holdsNullWhereListed(drawn, each));
      default -> false;
    };
  }
}
