package org.evenhand.app.karpel;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Rejected;

/// A lookup table of disposition codes: `Disposition Codes.csv` and `RefusalReasons.csv` of 2021–22
/// (`Disp. Code`, `Activity`, `Reason`), or the tables of 2025 (`disp_code`, `disp_desc`,
/// `disp_cat` or `disp_event_text`). Which stage it is for, a column or its name says; otherwise it
/// is for both.
final class DispositionTable {
  private static final List<String> ACTIVITY = List.of("activity", "dispcat");
  private static final List<String> REASON = List.of("reason", "dispdesc");

  private final List<String> letters;
  private final String name;

  private DispositionTable(String name, List<String> header) {
    this.name = Column.letters(name);
    this.letters = header.stream().map(Column::letters).toList();
  }

  static boolean isOne(List<String> header) {
    DispositionTable table = new DispositionTable("", header);
    return table.position(List.of("dispcode")) >= 0
        && (table.position(ACTIVITY) >= 0 || table.position(REASON) >= 0)
        && header.stream()
            .flatMap(spelling -> Column.find(spelling).stream())
            .noneMatch(Column.FILE_NUMBER::equals);
  }

  /// Reads what is left of an opened file.
  static Dispositions read(String name, DelimitedRecords records) {
    DispositionTable table = new DispositionTable(name, records.header());
    Map<String, Disposition> meanings = new TreeMap<>();
    int code = table.position(List.of("dispcode"));
    int activity = table.position(ACTIVITY);
    int reason = table.position(REASON);
    while (records.next()) {
      String key = key(records.text(code));
      if (!key.isEmpty()) {
        Disposition meaning = meaning(field(records, activity), field(records, reason));
        meanings.merge(key, meaning, Dispositions.merge(key));
      }
    }
    return table.forStage(meanings);
  }

  /// Reads one file.
  static Dispositions read(Path file, Consumer<Rejected> rejected) {
    try (DelimitedRecords records = DelimitedRecords.open(file, rejected)) {
      return isOne(records.header()) ? read(records.file(), records) : Dispositions.none();
    }
  }

  static boolean isNamedLikeOne(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") && (name.contains("dispos") || name.contains("refus"));
  }

  static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static Disposition meaning(String activity, String reason) {
    return Activity.find(activity)
        .<Disposition>map(known -> new Disposition.Known(known, reason))
        .orElseGet(() -> new Disposition.Unclassified(activity, reason));
  }

  private static String field(DelimitedRecords records, int position) {
    return position < 0 ? "" : records.text(position).strip();
  }

  private Dispositions forStage(Map<String, Disposition> meanings) {
    boolean refusals =
        letters.contains("dispcat") || name.contains("refus") || name.contains("notfiled");
    boolean disposals = letters.contains("dispeventtext") || name.startsWith("disposition");
    return new Dispositions(
        refusals && !disposals ? Map.of() : meanings, disposals && !refusals ? Map.of() : meanings);
  }

  private int position(List<String> spellings) {
    for (int i = 0; i < letters.size(); i++) {
      if (spellings.contains(letters.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
