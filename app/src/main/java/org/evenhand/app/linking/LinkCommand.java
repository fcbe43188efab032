package org.evenhand.app.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.people.LabelledPairs;
import org.evenhand.app.people.MappedFile;
import org.evenhand.app.people.Mapping;
import org.evenhand.app.people.People;
import org.evenhand.app.people.PeopleFiles;
import org.evenhand.app.people.UnusableMappingException;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.report.ProgressLine;
import org.evenhand.linkage.Between;
import org.evenhand.linkage.BlockCount;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Model;
import org.evenhand.linkage.Settings;
import org.evenhand.linkage.TooManyPairsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `evenhand link`: which records are one person, how sure, and why.
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds which records of one or several CSV files are about one person, how sure that is, and"
          + " why. Nothing has to be labelled: the weights are learned from the records. Race and sex"
          + " never link.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand link people.csv --out linked",
      "  evenhand link jail.csv court.csv --columns surname=lname,birth_date=dob --out linked",
      "  evenhand link people.csv --truth-column person --out linked",
      "  evenhand link new.csv --model linked/model.json --out linked-new",
      "  evenhand link people.csv --count-only",
      "",
      "Writes to --out, a folder about persons, not for the public:",
      "  links.csv      record_l, record_r, probability",
      "  clusters.csv   record, cluster",
      "  model.json     what each agreement weighs; give it to --model",
      "  quality.json   with truth: precision, recall, F1 with intervals, calibration, by group",
      "  index.html     the same as a page, with pairs to look at",
      "",
      "A column named record names the records, otherwise the row number from 1.",
      "",
      "Exit codes:",
      "  0  done",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong, or a model or mapping in it",
      "  3  nothing could be read, too many pairs, or a folder could not be written",
    })
