package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/// Records and models that a test writes down.
final class Given {
  private Given() {}

  /// A heading and rows, cells between bars; an empty cell is a missing value. The heading `source`
  /// is the source of each record.
  static Records records(String table) {
    List<String[]> rows = new ArrayList<>();
    for (String line : table.strip().split("\n")) {
      rows.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }
    String[] heading = rows.removeFirst();
    int[] sources = new int[rows.size()];
    List<Field> fields = new ArrayList<>();
    List<String[]> cells = new ArrayList<>();
    for (int f = 0; f < heading.length; f++) {
      int place = f;
      String[] column = rows.stream().map(row -> row[place]).toArray(String[]::new);
      if (heading[f].equals("source")) {
        sources = Arrays.stream(column).mapToInt(Integer::parseInt).toArray();
      } else {
        fields.add(Field.parse(heading[f]));
        cells.add(column);
      }
    }
    return records(fields, cells, sources);
  }

  /// @param cells by field, then record
  static Records records(List<Field> fields, List<String[]> cells, int[] sources) {
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      columns.add(column(fields.get(f), cells.get(f)));
    }
    return new Records(columns, sources);
  }

  static Records records(List<Field> fields, List<String[]> cells) {
    return records(fields, cells, new int[cells.getFirst().length]);
  }

  /// One field, one record for each value.
  static Records records(Field field, String... values) {
    return records(List.of(field), List.<String[]>of(values));
  }

  static Column column(Field field, String... cells) {
    Map<String, Integer> known = new HashMap<>();
    List<String> values = new ArrayList<>(List.of(""));
    known.put("", 0);
    int[] codes = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      if (!known.containsKey(cells[i])) {
        known.put(cells[i], values.size());
        values.add(cells[i]);
      }
      codes[i] = known.getOrDefault(cells[i], 0);
    }
    return new Column(field, field.text(), codes, values);
  }

  /// The records of some positions, in that order.
  static Records taken(Records records, int... positions) {
    List<Column> columns = new ArrayList<>();
    for (Column each : records.columns()) {
      int[] codes = Arrays.stream(positions).map(i -> each.codes()[i]).toArray();
      columns.add(new Column(each.field(), each.name(), codes, each.values()));
    }
    return new Records(columns, Arrays.stream(positions).map(i -> records.sources()[i]).toArray());
  }

  /// What a record says, as one asks a [Lookup].
  static Map<Field, String> values(Records records, int record) {
    Map<Field, String> values = new HashMap<>();
    for (Column each : records.columns()) {
      values.put(each.field(), each.values().get(each.codes()[record]));
    }
    return values;
  }

  /// Two levels: the same, or not.
  static Comparison exactly(Field field, double m, double u) {
    return comparing(field, new Agreement.Exact(), m, u);
  }

  /// Two levels: it holds, or not.
  static Comparison comparing(Field field, Agreement agreement, double m, double u) {
    List<Condition> conditions = List.of(new Condition(field, agreement));
    return new Comparison(
        field.text(),
        List.of(level("holds", conditions, m, u), level("all else", List.of(), 1 - m, 1 - u)));
  }

  static Level level(String label, List<Condition> conditions, double m, double u) {
    return new Level(label, conditions, List.of(), Level.Weighing.ESTIMATED, m, u, u);
  }

  /// +`agree` bits where the two are the same, -3 where they differ (to within a hundredth).
  static Comparison bits(Field field, int agree) {
    return exactly(field, 7.0 / 8, 7.0 / 8 / (1L << agree));
  }

  static BlockingRule block(Field... fields) {
    return new BlockingRule(
        Arrays.stream(fields)
            .map(field -> new BlockingRule.Key(field, BlockingRule.Part.WHOLE))
            .toList());
  }

  static BlockingRule block(Field field, BlockingRule.Part part) {
    return BlockingRule.of(new BlockingRule.Key(field, part));
  }

  /// A model that needs no training.
  static Model weighed(double prior, List<BlockingRule> rules, Comparison... comparisons) {
    return new Model(
        List.of(comparisons),
        List.of(),
        rules.stream().map(List::of).toList(),
        prior,
        Map.of(),
        true);
  }

  /// A model whose m, u and prior are where training starts.
  static Model untrained(List<BlockingRule> rules, Comparison... comparisons) {
    return new Model(
        List.of(comparisons),
        List.of(),
        rules.stream().map(List::of).toList(),
        0.001,
        Map.of(),
        false);
  }

  /// What the refusal says.
  static String refusal(Class<? extends RuntimeException> type, Executable executable) {
    return Objects.requireNonNull(assertThrows(type, executable).getMessage());
  }
}
