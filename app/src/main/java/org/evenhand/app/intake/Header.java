package org.evenhand.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A file's header as one [Layout] understands it.
///
/// @param fieldsOfColumn for each column of the layout the positions in a row that hold it: none,
///   one, or several where the file has the column twice
/// @param notes sentences for [SourceFile#notes()]: columns not used, columns there twice
public record Header(Layout layout, List<List<Integer>> fieldsOfColumn, List<String> notes) {
  public Header {
    fieldsOfColumn = fieldsOfColumn.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /// Positions in a row that hold column number `column` of the layout.
  public int[] fields(int column) {
    return fieldsOfColumn.get(column).stream().mapToInt(Integer::intValue).toArray();
  }

  /// Recognises the layout of a header: of those whose required columns are all there, the one that
  /// leaves the fewest columns of the file unexplained, then the one with the most columns, then
  /// the first.
  ///
  /// @throws UnreadableFileException if none fits; the sentence names the nearest layout and the
  ///   columns that differ, or the delimiter if it is not a comma
  public static Header recognize(String file, List<String> names, List<Layout> layouts) {
    List<Match> matches = layouts.stream().map(layout -> Match.of(layout, names)).toList();
    return matches.stream()
        .filter(match -> match.missing().isEmpty())
        .min(
            Comparator.comparingInt((Match match) -> match.unexpected().size())
                .thenComparingInt(match -> -match.found()))
        .map(Match::header)
        .orElseThrow(() -> new UnreadableFileException(refusal(file, names, matches)));
  }

  /// The layout's columns held against the header's names.
  private record Match(
      Layout layout,
      List<List<Integer>> fields,
      List<String> missing,
      List<String> unexpected,
      List<String> ignored,
      List<String> doubled) {

    static Match of(Layout layout, List<String> names) {
      List<String> keys = names.stream().map(Layout::key).toList();
      List<List<Integer>> fields = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      List<String> doubled = new ArrayList<>();
      boolean[] used = new boolean[names.size()];
      for (Layout.Column column : layout.columns()) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
          if (column.spellings().contains(keys.get(i))) {
            positions.add(i);
            used[i] = true;
          }
        }
        if (positions.isEmpty() && column.required()) {
          missing.add(column.name());
        }
        if (positions.size() > 1) {
          doubled.add(
              positions.stream()
                  .map(names::get)
                  .collect(Collectors.joining("\" and \"", "\"", "\"")));
        }
        fields.add(positions);
      }
      List<String> unexpected = new ArrayList<>();
      List<String> ignored = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (!used[i]) {
          boolean ignorable =
              name.isBlank() || layout.ignorable().stream().anyMatch(name.strip()::startsWith);
          (ignorable ? ignored : unexpected).add(name.isBlank() ? "(unnamed)" : name);
        }
      }
      return new Match(layout, fields, missing, unexpected, ignored, doubled);
    }

    int found() {
      return (int) fields.stream().filter(positions -> !positions.isEmpty()).count();
    }

    int distance() {
      return missing.size() + unexpected.size();
    }

    Header header() {
      List<String> notes = new ArrayList<>();
      List<String> unused = new ArrayList<>(ignored);
      unused.addAll(unexpected);
      if (!unused.isEmpty()) {
        notes.add("Columns not used: " + String.join(", ", unused) + ".");
      }
      for (String pair : doubled) {
        notes.add(
            "The columns "
                + pair
                + " say the same thing; where both are filled and differ, the row is rejected.");
      }
      return new Header(layout, fields, notes);
    }
  }

  private static String refusal(String file, List<String> names, List<Match> matches) {
    String delimiter = otherDelimiter(names);
    if (!delimiter.isEmpty()) {
      return "%s line 1: the columns are separated by %s; expected commas. Save it as comma-separated CSV and read it again."
          .formatted(file, delimiter);
    }
    Match nearest =
        matches.stream()
            .min(Comparator.comparingInt(Match::distance).thenComparingInt(match -> -match.found()))
            .orElseThrow(() -> new IllegalArgumentException("No layout to compare with"));
    if (nearest.found() == 0) {
      return "%s line 1: no column is one we know (it begins %s); expected a header such as that of %s: %s."
          .formatted(
              file,
              shortened(names),
              nearest.layout().name(),
              nearest.layout().columns().stream()
                  .filter(Layout.Column::required)
                  .map(Layout.Column::name)
                  .collect(Collectors.joining(", ")));
    }
    return "%s line 1: no known layout has these columns; the nearest is %s, of which %s missing%s."
        .formatted(
            file,
            nearest.layout().name(),
            String.join(", ", nearest.missing()) + (nearest.missing().size() == 1 ? " is" : " are"),
            nearest.unexpected().isEmpty()
                ? ""
                : ", and which does not know " + shortened(nearest.unexpected()));
  }

  /// What separates the columns of a header that was read as one or two: `semicolons`, `tabs`,
  /// `vertical bars`; empty where nothing does.
  public static String otherDelimiter(List<String> names) {
    if (names.size() > 2) {
      return "";
    }
    String line = String.join(",", names);
    if (line.chars().filter(c -> c == ';').count() > 2) {
      return "semicolons";
    }
    if (line.chars().filter(c -> c == '\t').count() > 2) {
      return "tabs";
    }
    return line.chars().filter(c -> c == '|').count() > 2 ? "vertical bars" : "";
  }

  private static String shortened(List<String> names) {
    String text = names.stream().limit(12).collect(Collectors.joining("\", \"", "\"", "\""));
    String cut = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    return names.size() > 12 ? cut + " and " + (names.size() - 12) + " more" : cut;
  }
}
