package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Version;

/// Reads the folder of jurisdictions, place by place, in the order of their names.
final class ShelfReader {
  private final Path root;
  private final Problems problems = new Problems();
  private final List<Office> offices = new ArrayList<>();
  private final SortedMap<RulebookId, ShelvedRulebook> rulebooks = new TreeMap<>();
  private final List<ShelvedBenchmark> benchmarks = new ArrayList<>();
  private final Set<String> benchmarkIds = new HashSet<>();
  private final List<Rows.Row> placeRows = new ArrayList<>();
  private final SortedMap<String, DivisionMap> maps = new TreeMap<>();
  private final SortedMap<String, Workload> workloads = new TreeMap<>();
  private final SortedMap<String, Holidays> holidays = new TreeMap<>();
  private Offenses offenses = Offenses.none();
  private Offenses ibrs = Offenses.none();
  private Offenses categories = Offenses.none();
  private Offenses texts = Offenses.none();

  ShelfReader(Path root) {
    this.root = root;
  }

  Jurisdictions read() throws IOException {
    List<Outcome> outcomes =
        Fields.readList(root.resolve("outcomes.yaml"), "outcomes.yaml", problems).stream()
            .map(Outcome::from)
            .toList();
    List<String> vocabulary = outcomes.stream().map(Outcome::name).toList();
    for (Path place : folders(root)) {
      place(place, vocabulary);
    }
    oneVocabularyOfFacts();
    Places places = new Places(places());
    problems.check();
    Jurisdictions shelf = shelf(outcomes, places);
    businessDaysHaveACalendar(shelf);
    problems.check();
    return shelf;
  }

  private Jurisdictions shelf(List<Outcome> outcomes, Places places) {
    return new Jurisdictions(
        offices.stream().filter(office -> !office.fictitious()).toList(),
        offices.stream().filter(Office::fictitious).toList(),
        rulebooks,
        outcomes,
        benchmarks,
        offenses,
        ibrs,
        texts,
        ChargeCodes.of(offenses, categories),
        places,
        workloads,
        holidays,
        maps);
  }

  private void place(Path place, List<String> vocabulary) throws IOException {
    String id = String.valueOf(place.getFileName());
    with(place, "office.yaml", file -> offices.add(Office.from(fields(file), id)));
    with(place, "map.yaml", file -> maps.put(id, DivisionMap.from(fields(file))));
    with(place, "holidays.yaml", f -> holidays.put(id, Holidays.from(fields(f))));
    with(place, "workload.csv", f -> workloads.put(id, Workload.read(f, name(f), problems)));
    with(place, "offenses.csv", f -> offenses = only(offenses, f, "statute", "heading"));
    with(place, "ibrs.csv", f -> ibrs = only(ibrs, f, "code", "title"));
    with(
        place,
        "charge-categories.csv",
        f -> categories = only(categories, f, "ncic_code", "heading"));
    with(place, "offense-texts.csv", f -> texts = only(texts, f, "text", "text"));
    with(place, "places.csv", f -> placeRows.addAll(Rows.read(f, name(f), Place.HEADER, problems)));
    with(
        place,
        "benchmarks.csv",
        f -> Rows.read(f, name(f), ShelvedBenchmark.HEADER, problems).forEach(this::benchmark));
    for (Path folder : folders(place)) {
      if (Files.isRegularFile(folder.resolve(RulebookFolder.FILE))) {
        new RulebookFolder(root, folder, vocabulary, problems)
            .read()
            .ifPresent(shelved -> rulebooks.put(shelved.rulebook().id(), shelved));
      } else {
        problems.add(
            name(folder), 0, "", "No rulebook.yaml in it", "Write one, or move the folder");
      }
    }
  }

  private static void with(Path place, String file, Consumer<Path> read) {
    if (Files.isRegularFile(place.resolve(file))) {
      read.accept(place.resolve(file));
    }
  }

  private Fields fields(Path file) {
    return Fields.read(file, name(file), problems);
  }

  /// One table of each kind: a second one would stand in the shadow of the first.
  private Offenses only(Offenses already, Path file, String codeColumn, String headingColumn) {
    if (!already.list().isEmpty()) {
      problems.add(name(file), 0, "", "another place has this table too", "Keep one of them");
    }
    return Offenses.read(file, name(file), codeColumn, headingColumn, problems);
  }

  private void benchmark(Rows.Row row) {
    if (!benchmarkIds.add(row.get("id") + " " + row.get("group"))) {
      row.wrong("id", "\"" + row.get("id") + "\" has this group twice", "Keep one row");
    }
    ShelvedBenchmark.from(row).ifPresent(benchmarks::add);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(Files::isDirectory)
          .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  /// The same fact means the same everywhere: its type and its values may not differ.
  private void oneVocabularyOfFacts() {
    Map<FactName, Input> seen = new HashMap<>();
    Map<FactName, String> where = new HashMap<>();
    for (ShelvedRulebook shelved : rulebooks.values()) {
      for (Version version : shelved.rulebook().versions()) {
        String file = version.model().fileName();
        for (Input input : version.model().inputs()) {
          Input first = seen.putIfAbsent(input.name(), input);
          String firstFile = where.computeIfAbsent(input.name(), ignored -> file);
          if (first != null && !first.equals(input)) {
            problems.add(
                file,
                0,
                input.name().name(),
                "%s with %s".formatted(input.type().feelName(), input.domain().feel()),
                "Expected as in %s: %s with %s"
                    .formatted(firstFile, first.type().feelName(), first.domain().feel()));
          }
        }
      }
    }
  }

  private void businessDaysHaveACalendar(Jurisdictions shelf) {
    for (ShelvedRulebook shelved : rulebooks.values()) {
      String id = shelved.rulebook().id().id();
      if (shelved.derived().stream().anyMatch(DerivedFact::countsBusinessDays)
          && shelf.findHolidays(id.substring(0, id.indexOf('/'))).isEmpty()) {
        problems.add(
            id + "/" + RulebookFolder.FILE,
            0,
            "",
            "It counts business days, and neither its place nor its state has holidays",
            "Write holidays.yaml into the folder of one of them");
      }
    }
  }

  private List<Place> places() {
    List<String> ids = offices.stream().map(Office::id).toList();
    List<Place> places = new ArrayList<>();
    for (Rows.Row row : placeRows) {
      Place place = Place.from(row);
      places.add(place);
      for (String office : place.offices()) {
        if (!ids.contains(office)) {
          row.wrong(
              "offices",
              "\"" + office + "\"",
              "Expected ids of offices: " + String.join(", ", ids));
        }
      }
    }
    return places;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