public final class LinkCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files with a header line.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--columns",
      paramLabel = "USE=COLUMN,…",
      description =
          "What columns hold, where recognition by name and content is wrong: surname=lname_c1,"
              + "birth_date=dob,record=id,ignore=age.")
  private @Nullable String columns;

  @Option(
      names = "--model",
      paramLabel = "M.json",
      description = "A model written by an earlier run, or by hand; it is trained if it says so.")
  private @Nullable Path model;

  @Option(
      names = "--between",
      paramLabel = "all|files|within",
      description =
          "Pairs that are compared: all; only between files, where no file holds anybody twice; only"
              + " within each file (default: ${DEFAULT-VALUE}).")
  private String between = "all";

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "Probability from which two records are linked (default: ${DEFAULT-VALUE}).")
  private double threshold = Settings.DEFAULT.threshold();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What people decided about pairs: record_l, record_r, decision (same, different or"
              + " withdrawn); the last line on a pair stands.")
  private @Nullable Path decisions;

  @Option(
      names = "--truth-column",
      paramLabel = "NAME",
      description = "Column that says who each record is; used for quality.json only.")
  private @Nullable String truthColumn;

  @Option(
      names = "--truth-pairs",
      paramLabel = "FILE",
      description = "Pairs known to be one person, or labelled so or not; for quality.json only.")
  private @Nullable Path truthPairs;

  @Option(
      names = "--pair-limit",
      paramLabel = "N",
      description = "More pairs than this are refused (default: ${DEFAULT-VALUE}).")
  private long pairLimit = Settings.DEFAULT.pairLimit();

  @Option(
      names = "--count-only",
      description =
          "Print how many pairs each rule would compare, with its worst blocks, and stop.")
  private boolean countOnly;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
  private @Nullable Path out;

  @Option(names = "--quiet", description = "No progress, mapping and summary; messages only.")
  private boolean quiet;

  @Override
  public Integer call() {
    try {
      return run();
    } catch (UnusableMappingException | UnusableModelException e) {
      return say(2, e.getMessage());
    } catch (UnreadableFileException | TooManyPairsException e) {
      return say(3, e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      return say(3, "could not write " + out + ": " + e.getMessage());
    }
  }

  private static int say(int code, @Nullable String message) {
    System.err.println("link: " + message);
    return code;
  }

  private int run() throws IOException {
    if (out == null && !countOnly) {
      return say(2, "Where should the results go? Give a folder with --out DIR.");
    }
    if (!(threshold > 0 && threshold < 1)) {
      return say(2, "--threshold is " + threshold + "; expected a probability above 0, below 1.");
    }
    Optional<Between> pairs = findBetween();
    if (pairs.isEmpty()) {
      return say(2, "--between is \"" + between + "\"; expected all, files or within.");
    }
    long start = System.nanoTime();
    ProgressLine progress = new ProgressLine(System.err, quiet);
    Optional<LabelledPairs> labelled = Optional.ofNullable(truthPairs).map(LabelledPairs::read);
    People people = PeopleFiles.read(files, mapping(labelled), progress);
    say(people, progress);
    Settings settings =
        Settings.DEFAULT
            .with(pairs.get())
            .withThreshold(threshold)
            .withPairLimit(pairLimit)
            .with(decisions == null ? List.of() : DecisionsFile.read(decisions, people));
    Model given = givenModel(people);
    if (countOnly) {
      progress.done();
      print(Linkage.count(people.records(), given, settings));
      return 0;
    }
    progress.step("linking " + people.records().size() + " records");
    Linkage linkage = Linkage.of(people.records(), given, settings);
    progress.step("measuring");
    Optional<Quality> quality = quality(linkage, people, labelled);
    progress.step("writing");
    LinkOutput.write(Objects.requireNonNull(out), people, linkage, quality);
    progress.done();
    if (!quiet) {
      summarise(linkage, quality, (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }

  private Optional<Between> findBetween() {
    return switch (between) {
      case "all" -> Optional.of(Between.ALL);
      case "files" -> Optional.of(Between.ACROSS_SOURCES);
      case "within" -> Optional.of(Between.WITHIN_SOURCES);
      default -> Optional.empty();
    };
  }

  private Mapping mapping(Optional<LabelledPairs> labelled) {
    Mapping mapping = columns == null ? Mapping.NONE : Mapping.parse(columns);
    if (truthColumn != null) {
      mapping = mapping.withTruth(truthColumn);
    }
    return labelled.isPresent() ? mapping.withPairs(labelled.get()) : mapping;
  }

  private Model givenModel(People people) {
    try {
      return model == null ? Linkage.defaultModel(people.records()) : ModelJson.read(model);
    } catch (IllegalArgumentException e) {
      throw new UnusableMappingException(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Quality> quality(
      Linkage linkage, People people, Optional<LabelledPairs> labelled) {
    if (labelled.isEmpty()) {
      return HeldAgainst.persons(linkage, linkage.clusters(), people);
    }
    LabelledPairs.Found found = labelled.get().in(people);
    if (!found.rejected().isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "%s: %,d rows name no pair of records and were left out; the first: line %d, %s%n",
          labelled.get().file(),
          found.rejected().size(),
          found.rejected().getFirst().line(),
          found.rejected().getFirst().reason());
    }
    return Optional.of(HeldAgainst.pairs(linkage, linkage.clusters(), people, found.pairs()));
  }

  private void say(People people, ProgressLine progress) {
    progress.done();
    if (!quiet) {
      for (MappedFile file : people.files()) {
        System.err.println(file.source().file());
        System.err.println(file.table());
      }
    }
    people.notices().forEach(System.err::println);
    if (!people.rejected().isEmpty()) {
      System.err.printf(
          Locale.ROOT,
          "%,d rows or values could not be read; the first: %s line %d, %s%n",
          people.rejected().size(),
          people.rejected().getFirst().file(),
          people.rejected().getFirst().line(),
          people.rejected().getFirst().reason());
    }
  }

  private static void print(List<BlockCount> counts) {
    for (BlockCount each : counts) {
      System.out.printf(Locale.ROOT, "%,15d pairs  %s%n", each.pairs(), each.rule());
      for (BlockCount.Worst worst : each.worst()) {
        System.out.printf(
            Locale.ROOT,
            "%,15d         %,d records with %s%n",
            worst.pairs(),
            worst.records(),
            worst.value());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,15d pairs at most; a pair that several rules meet is compared once%n",
        counts.stream().mapToLong(BlockCount::pairs).sum());
  }

  private void summarise(Linkage linkage, Optional<Quality> quality, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%,d records are %,d persons; %,d pairs compared, %,d pairs of 1 %% and more, %.1f s%n",
        linkage.records().size(),
        linkage.clusters().count(),
        linkage.blocking().stream().mapToLong(BlockCount::added).sum(),
        linkage.links().size(),
        seconds);
    quality.ifPresent(known ->
        System.out.printf(
            Locale.ROOT,
            "Held against the truth, pairs of clusters: precision %s, recall %s, F1 %s%n",
            known.clusterPairs().precision().words(),
            known.clusterPairs().recall().words(),
            known.clusterPairs().f1().words()));
    linkage.training().notes().forEach(System.err::println);
    System.out.println(Objects.requireNonNull(out).resolve("index.html"));
  }
}
