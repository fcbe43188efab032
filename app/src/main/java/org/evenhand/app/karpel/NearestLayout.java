package org.evenhand.app.karpel;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The columns each layout is known to have, and the sentence for a header of none of them.
final class NearestLayout {
  private static final Set<Column> EVERYWHERE =
      EnumSet.of(
          Column.FILE_NUMBER,
          Column.REPORT_NUMBERS,
          Column.AGENCY,
          Column.NAME,
          Column.SEX,
          Column.RACE,
          Column.BIRTH_DATE,
          Column.STREET,
          Column.STREET_2,
          Column.CITY,
          Column.STATE,
          Column.ZIP,
          Column.OFFENSE_STREET,
          Column.OFFENSE_STREET_2,
          Column.OFFENSE_CITY,
          Column.OFFENSE_STATE,
          Column.OFFENSE_ZIP);

  private NearestLayout() {}

  private record Candidate(Generation generation, Stage stage, Set<Column> columns) {
    long shared(Set<Column> present) {
      return columns.stream().filter(present::contains).count();
    }
  }

  static Set<Column> expected(Generation generation, Stage stage) {
    Set<Column> columns = EnumSet.copyOf(EVERYWHERE);
    boolean reports = generation == Generation.REPORTS;
    if (reports) {
      columns.addAll(EnumSet.of(Column.COUNT, Column.ATTORNEY, Column.REFERRED));
    } else {
      columns.add(Column.ENTERED);
    }
    if (reports && stage != Stage.NOT_FILED) {
      columns.add(Column.COURT_NUMBER);
    }
    switch (stage) {
      case RECEIVED -> columns.add(Column.REFERRED);
      case FILED -> columns.add(Column.FILED);
      case NOT_FILED, DISPOSED ->
          columns.addAll(EnumSet.of(Column.DISPOSED, Column.DISPOSITION_CODE));
    }
    columns.addAll(charge(reports, stage));
    return columns;
  }

  private static Set<Column> charge(boolean reports, Stage stage) {
    boolean early = stage == Stage.RECEIVED || stage == Stage.NOT_FILED;
    if (reports) {
      return early
          ? EnumSet.of(
              Column.REFERRED_CODE,
              Column.REFERRED_DESCRIPTION,
              Column.REFERRED_SEVERITY,
              Column.REFERRED_CLASS)
          : EnumSet.of(Column.CODE, Column.DESCRIPTION, Column.SEVERITY, Column.CLASS);
    }
    return switch (stage) {
      case RECEIVED, FILED -> EnumSet.of(Column.REFERRED_CODE, Column.REFERRED_DESCRIPTION);
      case NOT_FILED -> EnumSet.of(Column.CODE, Column.REFERRED_DESCRIPTION);
      case DISPOSED -> EnumSet.of(Column.CODE, Column.DESCRIPTION);
    };
  }

  /// Which known layout the header is nearest to, and the columns that differ. A first line with
  /// fewer than two known columns may be a row of data; it is not quoted.
  static String message(String file, List<String> header, Set<Column> present) {
    String delimiter = otherDelimiter(header);
    if (!delimiter.isEmpty()) {
      return "%s line 1: the columns are separated by %s; expected commas. Save it as comma-separated CSV and read it again."
          .formatted(file, delimiter);
    }
    Candidate nearest =
        Stream.of(Generation.values())
            .flatMap(generation ->
                Stream.of(Stage.values())
                    .map(stage -> new Candidate(generation, stage, expected(generation, stage))))
            .max(
                Comparator.<Candidate>comparingLong(candidate -> candidate.shared(present))
                    .thenComparingInt(candidate -> -candidate.columns().size())
                    .thenComparing(Candidate::generation)
                    .thenComparing(Candidate::stage))
            .orElseThrow();
    List<String> missing =
        nearest.columns().stream()
            .filter(column -> !present.contains(column))
            .map(column -> column.spelledIn(nearest.generation()))
            .toList();
    List<String> unknown =
        header.stream().filter(spelling -> Column.find(spelling).isEmpty()).toList();
    String notKnown =
        present.size() < 2
            ? "%d of its %d columns, whose names are not shown since they may be a person's data"
                .formatted(unknown.size(), header.size())
            : quoted(unknown);
    return "%s line 1: the header is not of a known export. The nearest is %s; not found: %s; not known: %s. A file needs at least a file number, a report number and a charge."
        .formatted(
            file,
            ExportLayout.name(nearest.generation(), nearest.stage()),
            quoted(missing),
            notKnown);
  }

  private static String otherDelimiter(List<String> header) {
    if (header.size() > 2) {
      return "";
    }
    String line = String.join(",", header);
    if (line.contains(";")) {
      return "semicolons";
    }
    return line.contains("\t") ? "tabs" : "";
  }

  private static String quoted(List<String> columns) {
    return columns.isEmpty()
        ? "none"
        : String.join(", ", columns.stream().map(column -> "\"" + column + "\"").toList());
  }
}
