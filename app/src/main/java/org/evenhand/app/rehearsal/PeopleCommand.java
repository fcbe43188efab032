package org.evenhand.app.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.report.ProgressLine;
import org.evenhand.linkage.SyntheticPeople;
import org.evenhand.linkage.SyntheticPeople.Layout;
import org.evenhand.linkage.SyntheticPeople.Population;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand people`: invented persons, with truth, to rehearse linking on.
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Invents people and writes records about them with the errors that records have, and with whom"
          + " each record is about, to rehearse linking on. Nobody in it is real.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand people --records 10000 --out people.csv",
      "  evenhand people --records 7000000 --layout speed --out speed.csv",
      "  evenhand people --records 50000 --errors 2 --files 2 --out offices.csv",
      "",
      "Writes:",
      "  FILE   record, person (the truth), and the fields of the layout",
      "         with --files 2: FILE-1 and FILE-2, the number before the ending",
      "",
      "Exit codes:",
      "  0  done",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  a file could not be written; nothing is left of it"
    })
public final class PeopleCommand implements Callable<Integer> {
  private static final int MOST_FILES = 99;

  @Option(
      names = "--records",
      paramLabel = "N",
      required = true,
      description = "How many records, up to 2147483647.")
  private int records;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other people (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--layout",
      paramLabel = "full|speed",
      description =
          "full: every field that links, race and sex. speed: surname, given name, birth date,"
              + " postcode, city, with fewer errors (default: ${DEFAULT-VALUE}).")
  private String layout = "full";

  @Option(
      names = "--errors",
      paramLabel = "F",
      description = "Every rate of error times F; 0 for none (default: ${DEFAULT-VALUE}).")
  private double errors = 1;

  @Option(
      names = "--errors-of",
      paramLabel = "RACE=F",
      description =
          "Further times F for people of one race: W, B, H, A or I. May be repeated; to see whether"
              + " linking stays fair.")
  private Map<String, Double> errorsOf = new LinkedHashMap<>();

  @Option(
      names = "--per-person",
      paramLabel = "M",
      description = "Records a person on average, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private double perPerson = Population.usual().recordsPerPerson();

  @Option(
      names = "--files",
      paramLabel = "K",
      description =
          "Deal the records out to K files, as to offices that know the same people (default:"
              + " ${DEFAULT-VALUE}).")
  private int files = 1;

  @Option(
      names = "--no-truth",
      description = "Leave out column person. The same command without it has the key.")
  private boolean withoutTruth;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "CSV to write; an earlier one of the name is replaced.")
  private @Nullable Path out;

  @Option(names = "--quiet", description = "No progress and no summary; messages only.")
  private boolean quiet;

  @Override
  public Integer call() {
    Path target = Objects.requireNonNull(out);
    Optional<String> wrong = findWrong(target);
    if (wrong.isPresent()) {
      System.err.println("people: " + wrong.get());
      return 2;
    }
    SyntheticPeople people;
    try {
      people = people();
    } catch (IllegalArgumentException e) {
      System.err.println("people: " + e.getMessage());
      return 2;
    }
    return write(people, target);
  }

  private int write(SyntheticPeople people, Path target) {
    ProgressLine progress = new ProgressLine(System.err, quiet);
    try {
      new PeopleFiles(people, !withoutTruth, progress).write(target, files);
    } catch (IOException | UncheckedIOException e) {
      progress.done();
      System.err.println("people: could not write " + target + ": " + e.getMessage());
      return 3;
    }
    progress.done();
    if (!quiet) {
      say(people, target);
    }
    return 0;
  }

  private Optional<String> findWrong(Path target) {
    if (!layout.equals("full") && !layout.equals("speed")) {
      return Optional.of("--layout %s is none; give full or speed.".formatted(layout));
    }
    if (files < 1 || files > MOST_FILES || files > Math.max(1, records)) {
      return Optional.of(
          "--files %d; give 1 to %d, and no more than there are records."
              .formatted(files, MOST_FILES));
    }
    if (Files.isDirectory(target)) {
      return Optional.of("--out %s is a folder; give the name of a file in it.".formatted(target));
    }
    return Optional.empty();
  }

  private SyntheticPeople people() {
    Layout columns = layout.equals("speed") ? Layout.SPEED : Layout.FULL;
    Population usual = Population.usual();
    SyntheticPeople people = SyntheticPeople.of(columns, records, seed);
    if (perPerson != usual.recordsPerPerson()) {
      people = people.withPopulation(new Population(perPerson, usual.twins(), usual.namesakes()));
    }
    people = people.withRates(columns.rates().scaled(errors));
    for (Map.Entry<String, Double> each : errorsOf.entrySet()) {
      people = people.withErrorsOfRace(each.getKey(), each.getValue());
    }
    return people;
  }

  private void say(SyntheticPeople people, Path target) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d records about %,d people in %s",
            people.records(),
            people.persons(),
            String.join(
                ", ", PeopleFiles.names(target, files).stream().map(Path::toString).toList())));
    System.out.println(
        "Nobody in it is real: names are combined by chance, cities, telephone numbers and"
            + " identifiers do not exist.");
    if (!withoutTruth) {
      System.out.println(
          "Column person is the truth. Leave it out with --no-truth, or never link by it.");
    }
  }
}
