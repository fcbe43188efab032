package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Records about persons, column by column. A record is its position, from 0.
///
/// @param columns at most one of each field, all of the same length
/// @param sources for each record the source it comes from, from 0
public record Records(List<Column> columns, int[] sources) {
  public Records {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.codes().length != sources.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Column \"%s\" has %d records, but there are %d.",
                column.name(),
                column.codes().length,
                sources.length));
      }
      if (columns.stream().filter(each -> each.field() == column.field()).count() > 1) {
        throw new IllegalArgumentException(
            "Two columns hold " + column.field() + "; join them or choose one.");
      }
    }
  }

  public int size() {
    return sources.length;
  }

  public Optional<Column> find(Field field) {
    return columns.stream().filter(each -> each.field() == field).findFirst();
  }

  /// These records, then others. Sources keep their numbers.
  public Records plus(Records others) {
    int all = size() + others.size();
    int[] joined = Arrays.copyOf(sources, all);
    System.arraycopy(others.sources, 0, joined, size(), others.size());
    List<Column> both = new ArrayList<>();
    for (Field field : Field.values()) {
      Optional<Column> here = find(field);
      Optional<Column> there = others.find(field);
      if (here.isPresent() || there.isPresent()) {
        both.add(joined(field, here, there, size(), others.size()));
      }
    }
    return new Records(both, joined);
  }

  private static Column joined(
      Field field, Optional<Column> here, Optional<Column> there, int first, int second) {
    List<String> values = new ArrayList<>(here.map(Column::values).orElse(List.of("")));
    int[] codes = Arrays.copyOf(here.map(Column::codes).orElse(new int[0]), first + second);
    if (there.isPresent()) {
      Map<String, Integer> known = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        known.put(values.get(i), i);
      }
      int[] moved = new int[there.get().values().size()];
      for (int i = 0; i < moved.length; i++) {
        String value = there.get().values().get(i);
        moved[i] = known.getOrDefault(value, values.size());
        if (moved[i] == values.size()) {
          values.add(value);
        }
      }
      for (int i = 0; i < second; i++) {
        codes[first + i] = moved[there.get().codes()[i]];
      }
    }
    return new Column(field, here.or(() -> there).orElseThrow().name(), codes, values);
  }
}
