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

  /// Real or fictitious.
  public Optional<Office> findOffice(String id) {
    return java.util.stream.Stream.concat(offices.stream(), fictitiousOffices.stream())
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
