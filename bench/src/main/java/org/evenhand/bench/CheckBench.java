package org.evenhand.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `Rulebook.check` on tables of 200 rules and 20 inputs, in fresh processes with the launcher's
/// options, beside the same check once more in the same process.
final class CheckBench {
  private static final int SEEDS_A_REPETITION = 5;

  private CheckBench() {}

  static Outcome measure(int repetitions) throws IOException, InterruptedException {
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < repetitions * SEEDS_A_REPETITION; seed++) {
      Run run =
          Run.java(
              CheckRun.class,
              List.of("-Xmx1100m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
              List.of(Integer.toString(seed)));
      if (run.exit() != 0) {
        wrong.addAll(run.output());
        continue;
      }
      for (String line : run.output()) {
        String value = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
          case "first" -> first.add(Double.parseDouble(value));
          case "again" -> again.add(Double.parseDouble(value));
          default -> wrong.add(line);
        }
      }
      ratios.add(first.getLast() / again.getLast());
    }
    Spread spread = Spread.of(first);
    return new Outcome(
        "rulebook-check",
        "warm",
        "s",
        spread,
        Spread.of(again),
        Spread.of(ratios),
        0,
        0,
        0,
        Map.of("every seed under 1 s", spread.high() < 1),
        wrong,
        List.of("%d random trees".formatted(first.size())));
  }
}
