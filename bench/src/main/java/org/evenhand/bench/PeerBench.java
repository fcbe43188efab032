package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Our engine beside KIE and jDMN's Java: by columns and one case at a time.
final class PeerBench {
  private static final List<Integer> RULES = List.of(10, 100);
  private static final double NS_IN_US = 1_000;

  private final Path folder;

  /// @param folder for the Java that jDMN writes
  PeerBench(Path folder) {
    this.folder = folder;
  }

  /// What of ours is held against which peer.
  ///
  /// @param times so many times as fast as the peer
  private record Match(String ours, String called, String theirs, String peer, double times) {}

  private static final List<Match> MATCHES =
      List.of(
          new Match("seen", "columns", "kie", "KIE", 1_000),
          new Match("seen", "columns", "jdmn", "jDMN", 50),
          new Match("first", "columns, first time", "kie", "KIE", 1_000),
          new Match("first", "columns, first time", "jdmn", "jDMN", 50),
          new Match("raw", "and dictionaries", "kie", "KIE", 1_000),
          new Match("raw", "and dictionaries", "jdmn", "jDMN", 50),
          new Match("one", "one, with reasons", "kie", "KIE", 1));

  List<Outcome> measure(int repetitions) throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int rules : RULES) {
      Run run =
          Run.java(
              PeerRun.class,
              List.of("-Xmx2g", "-XX:+UseSerialGC"),
              List.of(
                  Integer.toString(rules),
                  Integer.toString(repetitions),
                  folder.resolve("jdmn-" + rules).toString()));
      if (run.exit() != 0) {
        throw new IllegalStateException("The peers failed:\n" + String.join("\n", run.output()));
      }
      outcomes.addAll(outcomes(rules, run.output()));
    }
    return outcomes;
  }

  private static List<Outcome> outcomes(int rules, List<String> output) {
    Map<String, List<Double>> times = new HashMap<>();
    lines("time", output)
        .map(line -> line.split(" "))
        .forEach(parts ->
            times.put(
                parts[0],
                Stream.of(parts).skip(1).map(t -> Double.valueOf(t) / NS_IN_US).toList()));
    List<String> wrong = lines("wrong", output).toList();
    List<String> notes = lines("note", output).filter(n -> !n.startsWith("nothing")).toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (Match match : MATCHES) {
      List<Double> ours = Objects.requireNonNull(times.get(match.ours()));
      List<Double> theirs = Objects.requireNonNull(times.get(match.theirs()));
      Spread ratio =
          Spread.of(
              IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)).toList());
      boolean last = match.equals(MATCHES.getLast());
      outcomes.add(
          new Outcome(
              "%d rules: %s".formatted(rules, match.called()),
              match.peer(),
              "µs of processor time a case",
              Spread.of(ours),
              Spread.of(theirs),
              ratio,
              0,
              0,
              0,
              Map.of(
                  "%,.0f x %s".formatted(match.times(), match.peer()),
                  ratio.median() * match.times() <= 1),
              wrong,
              last ? notes : List.of()));
    }
    return outcomes;
  }

  private static Stream<String> lines(String kind, List<String> output) {
    return output.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1));
  }
}
