package org.evenhand.app.rulebooks;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one CSV file of the shelf, each with its line. The header must be exactly the one
/// expected.
final class Rows {
  private Rows() {}

  /// One row. A required cell that is empty is a problem and reads as empty text.
  record Row(String file, int line, Map<String, String> cells, Problems problems) {
    String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    String required(String column) {
      if (get(column).isEmpty()) {
        wrong(column, "The cell is empty", "Every row says its " + column);
      }
      return get(column);
    }

    Optional<String> find(String column) {
      return Optional.of(get(column)).filter(text -> !text.isEmpty());
    }

    /// yes, no, or empty for not known; `unknown` says the same in a word.
    Optional<Boolean> findYesNo(String column) {
      return switch (get(column)) {
        case "yes" -> Optional.of(true);
        case "no" -> Optional.of(false);
        case "", "unknown" -> Optional.empty();
        default -> {
          wrong(column, "\"" + get(column) + "\"", "Expected yes, no, or nothing for not known");
          yield Optional.empty();
        }
      };
    }

    Optional<Double> findNumber(String column) {
      try {
        return find(column).map(Double::valueOf);
      } catch (NumberFormatException e) {
        wrong(column, "\"" + get(column) + "\" is not a number", "Write digits");
        return Optional.empty();
      }
    }

    int year(String column) {
      try {
        return Integer.parseInt(required(column));
      } catch (NumberFormatException e) {
        wrong(column, "\"" + get(column) + "\" is not a year", "Write four digits");
        return 0;
      }
    }

    void wrong(String column, String given, String expected) {
      problems.add(file, line, column, given, expected);
    }
  }

  static List<Row> read(Path path, String file, List<String> header, Problems problems) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(Files.readString(path, StandardCharsets.UTF_8))) {
      boolean first = true;
      for (CsvRecord csv : records) {
        int line = Math.toIntExact(csv.getStartingLineNumber());
        if (first) {
          first = false;
          if (!csv.getFields().equals(header)) {
            problems.add(
                file,
                line,
                "",
                "The columns are " + String.join(", ", csv.getFields()),
                "Expected " + String.join(", ", header));
            return List.of();
          }
        } else if (csv.getFieldCount() != header.size()) {
          problems.add(
              file,
              line,
              "",
              "The row has %d cells".formatted(csv.getFieldCount()),
              "Expected %d; a comma inside a cell needs quotes".formatted(header.size()));
        } else {
          rows.add(row(file, line, header, csv, problems));
        }
      }
      if (first) {
        problems.add(file, 0, "", "The file is empty", "Expected " + String.join(", ", header));
      }
    } catch (CsvParseException e) {
      problems.add(file, 0, "", "Not CSV: " + e.getMessage(), "Close the quote that is open");
    } catch (java.nio.charset.CharacterCodingException e) {
      problems.add(file, 0, "", "Not UTF-8", "Save the file as UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
    return rows;
  }

  private static Row row(
      String file, int line, List<String> header, CsvRecord csv, Problems problems) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), csv.getField(i));
    }
    return new Row(file, line, cells, problems);
  }
}
