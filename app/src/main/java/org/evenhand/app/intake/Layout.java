package org.evenhand.app.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A named set of columns that a source may have, each with the spellings its headers use.
/// Recognised by which columns are there: not by their order and not by the file's name.
///
/// @param name for instance `kcpd-2021-api` or `karpel-2025-filed`
/// @param columns in the order in which [Header#fields(int)] numbers them
/// @param ignorable beginnings of header names that carry nothing and need no warning, for instance
///   `:@computed_region`; the empty name of an index column is always ignorable
public record Layout(String name, List<Column> columns, List<String> ignorable) {
  public Layout {
    columns = List.copyOf(columns);
    ignorable = List.copyOf(ignorable);
  }

  /// One column.
  ///
  /// @param name canonical
  /// @param required whether the layout is only recognised with this column
  /// @param spellings of headers as [#key(String)] gives them; that of `name` is always one of them
  public record Column(String name, boolean required, Set<String> spellings) {
    public Column {
      spellings =
          Stream.concat(Stream.of(name), spellings.stream())
              .map(Layout::key)
              .collect(Collectors.toUnmodifiableSet());
    }

    public static Column required(String name, String... spellings) {
      return new Column(name, true, Set.of(spellings));
    }

    public static Column optional(String name, String... spellings) {
      return new Column(name, false, Set.of(spellings));
    }
  }

  /// What two spellings of a header have in common: lower case, runs of spaces, underscores and
  /// hyphens as one underscore, none at the ends.
  public static String key(String header) {
    return header
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_\\-]+", "_")
        .replaceAll("^_|_$", "");
  }
}
