package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.disparity.Benchmark;
import org.evenhand.rulebook.RulebookId;

/// The shelf: every jurisdiction's offices, dated rulebooks, benchmarks, offenses and places.
///
/// @param offices those that exist, by id; fictitious ones are found by [#findOffice(String)]
/// @param fictitiousOffices made up for tests
/// @param rulebooks by id
/// @param outcomes the vocabulary of prosecutors' rulebooks
/// @param benchmarks in the order of the files
/// @param offenses statute section → category
/// @param ibrs NIBRS offense code → category
/// @param offenseTexts the words in police open data → category
/// @param chargeCodes charge code → section → category, without the state's full table
/// @param workloads hours a case takes, by office id; none where nobody gave them
/// @param holidays public holidays by the id of their place
/// @param maps schematic drawings by the id of their place
public record Jurisdictions(
    List<Office> offices,
    List<Office> fictitiousOffices,
    SortedMap<RulebookId, ShelvedRulebook> rulebooks,
    List<Outcome> outcomes,
    List<ShelvedBenchmark> benchmarks,
    Offenses offenses,
    Offenses ibrs,
    Offenses offenseTexts,
    ChargeCodes chargeCodes,
    Places places,
    SortedMap<String, Workload> workloads,
    SortedMap<String, Holidays> holidays,
    SortedMap<String, DivisionMap> maps) {
  private static final String OUTCOMES = "outcomes.yaml";

  public Jurisdictions {
    offices = List.copyOf(offices);
    fictitiousOffices = List.copyOf(fictitiousOffices);
    rulebooks = Collections.unmodifiableSortedMap(new TreeMap<>(rulebooks));
    outcomes = List.copyOf(outcomes);
    benchmarks = List.copyOf(benchmarks);
    workloads = Collections.unmodifiableSortedMap(new TreeMap<>(workloads));
    holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    maps = Collections.unmodifiableSortedMap(new TreeMap<>(maps));
  }

  /// Reads and checks the whole folder.
  ///
  /// @throws JurisdictionsException with every problem found, each with its file and line
  public static Jurisdictions read(Path folder) {
    if (!Files.isDirectory(folder)) {
      Problems problems = new Problems();
      problems.add(folder.toString(), 0, "", "No such folder", "Give the folder of jurisdictions");
      problems.check();
    }
    try {
      return new ShelfReader(folder).read();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /// Whether the folder holds jurisdictions with one vocabulary of outcomes.
  public static boolean isShelf(Path folder) {
    return Files.isRegularFile(folder.resolve(OUTCOMES));
  }

  /// Reads one rulebook by itself. Its jurisdictions are the nearest folder above it that holds
  /// `outcomes.yaml`; where there is none it is a draft, which names its place by the folder above
  /// it and takes the vocabulary of the shelf.
  ///
  /// @throws JurisdictionsException with every problem found, each with its file and line
  public static ShelvedRulebook readRulebook(Path folder, Path shelf) {
    Path whole = folder.toAbsolutePath().normalize();
    Path root =
        findShelfAbove(whole)
            .orElseGet(() -> ancestors(whole).limit(2).reduce(whole, (_, above) -> above));
    Problems problems = new Problems();
    List<String> vocabulary =
        outcomes(folder, shelf, problems).stream().map(Outcome::name).toList();
    Optional<ShelvedRulebook> read = new RulebookFolder(root, whole, vocabulary, problems).read();
    problems.check();
    return read.orElseThrow();
  }

  /// The vocabulary of a rulebook read by itself; none where its jurisdictions have none.
  ///
  /// @throws JurisdictionsException where it does not load
  public static List<Outcome> outcomesFor(Path folder, Path shelf) {
    Problems problems = new Problems();
    List<Outcome> outcomes = outcomes(folder, shelf, problems);
    problems.check();
    return outcomes;
  }

  private static List<Outcome> outcomes(Path folder, Path shelf, Problems problems) {
    Path from = findShelfAbove(folder.toAbsolutePath().normalize()).orElse(shelf);
    return isShelf(from)
        ? Fields.readList(from.resolve(OUTCOMES), OUTCOMES, problems).stream()
            .map(Outcome::from)
            .toList()
        : List.of();
  }

  private static Optional<Path> findShelfAbove(Path folder) {
    return ancestors(folder).filter(Jurisdictions::isShelf).findFirst();
  }

  private static Stream<Path> ancestors(Path folder) {
    return Stream.iterate(
            Optional.ofNullable(folder.getParent()),
            Optional::isPresent,
            above -> above.flatMap(path -> Optional.ofNullable(path.getParent())))
        .flatMap(Optional::stream);
  }

  /// Real or fictitious.
  public Optional<Office> findOffice(String id) {
    return Stream.concat(offices.stream(), fictitiousOffices.stream())
        .filter(office -> office.id().equals(id))
        .findFirst();
  }

  /// A rulebook that must be there.
  public ShelvedRulebook rulebook(String id) {
    ShelvedRulebook rulebook = rulebooks.get(new RulebookId(id));
    if (rulebook == null) {
      throw new IllegalArgumentException(
          "No rulebook \"%s\"; there are %s".formatted(id, rulebooks.keySet()));
    }
    return rulebook;
  }

  /// A county's own rulebook on the subject, or else its state's: `us-mo-095`, `adult-age`.
  public Optional<ShelvedRulebook> findRulebook(String place, String subject) {
    Optional<ShelvedRulebook> own =
        Optional.ofNullable(rulebooks.get(new RulebookId(place + "/" + subject)));
    int lastDash = place.lastIndexOf('-');
    return own.isPresent() || lastDash < 3
        ? own
        : findRulebook(place.substring(0, lastDash), subject);
  }

  /// A place's own public holidays, or else its state's.
  public Optional<Holidays> findHolidays(String place) {
    Optional<Holidays> own = Optional.ofNullable(holidays.get(place));
    int lastDash = place.lastIndexOf('-');
    return own.isPresent() || lastDash < 3 ? own : findHolidays(place.substring(0, lastDash));
  }

  /// The drawing of a place.
  public Optional<DivisionMap> findMap(String place) {
    return Optional.ofNullable(maps.get(place));
  }

  /// The populations of one area.
  public List<Benchmark> benchmarksOf(String areaId) {
    return benchmarks.stream()
        .map(ShelvedBenchmark::benchmark)
        .filter(benchmark -> benchmark.area().id().equals(areaId))
        .toList();
  }
}
