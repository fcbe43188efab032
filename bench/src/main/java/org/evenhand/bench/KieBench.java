package org.evenhand.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// [KieAgreement] on many random models, and how long each engine takes for a decision as the
/// standard has it, models read beforehand.
final class KieBench {
  private static final int MODELS_A_REPETITION = 1_000;
  private static final int CASES = 50;

  private KieBench() {}

  static Outcome measure(int repetitions) {
    KieAgreement agreement = new KieAgreement();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      KieAgreement.Time before = agreement.time();
      for (int model = 0; model < MODELS_A_REPETITION; model++) {
        agreement.compare((long) repetition * MODELS_A_REPETITION + model, CASES);
      }
      KieAgreement.Time time = agreement.time();
      double cases = (double) MODELS_A_REPETITION * CASES;
      ours.add((time.ours() - before.ours()) / 1e3 / cases);
      theirs.add((time.theirs() - before.theirs()) / 1e3 / cases);
      ratios.add(ours.getLast() / theirs.getLast());
    }
    List<String> notes = new ArrayList<>();
    notes.add("%,d models, %,d decisions".formatted(agreement.models(), agreement.cases()));
    agreement
        .deviations()
        .forEach(
            (deviation, n) -> notes.add("KIE, %,d times: %s".formatted(n, deviation.sentence())));
    return new Outcome(
        "kie-agreement",
        "KIE",
        "µs a decision",
        Spread.of(ours),
        Spread.of(theirs),
        Spread.of(ratios),
        0,
        0,
        0,
        Map.of(),
        agreement.wrong(),
        notes);
  }
}
