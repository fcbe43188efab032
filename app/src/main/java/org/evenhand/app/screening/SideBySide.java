package org.evenhand.app.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Reason;

/// The same cases under every office: where they ask for different things, and on which facts that
/// turns.
public final class SideBySide {
  private final List<Answers> offices;
  private final Map<List<Integer>, long[]> tuples = new HashMap<>();

  SideBySide(List<Answers> offices) {
    this.offices = offices;
  }

  /// @param answers printed answer by office id
  /// @param facts on which the difference turns; empty where the answers do not differ
  public record Pattern(Map<String, String> answers, long cases, SortedSet<String> facts) {}

  void take(List<int[]> codes, int[] weights) {
    int bits = 63 / codes.size();
    for (Answers each : offices) {
      if (each.list().size() > 1L << bits) {
        throw new IllegalStateException(
            "%d distinct answers of %s are more than %d bits hold"
                .formatted(each.list().size(), each.book().office(), bits));
      }
    }
    Map<Long, long[]> packed = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        long key = 0;
        for (int[] office : codes) {
          key = (key << bits) | office[i];
        }
        packed.computeIfAbsent(key, k -> new long[1])[0] += weights[i];
      }
    }
    packed.forEach((key, n) -> {
      List<Integer> tuple = new ArrayList<>();
      for (int o = 0; o < codes.size(); o++) {
        tuple.add((int) ((key >> (bits * (codes.size() - 1 - o))) & ((1L << bits) - 1)));
      }
      tuples.computeIfAbsent(tuple, t -> new long[1])[0] += n[0];
    });
  }

  /// Cases on which two offices give different determined outcomes.
  public long differ() {
    return sum(this::differs);
  }

  /// Further cases on which they may, once unknown facts are known.
  public long mayDiffer() {
    return sum(t -> !differs(t) && mayDiffer(t));
  }

  private long sum(java.util.function.Predicate<List<Integer>> which) {
    return tuples.entrySet().stream()
        .filter(e -> which.test(e.getKey()))
        .mapToLong(e -> e.getValue()[0])
        .sum();
  }

  private boolean differs(List<Integer> tuple) {
    SortedSet<String> determined = new TreeSet<>();
    for (int o = 0; o < tuple.size(); o++) {
      if (determination(o, tuple) instanceof Determination.Determined determined1
          && determined1.verdict() instanceof org.evenhand.rulebook.Verdict.Outcome outcome) {
        determined.add(Verdicts.of(outcome));
      }
    }
    return determined.size() > 1;
  }

  private boolean mayDiffer(List<Integer> tuple) {
    SortedSet<String> possible = new TreeSet<>();
    int speaking = 0;
    for (int o = 0; o < tuple.size(); o++) {
      List<String> outcomes = outcomes(determination(o, tuple));
      possible.addAll(outcomes);
      speaking += outcomes.isEmpty() ? 0 : 1;
    }
    return speaking > 1 && possible.size() > 1;
  }

  private static List<String> outcomes(Determination determination) {
    return Verdicts.possible(determination).stream()
        .filter(v ->
            !v.equals(Verdicts.SILENT)
                && !v.equals(Verdicts.NOT_IN_FORCE)
                && !v.equals(Verdicts.CONFLICT))
        .toList();
  }

  /// Most frequent first.
  public List<Pattern> patterns() {
    Map<Map<String, String>, Pattern> merged = new LinkedHashMap<>();
    tuples.forEach((tuple, n) -> {
      Map<String, String> answers = new LinkedHashMap<>();
      SortedSet<String> facts = new TreeSet<>();
      boolean turns = differs(tuple) || mayDiffer(tuple);
      for (int o = 0; o < tuple.size(); o++) {
        Determination determination = determination(o, tuple);
        answers.put(
            offices.get(o).book().office(), String.join(" or ", Verdicts.possible(determination)));
        if (turns) {
          facts.addAll(facts(o, determination));
        }
      }
      merged.merge(
          answers,
          new Pattern(answers, n[0], facts),
          (a, b) -> {
            SortedSet<String> both = new TreeSet<>(a.facts());
            both.addAll(b.facts());
            return new Pattern(answers, a.cases() + b.cases(), both);
          });
    });
    return merged.values().stream()
        .sorted(
            Comparator.comparingLong(Pattern::cases)
                .reversed()
                .thenComparing(p -> p.answers().toString()))
        .toList();
  }

  /// Of a determined answer the facts of the rule that spoke, and, where that is not the first of
  /// its table, those of the rules before it, which would have spoken otherwise.
  private SortedSet<String> facts(int office, Determination determination) {
    SortedSet<String> facts = new TreeSet<>();
    switch (determination) {
      case Determination.Undetermined undetermined ->
          undetermined.settledBy().forEach(s -> s.forEach(f -> facts.add(f.name())));
      case Determination.Determined determined -> {
        for (Reason reason : determined.reasons()) {
          reason.cells().forEach(c -> facts.add(c.input().name()));
          if (reason.rule().orElse(1) > 1) {
            inputs(office, reason).forEach(i -> facts.add(i.name().name()));
          }
        }
      }
    }
    return facts;
  }

  private List<Input> inputs(int office, Reason reason) {
    return offices.get(office).book().rulebook().versions().stream()
        .filter(v -> reason.version().filter(v.id()::equals).isPresent())
        .flatMap(v -> v.model().inputs().stream())
        .toList();
  }

  private Determination determination(int office, List<Integer> tuple) {
    return offices.get(office).list().get(tuple.get(office)).determination();
  }
}
