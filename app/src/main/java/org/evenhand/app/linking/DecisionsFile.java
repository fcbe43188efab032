package org.evenhand.app.linking;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.evenhand.app.people.People;
import org.evenhand.linkage.Decision;
import org.evenhand.linkage.Decision.Finding;

/// What people decided about pairs, read from a table `record_l, record_r, decision`. Further
/// columns, such as who and when, are left alone.
final class DecisionsFile {
  private static final List<String> COLUMNS = List.of("record_l", "record_r", "decision");

  private DecisionsFile() {}

  /// The last line on a pair stands; `withdrawn` takes it back.
  ///
  /// @throws UnusableModelException with a sentence for each line that cannot be used
  static List<Decision> read(Path file, People people) {
    Map<List<Integer>, Decision> standing = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getHeader().containsAll(COLUMNS)) {
          wrong.add("%s: its header is %s; expected %s.".formatted(file, row.getHeader(), COLUMNS));
          break;
        }
        read(file, row, people, standing, wrong);
      }
    } catch (IOException | CsvParseException e) {
      throw new UnusableModelException(
          "The decisions %s could not be read: %s".formatted(file, e.getMessage()));
    }
    if (!wrong.isEmpty()) {
      throw new UnusableModelException(String.join("\n", wrong));
    }
    return List.copyOf(standing.values());
  }

  private static void read(
      Path file,
      NamedCsvRecord row,
      People people,
      Map<List<Integer>, Decision> standing,
      List<String> wrong) {
    String where = file + " line " + row.getStartingLineNumber();
    OptionalInt left = people.names().find(row.getField("record_l").strip());
    OptionalInt right = people.names().find(row.getField("record_r").strip());
    if (left.isEmpty() || right.isEmpty()) {
      String missing = row.getField(left.isEmpty() ? "record_l" : "record_r");
      wrong.add("%s: there is no record \"%s\".".formatted(where, missing));
      return;
    }
    int low = Math.min(left.getAsInt(), right.getAsInt());
    int high = Math.max(left.getAsInt(), right.getAsInt());
    if (low == high) {
      wrong.add("%s: a decision about a record and itself.".formatted(where));
      return;
    }
    List<Integer> pair = List.of(low, high);
    String decision = row.getField("decision").strip().toLowerCase(Locale.ROOT);
    switch (decision) {
      case "same" -> standing.put(pair, new Decision(low, high, Finding.SAME_PERSON));
      case "different" -> standing.put(pair, new Decision(low, high, Finding.DIFFERENT_PERSONS));
      case "withdrawn" -> standing.remove(pair);
      default ->
          wrong.add(
              "%s: the decision is \"%s\"; expected same, different or withdrawn."
                  .formatted(where, decision));
    }
  }
}
