package org.evenhand.app.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Official outlines and street points from a folder that is not ours (`--reference`). Each file is
/// recognised by its properties, not by its name; what was used is listed, and what was not too.
///
/// Layouts: voting districts with `path` = `vtd:` and a county FIPS (mggg, 2020 Census); county
/// outlines with `STATE`, `COUNTY` (Census cartographic boundaries 1 : 20,000,000); neighbourhoods
/// with `nbhname` (City of Kansas City); street points as CSV `street,address,lat,lon`.
final class Reference {
  /// Voting districts follow the county line; KCPD points are hundred blocks, about 100 m.
  private static final double VOTING_DISTRICT_ERROR_METRES = 100;

  /// KCPD points of East Patrol lie up to 2,720 m outside Jackson's outline at the river's bends,
  /// so the line of the 1 : 20,000,000 file is taken to be off by up to 3 km.
  private static final double COARSE_COUNTY_ERROR_METRES = 3_000;

  private final List<Outlines> counties = new ArrayList<>();
  private Optional<Outlines> neighbourhoods = Optional.empty();
  private final SortedMap<String, StreetLine> streets = new TreeMap<>();
  private final List<String> used = new ArrayList<>();

  private Reference() {}

  static Reference none() {
    return new Reference();
  }

  /// @param folder searched one level deep; its `geo` folder too, if it has one
  static Reference read(Path folder) {
    Reference reference = new Reference();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      try {
        if (name.toLowerCase(Locale.ROOT).endsWith("json")) {
          reference.outlines(name, GeoJson.read(file));
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
          reference.streets(name, file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "%s could not be read as outlines or street points: %s".formatted(file, e.getMessage()),
            e);
      }
    }
    reference.counties.sort(java.util.Comparator.comparingDouble(Outlines::errorMetres));
    return reference;
  }

  private static List<Path> files(Path folder) {
    List<Path> found = new ArrayList<>();
    for (Path each : List.of(folder, folder.resolve("geo"))) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> files = Files.list(each)) {
          files.filter(Files::isRegularFile).forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    found.sort(java.util.Comparator.comparing(Path::toString));
    return found;
  }

  private void outlines(String name, GeoJson file) {
    if (file.features().isEmpty()) {
      return;
    }
    Map<String, String> first = file.features().getFirst().properties();
    if (first.getOrDefault("path", "").startsWith("vtd:")) {
      counties.add(
          named(
              "voting districts of 2020",
              VOTING_DISTRICT_ERROR_METRES,
              file,
              Reference::vtdCounty));
      used.add(name + ": county by voting district");
    } else if (first.containsKey("STATE") && first.containsKey("COUNTY")) {
      counties.add(
          named("county outlines", COARSE_COUNTY_ERROR_METRES, file, Reference::censusCounty));
      used.add(name + ": county outlines, lines off by up to 3 km");
    } else if (first.containsKey("nbhname")) {
      neighbourhoods =
          Optional.of(named("neighbourhoods", 0, file, p -> p.getOrDefault("nbhname", "")));
      used.add(name + ": neighbourhoods");
    }
  }

  private static String vtdCounty(Map<String, String> properties) {
    return countyId(properties.getOrDefault("path", "").substring("vtd:".length()));
  }

  private static String censusCounty(Map<String, String> properties) {
    return countyId(properties.getOrDefault("STATE", "") + properties.getOrDefault("COUNTY", ""));
  }

  /// @param fips state and county code, five digits or more
  private static String countyId(String fips) {
    if (fips.length() < 5) {
      return "";
    }
    String state =
        switch (fips.substring(0, 2)) {
          case "29" -> "us-mo";
          case "20" -> "us-ks";
          default -> "us-" + fips.substring(0, 2);
        };
    return state + "-" + fips.substring(2, 5);
  }

  private static Outlines named(
      String kind,
      double errorMetres,
      GeoJson file,
      java.util.function.Function<Map<String, String>, String> name) {
    return new Outlines(
        kind,
        errorMetres,
        file.features().stream()
            .map(f -> new Outlines.Named(name.apply(f.properties()), f.outline()))
            .filter(n -> !n.name().isBlank())
            .toList());
  }

  private void streets(String name, Path file) throws IOException {
    StreetPoints.read(file)
        .ifPresent(found -> {
          streets.putAll(found);
          used.add(name + ": points on " + String.join(", ", found.keySet()));
        });
  }

  /// Finest first.
  List<Outlines> counties() {
    return List.copyOf(counties);
  }

  Optional<Outlines> findNeighbourhoods() {
    return neighbourhoods;
  }

  Optional<StreetLine> findStreet(String name) {
    return Optional.ofNullable(streets.get(name));
  }

  List<String> used() {
    return List.copyOf(used);
  }
}
