package org.evenhand.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Decisions;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Determiner;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// One process of `determine-peers`: our engine, KIE and jDMN's Java on the same cases, turn and
/// turn about on one thread. Prints `time NAME ns…` (processor time of that thread for each case,
/// one number a repetition), `wrong …` and `note …`.
final class PeerRun {
  private static final int CASES = 1_000_000;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final int rules;
  private final Rulebook rulebook;
  private final PeerCases cases;
  private final KieEngine kie;
  private final JdmnEngine jdmn;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private long sink;

  private PeerRun(int rules, Path folder) throws IOException, ReflectiveOperationException {
    PeerTable table = new PeerTable(rules);
    this.rules = rules;
    this.rulebook = table.rulebook();
    this.cases = new PeerCases(table, CASES);
    this.kie = KieEngine.load(table.dmn());
    this.jdmn = JdmnEngine.load(table, folder);
  }

  /// @param args rules, repetitions, a folder to write to
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    new PeerRun(Integer.parseInt(args[0]), Path.of(args[2])).run(Integer.parseInt(args[1]));
  }

  private void run(int repetitions) {
    List<Column> columns = cases.columns();
    Determiner seen = new Determiner(rulebook);
    int one = 200_000 / rules;
    for (int i = -2; i < repetitions; i++) {
      measure("seen", i, CASES, () -> seen.determine(columns).codes()[0]);
      measure("first", i, CASES, () -> new Determiner(rulebook).determine(columns).codes()[0]);
      measure(
          "raw", i, CASES, () -> new Determiner(rulebook).determine(cases.columns()).codes()[0]);
      measure("one", i, 20_000, () -> each(20_000, c -> rulebook.determine(cases.facts(c))));
      measure("kie", i, one, () -> each(one, this::kie));
      measure("jdmn", i, 10 * one, () -> each(10 * one, this::jdmn));
    }
    times.forEach((name, each) ->
        out.println(
            "time "
                + name
                + " "
                + each.stream().map(Object::toString).collect(Collectors.joining(" "))));
    Decisions decisions = seen.determine(columns);
    out.println(
        "note %d rules: %d different answers with their reasons among %,d cases"
            .formatted(rules, decisions.dictionary().size(), CASES));
    compare("KIE", decisions, one, this::kie);
    compare("jDMN", decisions, one, this::jdmn);
    out.println("note nothing: " + sink);
  }

  private interface Work {
    long run();
  }

  private void measure(String name, int repetition, int number, Work work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    sink += work.run();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (repetition >= 0) {
      times.computeIfAbsent(name, _ -> new ArrayList<>()).add((end - start) / (double) number);
    }
  }

  private static long each(int number, IntFunction<Object> decide) {
    long answered = 0;
    for (int c = 0; c < number; c++) {
      answered += decide.apply(c) instanceof Determination ? 1 : 2;
    }
    return answered;
  }

  private Value kie(int place) {
    return KieEngine.value(kie.evaluate(PeerTable.DECISION, cases.map(place)).getResult());
  }

  private Value jdmn(int place) {
    return KieEngine.value(jdmn.decide(cases.row(place)));
  }

  /// Where all facts are known both must say the same; where one is unknown a peer takes it for
  /// null.
  private void compare(String peer, Decisions decisions, int number, IntFunction<Value> decide) {
    int[] places = decisions.codes();
    int unknown = 0;
    int guessed = 0;
    int impossible = 0;
    for (int c = 0; c < number; c++) {
      Set<Verdict> possible = possible(decisions.dictionary().get(places[c]));
      Verdict their = new Verdict.Outcome(decide.apply(c));
      boolean there = possible.contains(their);
      if (cases.isKnown(c)) {
        if (possible.size() != 1 || !there) {
          out.println("wrong %s, case %d: %s, ours %s".formatted(peer, c, their, possible));
        }
      } else {
        unknown++;
        guessed += there && possible.size() > 1 ? 1 : 0;
        impossible += there ? 0 : 1;
      }
    }
    out.println(
        "note %s takes an unknown fact for null: of %,d cases that have one it names one of several"
                .formatted(peer, unknown)
            + " possible verdicts in %,d, and one that is not possible in %,d"
                .formatted(guessed, impossible));
  }

  private static Set<Verdict> possible(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> Set.of(determined.verdict());
      case Determination.Undetermined undetermined -> undetermined.possible();
    };
  }
}
