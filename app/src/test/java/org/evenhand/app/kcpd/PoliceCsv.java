package org.evenhand.app.kcpd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Layout;

/// Rows of a police file as tests change them: each a map from the header's key to its text.
record PoliceCsv(List<Map<String, String>> rows) {
  /// Spellings of one thing, so that a row of one year can be written under the header of another.
  private static final List<List<String>> SAME =
      List.of(
          List.of("report_no", "report"),
          List.of("reported_date", "report_date"),
          List.of("reported_time", "report_time"),
          List.of("zip_code", "zipcode", "zip"),
          List.of("location", "location_1"),
          List.of(
              "firearm_used_flag", "firearmused_flag", "firearmusedflag", "fire_arm_used_flag"));

  static PoliceCsv read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (DelimitedRecords records = DelimitedRecords.open(file, rejected -> {})) {
      while (records.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < records.header().size(); i++) {
          row.put(canonical(records.header().get(i)), records.text(i));
        }
        rows.add(row);
      }
    }
    return new PoliceCsv(rows);
  }

  private static String canonical(String header) {
    String key = Layout.key(header.replace("\uFEFF", ""));
    return SAME.stream().filter(s -> s.contains(key)).map(List::getFirst).findFirst().orElse(key);
  }

  Path write(Path file, String header) {
    List<String> names = List.of(header.split(","));
    return write(file, names, UnaryOperator.identity());
  }

  Path write(Path file, List<String> names, UnaryOperator<String> value) {
    StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              names.stream()
                  .map(name -> quoted(value.apply(row.getOrDefault(canonical(name), ""))))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    boolean needed = text.contains(",") || text.contains("\"") || text.contains("\n");
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
