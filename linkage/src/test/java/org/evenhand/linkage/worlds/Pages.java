package org.evenhand.linkage.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Records;

/// Rows while an office writes them; bound into a [World] at the end.
final class Pages {
  private final List<Field> fields;
  private final List<String[]> rows = new ArrayList<>();
  private final List<Integer> persons = new ArrayList<>();
  private int people;

  Pages(Field... fields) {
    this.fields = List.of(fields);
  }

  int size() {
    return rows.size();
  }

  /// What stands between commas.
  static String[] words(String text) {
    return text.strip().split(",\\s+");
  }

  /// Words with colons inside.
  static String[][] rows(String text) {
    return Arrays.stream(words(text)).map(row -> row.split(":", -1)).toArray(String[][]::new);
  }

  /// The number of somebody new.
  int nextPerson() {
    return people++;
  }

  /// @param values one for each field, empty where nothing is written
  void write(int person, String... values) {
    if (values.length != fields.size()) {
      throw new IllegalArgumentException(Arrays.toString(values) + " for " + fields);
    }
    rows.add(values);
    persons.add(person);
  }

  /// The first `records` rows, shuffled.
  World bound(int records, SplittableRandom random) {
    int[] order = new int[records];
    for (int i = 0; i < records; i++) {
      order[i] = i;
    }
    for (int i = records - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      columns.add(column(f, order));
    }
    int[] truth = new int[records];
    for (int i = 0; i < records; i++) {
      truth[i] = persons.get(order[i]);
    }
    return new World(new Records(columns, new int[records]), truth);
  }

  private Column column(int field, int[] order) {
    Map<String, Integer> known = new HashMap<>();
    List<String> values = new ArrayList<>(List.of(""));
    known.put("", 0);
    int[] codes = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      String value = rows.get(order[i])[field];
      Integer next = values.size();
      Integer code = known.putIfAbsent(value, next);
      if (code == null) {
        values.add(value);
      }
      codes[i] = code == null ? next : code;
    }
    String name = fields.get(field).name().toLowerCase(Locale.ROOT);
    return new Column(fields.get(field), name, codes, values);
  }
}
