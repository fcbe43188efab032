package org.evenhand.app.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Points on streets, from CSV with the columns `street,address,lat,lon` (degrees).
final class StreetPoints {
  /// Streets that run north and south are lines of longitude over latitude; the others the reverse.
  private static final List<String> NORTH_SOUTH = List.of("TROOST", "PROSPECT");

  private StreetPoints() {}

  /// Empty where the file has other columns.
  static Optional<SortedMap<String, StreetLine>> read(Path file) throws IOException {
    SortedMap<String, List<double[]>> points = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord each : records) {
        if (!each.getHeader().containsAll(List.of("street", "lat", "lon"))) {
          return Optional.empty();
        }
        String street = name(each.getField("street"));
        double lat = Double.parseDouble(each.getField("lat"));
        double lon = Double.parseDouble(each.getField("lon"));
        points
            .computeIfAbsent(street, s -> new ArrayList<>())
            .add(NORTH_SOUTH.contains(street) ? new double[] {lat, lon} : new double[] {lon, lat});
      }
    } catch (NumberFormatException e) {
      throw new IOException("a latitude or longitude is not a number: " + e.getMessage(), e);
    } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
      return Optional.empty();
    }
    SortedMap<String, StreetLine> lines = new TreeMap<>();
    for (Map.Entry<String, List<double[]>> each : points.entrySet()) {
      lines.put(each.getKey(), StreetLine.of(each.getValue()));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  /// The street's own word, without "AV" or "AVE": sources write either, or none.
  private static String name(String street) {
    return street.strip().toUpperCase(Locale.ROOT).replaceFirst(" (AV|AVE|AVENUE)$", "");
  }
}
