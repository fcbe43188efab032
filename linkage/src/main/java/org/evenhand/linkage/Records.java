package org.evenhand.linkage;

import java.util.List;
import java.util.Locale;
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
}
