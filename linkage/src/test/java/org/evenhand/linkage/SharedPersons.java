package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Files of persons with known truth, which lie beside the repository and never in it.
final class SharedPersons {
  /// Records, and for each whom it is about.
  record Known(Records records, String[] truth) {}

  private final List<String> heading;
  private final List<String[]> rows;

  private SharedPersons(List<String> heading, List<String[]> rows) {
    this.heading = heading;
    this.rows = rows;
  }

  /// A file below `data/linkage`; no cell of these files holds a comma. Skips the test where the
  /// folder is absent; in CI that is a failure.
  static SharedPersons read(String name) {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"));
    Path file = shared.resolve("data/linkage").resolve(name);
    if (!Files.exists(file)) {
      String sentence =
          "Skipped: " + file + " is not there; set EVENHAND_SHARED to read real data.";
      return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }
    try {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        rows.add(Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new));
      }
      List<String> heading = List.of(rows.removeFirst());
      return new SharedPersons(heading, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Columns by field; several headings are joined by a blank.
  Known known(Map<Field, String> columns, String truthColumn, UnaryOperator<String> person) {
    List<Field> fields = columns.keySet().stream().sorted().toList();
    List<String[]> cells = new ArrayList<>();
    for (Field field : fields) {
      cells.add(cells(columns.getOrDefault(field, "")));
    }
    String[] truth = cells(truthColumn);
    for (int i = 0; i < truth.length; i++) {
      truth[i] = person.apply(truth[i]);
    }
    return new Known(Given.records(fields, cells), truth);
  }

  private String[] cells(String headings) {
    String[] cells = new String[rows.size()];
    Arrays.fill(cells, "");
    String between = headings.startsWith("by") ? "-" : " ";
    for (String each : headings.split(" ")) {
      int place = heading.indexOf(each);
      if (place < 0) {
        throw new IllegalArgumentException("There is no column " + each + " in " + heading);
      }
      for (int i = 0; i < cells.length; i++) {
        cells[i] = (cells[i] + between + rows.get(i)[place]).strip();
      }
    }
    for (int i = 0; i < cells.length && between.equals("-"); i++) {
      cells[i] = cells[i].substring(1);
    }
    return cells;
  }
}
