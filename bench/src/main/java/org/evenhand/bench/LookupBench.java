package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.people.Mapping;
import org.evenhand.app.people.People;
import org.evenhand.app.people.PeopleFiles;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Lookup;
import org.evenhand.linkage.Match;
import org.evenhand.linkage.Settings;
import org.evenhand.linkage.SyntheticPeople;

/// One record against a million, in a process of its own: the same people written down again with
/// twice the errors, one at a time. The answer is right if a record of the person comes first.
final class LookupBench {
  private static final int RECORDS = 1_000_000;
  private static final int ASKED = 20_000;
  private static final int WARM_UP = 5_000;

  private LookupBench() {}

  /// @param args the folder for generated files
  public static void main(String[] args) throws IOException {
    LinkData data = LinkData.of(RECORDS, Path.of(args[0]));
    People people = PeopleFiles.read(List.of(data.csv()), Mapping.NONE, Progress.SILENT);
    Lookup lookup = Linkage.of(people.records(), Settings.DEFAULT).lookup();
    // The same people, written down once more with twice the errors.
    List<Map<Field, String>> asked = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    SyntheticPeople errors = LinkBench.people(RECORDS);
    errors
        .withRates(errors.rates().scaled(2))
        .read(
            0,
            WARM_UP + ASKED,
            (record, person, cells) -> {
              Map<Field, String> values = new EnumMap<>(Field.class);
              values.put(Field.SURNAME, cells.get(0).toString());
              values.put(Field.GIVEN_NAME, cells.get(1).toString());
              values.put(Field.BIRTH_DATE, cells.get(2).toString());
              values.put(Field.POSTCODE, cells.get(3).toString());
              values.put(Field.CITY, cells.get(4).toString());
              asked.add(values);
              persons.add(person);
            });
    double[] micros = new double[ASKED];
    int right = 0;
    int found = 0;
    for (int i = 0; i < asked.size(); i++) {
      long start = System.nanoTime();
      List<Match> matches = lookup.find(asked.get(i));
      double took = (System.nanoTime() - start) / 1e3;
      if (i >= WARM_UP) {
        micros[i - WARM_UP] = took;
        found += matches.isEmpty() ? 0 : 1;
        boolean first =
            !matches.isEmpty() && data.persons()[matches.getFirst().record()] == persons.get(i);
        right += first ? 1 : 0;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %.1f %.4f %.4f%n",
        micros[ASKED / 2],
        micros[(int) (ASKED * 0.99)],
        micros[ASKED - 1],
        (double) right / ASKED,
        (double) found / ASKED);
  }

  static Outcome measure(Path folder, int repetitions) throws IOException, InterruptedException {
    List<Double> p99 = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      Run run =
          Run.java(
              LookupBench.class,
              List.of("-Xmx2500m", "-XX:+UseParallelGC"),
              List.of(folder.toString()));
      String[] parts = run.output().isEmpty() ? new String[0] : run.output().getLast().split(" ");
      if (run.exit() != 0 || parts.length != 5) {
        wrong.add("exit code %d: %s".formatted(run.exit(), run.output()));
        continue;
      }
      p99.add(Double.parseDouble(parts[1]) / 1000);
      notes.add(
          "median %s µs, longest %s µs; a record of the person came first for %s of the asked"
              .formatted(parts[0], parts[2], parts[3]));
      if (Double.parseDouble(parts[3]) < 0.95) {
        wrong.add("only " + parts[3] + " of the asked were found");
      }
    }
    Spread spread = Spread.of(p99.isEmpty() ? List.of(Double.NaN) : p99);
    return new Outcome(
        "link-lookup",
        "none",
        "ms",
        spread,
        Spread.of(List.of(Double.NaN)),
        Spread.of(List.of(Double.NaN)),
        0,
        0,
        0,
        Map.of("at most 1.0 ms at p99", spread.median() <= 1),
        wrong,
        notes);
  }
}
