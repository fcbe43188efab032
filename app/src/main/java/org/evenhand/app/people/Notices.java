package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sentences about what was read that change what linking can do.
final class Notices {
  /// Texts that often stand for a missing value. They are kept as written and said.
  private static final List<String> MISSING =
      List.of(
          "NULL", "null", "Null", "N/A", "n/a", "NA", "nan", "NaN", "NAN", "None", "none", "NONE",
          "\\N", "UNKNOWN", "Unknown", "unknown", "UNK", "-", "--", "?", ".");

  private static final Set<Use> NAMES = EnumSet.of(Use.SURNAME, Use.GIVEN_NAME);

  private Notices() {}

  static List<String> of(
      List<MappedFile> files,
      Map<Use, CodedColumn> columns,
      Map<Use, String> headers,
      int records) {
    List<String> notices = new ArrayList<>();
    for (MappedFile file : files) {
      file.source().notes().forEach(note -> notices.add(file.source().file() + ": " + note));
      unused(file, notices);
      blank(file, notices);
      missing(file, files, notices);
    }
    columns.forEach((use, column) -> {
      if (use.compares()) {
        placeholders(headers.getOrDefault(use, use.word()), column, records, notices);
      }
    });
    return notices;
  }

  private static void unused(MappedFile file, List<String> notices) {
    String names =
        file.columns().stream()
            .filter(column -> column.use() == Use.IGNORE && !column.why().equals("given"))
            .map(column -> column.header().isEmpty() ? "(unnamed)" : column.header())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      notices.add(file.source().file() + ": columns not used: " + names + ".");
    }
  }

  private static void blank(MappedFile file, List<String> notices) {
    for (MappedFile.Column column : file.columns()) {
      if (column.use().compares() && column.filledShare() == 0 && file.source().rows() > 0) {
        notices.add(
            "%s: column \"%s\" (%s) is blank in every row."
                .formatted(file.source().file(), column.header(), column.use().word()));
      }
    }
  }

  private static void missing(MappedFile file, List<MappedFile> all, List<String> notices) {
    Set<Use> own = holds(file);
    Set<Use> lacking = EnumSet.noneOf(Use.class);
    all.forEach(other -> lacking.addAll(holds(other)));
    lacking.removeAll(own);
    if (uses(file).contains(Use.FULL_NAME)) {
      lacking.removeAll(EnumSet.of(Use.MIDDLE_NAME, Use.SUFFIX));
    }
    if (!lacking.isEmpty()) {
      notices.add(
          "%s has no column of %s, which another file has: missing in all its records."
              .formatted(
                  file.source().file(),
                  lacking.stream().map(Use::word).collect(Collectors.joining(", "))));
    }
  }

  /// Uses that link, whichever columns they come from.
  private static Set<Use> holds(MappedFile file) {
    Set<Use> uses = uses(file);
    if (uses.remove(Use.FULL_NAME)) {
      uses.addAll(NAMES);
    }
    if (uses.removeAll(EnumSet.of(Use.BIRTH_YEAR, Use.BIRTH_MONTH, Use.BIRTH_DAY))) {
      uses.add(Use.BIRTH_DATE);
    }
    if (uses.remove(Use.SECOND_GIVEN_NAME)) {
      uses.add(Use.MIDDLE_NAME);
    }
    if (uses.remove(Use.SECOND_SURNAME)) {
      uses.add(Use.SURNAME);
    }
    return uses;
  }

  private static Set<Use> uses(MappedFile file) {
    Set<Use> uses = EnumSet.noneOf(Use.class);
    file.columns().stream().map(MappedFile.Column::use).filter(Use::compares).forEach(uses::add);
    return uses;
  }

  private static void placeholders(
      String header, CodedColumn column, int records, List<String> notices) {
    for (String text : MISSING) {
      int code = column.dictionary().find(text);
      if (code > 0) {
        int rows = 0;
        for (int record = 0; record < records; record++) {
          rows += column.get(record) == code ? 1 : 0;
        }
        notices.add(
            String.format(
                Locale.ROOT,
                "Column \"%s\" holds \"%s\" in %,d rows. It is compared as written; leave the cells blank if the value is missing.",
                header,
                text,
                rows));
      }
    }
  }
}
