package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One table of offenses, looked up by code or by text.
public final class Offenses {
  private static final List<String> REST = List.of("category", "violent", "conduct", "source");
  private final SortedMap<String, Offense> byCode;

  private Offenses(SortedMap<String, Offense> byCode) {
    this.byCode = Collections.unmodifiableSortedMap(byCode);
  }

  /// A code or text as written; case, the kind of dash and blanks around it do not matter.
  public Optional<Offense> find(String code) {
    return Optional.ofNullable(byCode.get(key(code)));
  }

  /// In the order of their codes.
  public Collection<Offense> list() {
    return byCode.values();
  }

  static Offenses none() {
    return new Offenses(new TreeMap<>());
  }

  /// @param headingColumn the same as the code's where the text is its own heading
  static Offenses read(
      Path path, String file, String codeColumn, String headingColumn, Problems problems) {
    List<String> header = new ArrayList<>(List.of(codeColumn));
    if (!headingColumn.equals(codeColumn)) {
      header.add(headingColumn);
    }
    header.addAll(REST);
    if (headingColumn.equals(codeColumn)) {
      header.add(header.indexOf("conduct"), "firearm");
    }
    SortedMap<String, Offense> byCode = new TreeMap<>();
    for (Rows.Row row : Rows.read(path, file, header, problems)) {
      Offense offense = Offense.from(row, codeColumn, headingColumn);
      if (byCode.putIfAbsent(key(offense.code()), offense) != null) {
        row.wrong(codeColumn, "\"" + offense.code() + "\" is there twice", "Keep one row");
      }
    }
    return new Offenses(byCode);
  }

  private static String key(String code) {
    return code.strip().replace('\u2013', '-').replace('\u2014', '-').toUpperCase(Locale.ROOT);
  }
}
