package org.evenhand.app.karpel;

import static org.evenhand.app.karpel.Column.CODE;
import static org.evenhand.app.karpel.Column.COUNT;
import static org.evenhand.app.karpel.Column.DESCRIPTION;
import static org.evenhand.app.karpel.Column.DISPOSITION_CODE;
import static org.evenhand.app.karpel.Column.FILE_NUMBER;
import static org.evenhand.app.karpel.Column.REFERRED_CODE;
import static org.evenhand.app.karpel.Column.REFERRED_DESCRIPTION;
import static org.evenhand.app.karpel.Column.REFERRED_SEVERITY;
import static org.evenhand.app.karpel.Column.REPORT_NUMBERS;
import static org.evenhand.app.karpel.Column.SEVERITY;
import static org.evenhand.app.karpel.Column.SOCIAL_SECURITY_NUMBER;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.intake.UnreadableFileException;

/// A recognised header: which stage and generation the file is of, and where each column lies.
///
/// @param header as the file spells it
/// @param notes what a reader should know about the header
record ExportLayout(
    Generation generation,
    Stage stage,
    List<String> header,
    Map<Column, Integer> positions,
    BitSet socialSecurityNumbers,
    List<String> notes) {

  /// Recognises the header; where it leaves the stage open, the file's name decides and a note says
  /// so.
  static ExportLayout recognise(DropFile file, List<String> header) {
    List<String> notes = new ArrayList<>();
    Map<Column, Integer> positions = positions(header, notes);
    Set<Column> present = positions.keySet();
    if (!isCharges(present)) {
      throw new UnreadableFileException(NearestLayout.message(file.name(), header, present));
    }
    Generation generation = generation(header, positions);
    Stage stage = stage(file, generation, present, notes);
    List<String> missing =
        NearestLayout.expected(generation, stage).stream()
            .filter(column -> !present.contains(column))
            .map(column -> "\"" + column.spelledIn(generation) + "\"")
            .toList();
    if (!missing.isEmpty()) {
      notes.add("Columns not in this file, blank on every row: " + String.join(", ", missing));
    }
    return new ExportLayout(
        generation,
        stage,
        List.copyOf(header),
        positions,
        socialSecurityNumbers(header),
        List.copyOf(notes));
  }

  /// For instance `karpel-2021-not-filed`.
  String name() {
    return name(generation, stage);
  }

  static String name(Generation generation, Stage stage) {
    return "karpel-" + generation.year() + "-" + stage.words().replace(' ', '-');
  }

  /// The column's spelling in this file, or its usual one where the file lacks it.
  String spelling(Column column) {
    Integer position = positions.get(column);
    return position == null ? column.spelledIn(generation) : header.get(position);
  }

  private static boolean isCharges(Set<Column> present) {
    return present.contains(FILE_NUMBER)
        && present.contains(REPORT_NUMBERS)
        && (refers(present) || charges(present));
  }

  private static boolean refers(Set<Column> present) {
    return present.contains(REFERRED_CODE) || present.contains(REFERRED_DESCRIPTION);
  }

  private static boolean charges(Set<Column> present) {
    return present.contains(CODE) || present.contains(DESCRIPTION);
  }

  private static Map<Column, Integer> positions(List<String> header, List<String> notes) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String spelling = header.get(i);
      Optional<Column> column = Column.find(spelling);
      if (column.isEmpty()) {
        unknown.add("\"" + spelling + "\"");
        continue;
      }
      if (column.get() == SOCIAL_SECURITY_NUMBER) {
        continue;
      }
      Integer first = positions.putIfAbsent(column.get(), i);
      if (first != null) {
        notes.add(
            String.format(
                Locale.ROOT,
                "Columns %d \"%s\" and %d \"%s\" mean the same; the first is read.",
                first + 1,
                header.get(first),
                i + 1,
                spelling));
      }
    }
    if (!unknown.isEmpty()) {
      notes.add("Columns not read: " + String.join(", ", unknown));
    }
    return positions;
  }

  private static BitSet socialSecurityNumbers(List<String> header) {
    BitSet columns = new BitSet();
    for (int i = 0; i < header.size(); i++) {
      if (Column.find(header.get(i)).equals(Optional.of(SOCIAL_SECURITY_NUMBER))) {
        columns.set(i);
      }
    }
    return columns;
  }

  private static Generation generation(List<String> header, Map<Column, Integer> positions) {
    Set<Column> present = positions.keySet();
    boolean reports =
        present.contains(COUNT)
            || present.contains(SEVERITY)
            || present.contains(REFERRED_SEVERITY)
            || Optional.ofNullable(positions.get(FILE_NUMBER))
                .map(at -> Column.letters(header.get(at)).startsWith("pbk"))
                .orElse(false);
    return reports ? Generation.REPORTS : Generation.DAILY_DROP;
  }

  private static Stage stage(
      DropFile file, Generation generation, Set<Column> present, List<String> notes) {
    Set<Stage> possible = possible(generation, present);
    Optional<Stage> named = file.findStage();
    if (possible.size() == 1) {
      Stage stage = possible.iterator().next();
      if (named.isPresent() && named.get() != stage) {
        notes.add(
            "The name says %s, the columns say %s; read as %s."
                .formatted(named.get().words(), stage.words(), stage.words()));
      }
      return stage;
    }
    if (named.isPresent() && possible.contains(named.get())) {
      notes.add(
          "The columns leave the stage open; the file's name says %s."
              .formatted(named.get().words()));
      return named.get();
    }
    throw new UnreadableFileException(
        "%s line 1: the columns fit %s alike, and the file's name does not say which. Name it as the case system does, for instance Rcvd_20220110_1800.CSV or \"Not Filed Cases.csv\"."
            .formatted(
                file.name(),
                possible.stream().map(Stage::words).collect(Collectors.joining(" and "))));
  }

  /// The stages whose exports have these columns. A file with neither filing nor disposition is one
  /// of received charges only if it has a referral date, which the others of 2021–22 lack.
  private static Set<Stage> possible(Generation generation, Set<Column> present) {
    boolean filed = present.contains(Column.FILED);
    if (!present.contains(Column.DISPOSED) && !present.contains(DISPOSITION_CODE)) {
      if (filed) {
        return EnumSet.of(Stage.FILED);
      }
      return present.contains(Column.REFERRED) && refers(present)
          ? EnumSet.of(Stage.RECEIVED)
          : EnumSet.allOf(Stage.class);
    }
    if (generation == Generation.REPORTS && refers(present) != charges(present)) {
      return EnumSet.of(refers(present) ? Stage.NOT_FILED : Stage.DISPOSED);
    }
    return EnumSet.of(Stage.NOT_FILED, Stage.DISPOSED);
  }
}
